package org.wardkeep.network;

import java.util.ArrayList;
import java.util.List;

/// Collects the clues of one observation; leaves empty values out.
final class ClueList {
    private final String protocol;
    private final List<Clue> clues = new ArrayList<>();

    ClueList(String protocol) {
        this.protocol = protocol;
    }

    ClueList certain(FactKind kind, String value, String why) {
        return add(kind, "", value, Confidence.CERTAIN, why);
    }

    ClueList likely(FactKind kind, String value, String why) {
        return add(kind, "", value, Confidence.LIKELY, why);
    }

    ClueList possible(FactKind kind, String value, String why) {
        return add(kind, "", value, Confidence.POSSIBLE, why);
    }

    ClueList role(DeviceRole role, Confidence confidence, String why) {
        return add(FactKind.ROLE, "", role.name(), confidence, why);
    }

    /// @param version empty when it is not told
    ClueList software(String name, String version, Confidence confidence, String why) {
        if (!name.isBlank()) {
            clues.add(
                    new Clue(
                            FactKind.SOFTWARE,
                            name.strip(),
                            version.strip(),
                            confidence,
                            protocol,
                            why));
        }
        return this;
    }

    ClueList weakness(String rule, String detail, String why) {
        return add(FactKind.WEAKNESS, rule, detail, Confidence.CERTAIN, why);
    }

    /// What a typical word means.
    ClueList sign(Fingerprints known, String field, String text) {
        known.sign(field, text)
                .ifPresent(sign -> {
                    var why = "%s \"%s\" (%s)".formatted(field, text, sign.source());
                    likely(FactKind.MANUFACTURER, sign.maker(), why);
                    software(sign.software(), "", Confidence.LIKELY, why);
                    sign.role().ifPresent(role -> role(role, Confidence.LIKELY, why));
                });
        return this;
    }

    private ClueList add(
            FactKind kind, String name, String value, Confidence confidence, String why) {
        if (!value.isBlank()) {
            clues.add(new Clue(kind, name, value.strip(), confidence, protocol, why));
        }
        return this;
    }

    Statement of(Statement.Subject subject) {
        return new Statement(subject, clues);
    }
}
