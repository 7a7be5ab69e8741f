package org.wardkeep.network;

import java.util.List;

/// Something wrong that the wire shows.
///
/// @param rule id of the card in `wire-rules.csv`
/// @param sentence what is wrong, for a person
/// @param addresses of the machines it is about
/// @param fix what ends it
/// @param check the question to ask before acting
/// @param source the clause it rests on
/// @param evidence what was seen, with packets or times
public record WireFinding(
        String rule,
        String sentence,
        List<String> addresses,
        String fix,
        String check,
        String source,
        List<String> evidence) {
    public WireFinding {
        addresses = List.copyOf(addresses);
        evidence = List.copyOf(evidence);
    }

    static WireFinding of(
            WireCard card, String sentence, List<String> addresses, List<String> evidence) {
        return new WireFinding(
                card.id(), sentence, addresses, card.fix(), card.check(), card.source(), evidence);
    }
}
