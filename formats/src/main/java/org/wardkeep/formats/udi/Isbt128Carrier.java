package org.wardkeep.formats.udi;

import org.wardkeep.formats.udi.ProductionIdentifier.Kind;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/// ISBT 128 data structures, alone or one after the other, as ICCBBA has them on devices that
/// contain products of human origin and on blood bags.
///
/// Coding and labelling of medical devices using ISBT 128 (ICCBBA ST-011), section 3 and 5; the
/// single structures: ISBT 128 Standard Technical Specification (ST-001), 2.4.1 (donation), 2.4.4
/// (expiry), 2.4.8 (production), 2.4.23 (compound message), 2.4.32 (division), 2.4.34 (processor
/// product), 2.4.35 (lot). Structures have fixed lengths and no check character.
final class Isbt128Carrier {
    private static final int DONATION_LENGTH = 13;
    private static final int DONATION_WITH_FLAGS = DONATION_LENGTH + 2;

    private enum Content {
        DEVICE,
        TEXT,
        /// `cyyjjj`: the year's last three digits and the day of the year
        DATE,
        /// The head of a compound message, which says only what follows.
        HEAD
    }

    private record Structure(String tag, int length, Kind kind, Content content) {}

    /// The longer identifiers first.
    private static final List<Structure> STRUCTURES =
            List.of(
                    new Structure("&,1", 18, Kind.LOT, Content.TEXT),
                    new Structure("=/", 16, Kind.OTHER, Content.DEVICE),
                    new Structure("=)", 10, Kind.OTHER, Content.DEVICE),
                    new Structure("&)", 10, Kind.LOT, Content.TEXT),
                    new Structure("=,", 6, Kind.SERIAL, Content.TEXT),
                    new Structure("=>", 6, Kind.EXPIRY, Content.DATE),
                    new Structure("&>", 10, Kind.EXPIRY, Content.DATE),
                    new Structure("=}", 6, Kind.MANUFACTURE, Content.DATE),
                    new Structure("&}", 10, Kind.MANUFACTURE, Content.DATE),
                    new Structure("=*", 6, Kind.OTHER, Content.DATE),
                    new Structure("&*", 10, Kind.OTHER, Content.DATE),
                    new Structure("=<", 8, Kind.OTHER, Content.TEXT),
                    new Structure("=+", 5, Kind.OTHER, Content.HEAD));

    private Isbt128Carrier() {}

    static ReadOutcome<Udi> read(String text, Findings findings) {
        var data = text.replaceAll("\\s", "");
        int at = 0;
        while (at < data.length()) {
            at = readStructure(data, at, findings);
        }
        return findings.read(IssuingAgency.ICCBBA);
    }

    private static int readStructure(String data, int at, Findings findings) {
        for (var structure : STRUCTURES) {
            if (data.startsWith(structure.tag(), at)) {
                int start = at + structure.tag().length();
                int end = Math.min(data.length(), start + structure.length());
                add(structure, data.substring(start, end), findings);
                return end;
            }
        }
        if (data.charAt(at) == '=' && isAlphanumeric(data, at + 1)) {
            int end = Math.min(data.length(), at + 1 + DONATION_WITH_FLAGS);
            checkLength("=", data.substring(at + 1, end), DONATION_WITH_FLAGS, findings);
            // The two characters behind the number are flags for the process, not part of it.
            findings.add(
                    Kind.DONATION,
                    "=",
                    data.substring(at + 1, Math.min(end, at + 1 + DONATION_LENGTH)));
            return end;
        }
        int end = nextStructure(data, at + 1);
        findings.problem(
                Code.INVALID,
                "holds %s, which is no ISBT 128 structure of medical devices; it was kept as it"
                                .formatted(Problem.quote(data.substring(at, end)))
                        + " stands");
        findings.add(Kind.OTHER, "", data.substring(at, end));
        return end;
    }

    private static void add(Structure structure, String text, Findings findings) {
        checkLength(structure.tag(), text, structure.length(), findings);
        switch (structure.content()) {
            case HEAD -> {}
            case DEVICE -> findings.device(text);
            case TEXT -> findings.add(structure.kind(), structure.tag(), text);
            case DATE ->
                    findings.addDate(structure.kind(), structure.tag(), text, () -> readDate(text));
        }
    }

    /// The century is one digit: 9 is 19xx, 0 is 20xx (ST-001, 2.4.4).
    private static LocalDate readDate(String text) {
        return Year.of(century(text) + Findings.number(text, 1, 3))
                .atDay(Findings.number(text, 3, 6));
    }

    private static int century(String text) {
        int digit = Findings.number(text, 0, 1);
        return digit == 9 ? 1900 : 2000 + 100 * digit;
    }

    private static void checkLength(String tag, String text, int length, Findings findings) {
        if (text.length() < length) {
            findings.problem(
                    Code.INVALID,
                    "element %s holds %s: %d characters where %d belong; it was cut or mistyped"
                            .formatted(tag, Problem.quote(text), text.length(), length));
        }
    }

    private static boolean isAlphanumeric(String data, int at) {
        return at < data.length() && Character.isLetterOrDigit(data.charAt(at));
    }

    private static int nextStructure(String data, int from) {
        for (int i = from; i < data.length(); i++) {
            if (data.charAt(i) == '=' || data.charAt(i) == '&') {
                return i;
            }
        }
        return data.length();
    }
}
