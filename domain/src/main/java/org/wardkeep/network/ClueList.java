package org.wardkeep.network;

import java.util.ArrayList;
import java.util.List;

/// Collects the clues of one observation; leaves empty values out.
final class ClueList {
    private static final int MOST_WORDS_OF_A_MAKER = 3;

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

    /// What the forms of a field say of a text, and the keys in it. See `descriptions.csv`.
    ClueList described(Fingerprints known, String field, String text) {
        isDescribed(known, field, text);
        return this;
    }

    /// As `described`; false when no form fits.
    boolean isDescribed(Fingerprints known, String field, String text) {
        known.descriptions().readKeys(this, field, text);
        return known.descriptions().read(this, field, text);
    }

    /// A text that begins with the name of a maker of medical devices, as sysDescr and titles do.
    ClueList named(Fingerprints known, String field, String text) {
        var words = text.split(" ", MOST_WORDS_OF_A_MAKER + 1);
        for (int count = Math.min(MOST_WORDS_OF_A_MAKER, words.length); count > 0; count--) {
            var begin = String.join(" ", List.of(words).subList(0, count));
            var maker = known.deviceMaker(begin);
            if (maker.isPresent()) {
                return likely(FactKind.MANUFACTURER, maker.get(), field + " begins with its name");
            }
        }
        return this;
    }

    /// @param name what kind of habit
    ClueList fingerprint(String name, String value, String why) {
        return add(FactKind.FINGERPRINT, name, value, Confidence.CERTAIN, why);
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
