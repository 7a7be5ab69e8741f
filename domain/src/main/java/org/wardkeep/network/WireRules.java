package org.wardkeep.network;

import org.wardkeep.network.WireRule.Picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every rule of the wire, the most urgent first. Add yours here.
public final class WireRules {
    private static final List<WireRule> ALL =
            List.of(
                    new SmbScanRule(),
                    new ClearPatientDataRule(),
                    new WeaknessRule("obsolete-protocol", "protocol"),
                    new ObsoleteSessionsRule(),
                    new WeaknessRule("clear-sign-in", "protocol"),
                    new WeaknessRule("default-community", "value"),
                    new WeaknessRule("default-ae-title", "value"),
                    new UnknownDeviceRule());

    private final Map<String, WireCard> cards = WireCard.shipped();

    static List<WireRule> all() {
        return ALL;
    }

    /// What is wrong, the most urgent first.
    public List<WireFinding> look(List<Device> devices, List<Conversation> conversations) {
        var picture = new Picture(devices, conversations);
        var findings = new ArrayList<WireFinding>();
        for (var rule : ALL) {
            var card = cards.get(rule.id());
            if (card == null) {
                throw new IllegalStateException(
                        "No card \"%s\" in wire-rules.csv".formatted(rule.id()));
            }
            findings.addAll(rule.look(picture, card));
        }
        return findings;
    }
}
