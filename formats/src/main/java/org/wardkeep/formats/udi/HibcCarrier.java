package org.wardkeep.formats.udi;

import org.wardkeep.formats.udi.ProductionIdentifier.Kind;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/// HIBC supplier labelling: `+` primary data, and secondary data behind `/` or in a line of its own
/// that starts with `+` again.
///
/// Primary data: ANSI/HIBC 2.6, 2.1; secondary: 2.2, table in appendix F; supplements (`/S`,
/// `/14D`, `/16D`, `/Q`): 2.3.2; check and link characters: appendix B.
///
/// Deviations: lower case is read as upper case; asterisks round the human-readable text are
/// dropped; a check character that is a space may be missing or written `_`, because cells and eyes
/// lose it; `$$8` and `$$9` quantities are followed by a date only where one can be read.
final class HibcCarrier {
    private static final int LABELER_LENGTH = 4;
    private static final int SHORTEST_PRIMARY = LABELER_LENGTH + 2;
    private static final int LONGEST_PRIMARY = LABELER_LENGTH + 18 + 1;
    private static final int LONGEST_TEXT = 18;

    /// Where the next line starts: `+` that is no serial number flag, then secondary data.
    private static final Pattern NEXT_LINE = Pattern.compile("(?<=[^$\\s])\\s*(?=\\+[$0-9S].{2})");

    private HibcCarrier() {}

    static ReadOutcome<Udi> read(String text, Findings findings) {
        var data = text.replace("*", "").toUpperCase(Locale.ROOT).replace('_', ' ');
        if (data.startsWith("+/")) {
            return findings.refused("is HIBC provider data (ANSI/HIBC 1), which names no device");
        }
        if (!CheckCharacters.isHibc(data)) {
            return findings.refused(
                    "holds characters that HIBC does not have; it has A-Z 0-9 - . space $ / + %");
        }
        var lines = NEXT_LINE.split(data, -1);
        for (int i = 0; i < lines.length; i++) {
            readLine(lines[i], i == lines.length - 1, findings);
        }
        return findings.read(IssuingAgency.HIBCC);
    }

    private static void readLine(String line, boolean last, Findings findings) {
        if (line.isBlank()) {
            return;
        }
        var data = withoutCheck(last ? line : line.stripTrailing(), findings);
        if (data.length() < 2) {
            return;
        }
        char first = data.charAt(1);
        if (first == '$' || Findings.isDigit(first)) {
            // A secondary line ends with a link character: the primary line's check character.
            readSecondary(data.substring(1, Math.max(1, data.length() - 1)), findings);
            return;
        }
        if (first == 'S' && findings.hasDevice()) {
            readSupplement(data.substring(1, Math.max(1, data.length() - 1)), findings);
            return;
        }
        var parts = data.split("/", -1);
        readPrimary(parts[0].substring(1), findings);
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("$") || (i == 1 && startsJulian(parts[i]))) {
                readSecondary(parts[i], findings);
            } else {
                readSupplement(parts[i], findings);
            }
        }
    }

    private static boolean startsJulian(String part) {
        return part.length() >= 5
                && Findings.isDigits(part.substring(0, 5))
                && !part.startsWith("16D")
                && !part.startsWith("14D");
    }

    /// The line without its check character; a wrong one is a problem.
    private static String withoutCheck(String line, Findings findings) {
        var data = line.substring(0, line.length() - 1);
        char found = line.charAt(line.length() - 1);
        char right = CheckCharacters.hibc(data);
        if (found == right) {
            return data;
        }
        if (CheckCharacters.hibc(line.stripTrailing()) == ' ') {
            return line.stripTrailing();
        }
        findings.problem(
                Code.INVALID,
                ("ends with check character %s; for %s it must be %s. Scan or type it again, with"
                                + " its last character")
                        .formatted(
                                Problem.quote(String.valueOf(found)),
                                Problem.quote(data),
                                Problem.quote(String.valueOf(right))));
        return data;
    }

    private static void readPrimary(String primary, Findings findings) {
        boolean letterFirst = !primary.isEmpty() && Character.isLetter(primary.charAt(0));
        boolean alphanumeric = primary.chars().allMatch(Character::isLetterOrDigit);
        boolean unitAtEnd =
                !primary.isEmpty() && Findings.isDigit(primary.charAt(primary.length() - 1));
        if (!letterFirst
                || !alphanumeric
                || !unitAtEnd
                || primary.length() < SHORTEST_PRIMARY
                || primary.length() > LONGEST_PRIMARY) {
            findings.problem(
                    Code.INVALID,
                    ("has device identifier %s; HIBC has a labeler of a letter and 3 characters, 1"
                                    + " to 18 letters or digits for the product and one digit for"
                                    + " the packaging level")
                            .formatted(Problem.quote(primary)));
        }
        if (!primary.isEmpty()) {
            findings.device(primary);
        }
    }

    /// Secondary data: a flag that says whether lot or serial follows, and a date's form.
    private static void readSecondary(String data, Findings findings) {
        if (data.startsWith("$$")) {
            boolean serial = data.startsWith("$$+");
            var rest = data.substring(serial ? 3 : 2);
            readDated(serial ? Kind.SERIAL : Kind.LOT, serial ? "$$+" : "$$", rest, findings);
        } else if (data.startsWith("$+")) {
            text(Kind.SERIAL, "$+", data.substring(2), findings);
        } else if (data.startsWith("$")) {
            text(Kind.LOT, "$", data.substring(1), findings);
        } else {
            dateThenText(Kind.LOT, "", '5', data, findings);
        }
    }

    private static void readDated(Kind kind, String flag, String data, Findings findings) {
        if (data.isEmpty()) {
            text(kind, flag, data, findings);
            return;
        }
        char form = data.charAt(0);
        switch (form) {
            case '0', '1' -> dateThenText(kind, flag, form, data, findings);
            case '2', '3', '4', '5', '6' ->
                    dateThenText(kind, flag + form, form, data.substring(1), findings);
            case '7' -> text(kind, flag + form, data.substring(1), findings);
            case '8' -> quantity(kind, flag, data, 2, findings);
            case '9' -> quantity(kind, flag, data, 5, findings);
            default -> text(kind, flag, data, findings);
        }
    }

    private static void quantity(
            Kind kind, String flag, String data, int digits, Findings findings) {
        int end = Math.min(data.length(), 1 + digits);
        findings.add(Kind.QUANTITY, flag + data.charAt(0), data.substring(1, end));
        var rest = data.substring(end);
        boolean dated =
                rest.length() >= 4
                        && (Findings.isDigits(rest.substring(0, 4)) || rest.charAt(0) == '7');
        if (dated && rest.charAt(0) < '8') {
            readDated(kind, flag, rest, findings);
        } else if (!rest.isEmpty()) {
            text(kind, flag, rest, findings);
        }
    }

    /// The expiry date forms of appendix F, by their flag.
    private static void dateThenText(
            Kind kind, String tag, char form, String data, Findings findings) {
        int length =
                switch (form) {
                    case '2', '3' -> 6;
                    case '4' -> 8;
                    case '5' -> 5;
                    case '6' -> 7;
                    default -> 4;
                };
        int end = Math.min(length, data.length());
        var date = data.substring(0, end);
        findings.addDate(Kind.EXPIRY, tag, date, () -> readDate(form, date, findings));
        text(kind, tag, data.substring(end), findings);
    }

    private static LocalDate readDate(char form, String date, Findings findings) {
        return switch (form) {
            case '2' ->
                    LocalDate.of(
                            findings.year(Findings.number(date, 4, 6)),
                            Findings.number(date, 0, 2),
                            Findings.number(date, 2, 4));
            case '3', '4' ->
                    LocalDate.of(
                            findings.year(Findings.number(date, 0, 2)),
                            Findings.number(date, 2, 4),
                            Findings.number(date, 4, 6));
            case '5', '6' ->
                    Year.of(findings.year(Findings.number(date, 0, 2)))
                            .atDay(Findings.number(date, 2, 5));
            default ->
                    YearMonth.of(
                                    findings.year(Findings.number(date, 2, 4)),
                                    Findings.number(date, 0, 2))
                            .atEndOfMonth();
        };
    }

    private static void readSupplement(String part, Findings findings) {
        if (part.startsWith("S")) {
            text(Kind.SERIAL, "S", part.substring(1), findings);
        } else if (part.startsWith("Q")) {
            findings.add(Kind.QUANTITY, "Q", part.substring(1));
        } else if (part.startsWith("14D")) {
            fullDate(Kind.EXPIRY, "14D", part.substring(3), findings);
        } else if (part.startsWith("16D")) {
            fullDate(Kind.MANUFACTURE, "16D", part.substring(3), findings);
        } else {
            findings.problem(
                    Code.INVALID,
                    "has supplementary data %s; HIBC has S, Q, 14D and 16D there. It was kept as it"
                                    .formatted(Problem.quote(part))
                            + " stands");
            findings.add(Kind.OTHER, "", part);
        }
    }

    private static void fullDate(Kind kind, String tag, String text, Findings findings) {
        findings.addDate(
                kind,
                tag,
                text,
                () ->
                        LocalDate.of(
                                Findings.number(text, 0, 4),
                                Findings.number(text, 4, 6),
                                Findings.number(text, 6, 8)));
    }

    /// Lot or serial number; an empty one is left out, a carrier may hold a date alone.
    private static void text(Kind kind, String tag, String text, Findings findings) {
        if (text.length() > LONGEST_TEXT) {
            findings.problem(
                    Code.INVALID,
                    "has %s %s of %d characters; HIBC has at most %d"
                            .formatted(
                                    kind == Kind.SERIAL ? "serial number" : "lot",
                                    Problem.quote(text),
                                    text.length(),
                                    LONGEST_TEXT));
        }
        if (!text.isEmpty()) {
            findings.add(kind, tag, text);
        }
    }
}
