package org.wardkeep.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what a protocol's clues name as a weakness of a device.
///
/// @param id of the card; the name of the clue
/// @param placeholder where in the card's sentence the clue's value stands
record WeaknessRule(String id, String placeholder) implements WireRule {
    @Override
    public List<WireFinding> look(Picture picture, WireCard card) {
        var findings = new ArrayList<WireFinding>();
        for (var device : picture.devices()) {
            var byValue = new LinkedHashMap<String, List<String>>();
            for (var fact : device.facts(FactKind.WEAKNESS)) {
                if (fact.clue().name().equals(id)) {
                    byValue.computeIfAbsent(fact.clue().value(), _ -> new ArrayList<>())
                            .add(
                                    "packet %d, %d times: %s"
                                            .formatted(
                                                    fact.firstPacket(),
                                                    fact.count(),
                                                    fact.clue().why()));
                }
            }
            var addresses =
                    device.addresses().stream().map(one -> one.address().toString()).toList();
            byValue.forEach((value, evidence) -> {
                var facts = Map.of("device", Picture.called(device), placeholder, value);
                findings.add(WireFinding.of(card, card.say(facts), addresses, evidence));
            });
        }
        return findings;
    }
}
