package org.wardkeep.formats.udi;

import org.wardkeep.formats.udi.ProductionIdentifier.Kind;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// GS1 element strings: human-readable with brackets, or as scanned with FNC1.
///
/// Application identifiers and their lengths: GS1 General Specifications, section 3.2; strings of
/// several: 7.8; the GTIN in 14 digits: 3.3.2; the check digit: 7.9.
///
/// Deviation: an identifier outside the table below is kept as [Kind#OTHER] up to the next
/// separator, with a problem, because the devices' labels use few of the 500.
final class Gs1Carrier {
    private static final int GTIN_LENGTH = 14;
    private static final List<Integer> GTIN_LENGTHS = List.of(8, 12, 13, GTIN_LENGTH);
    private static final int LONGEST_IDENTIFIER = 4;
    private static final String ABOVE = "02";
    private static final String TRADE_ITEM = "01";

    private static final Pattern BRACKET = Pattern.compile("\\((\\d{2,4})\\)");

    /// An application identifier: what it says, and how long its data are.
    private record Identifier(Kind kind, int maxLength, Length length, Content content) {
        boolean isFixed() {
            return length == Length.FIXED;
        }
    }

    private enum Length {
        FIXED,
        UP_TO
    }

    private enum Content {
        TEXT,
        GTIN,
        /// `YYMMDD`
        DATE,
        /// `YYMMDD` and a time of day
        DATE_AND_TIME
    }

    private static final Map<String, Identifier> IDENTIFIERS =
            Map.ofEntries(
                    Map.entry("00", text(Kind.OTHER, 18, Length.FIXED)),
                    Map.entry(TRADE_ITEM, gtin()),
                    Map.entry(ABOVE, gtin()),
                    Map.entry("10", text(Kind.LOT, 20, Length.UP_TO)),
                    Map.entry("11", date(Kind.MANUFACTURE)),
                    Map.entry("12", date(Kind.OTHER)),
                    Map.entry("13", date(Kind.OTHER)),
                    Map.entry("15", date(Kind.OTHER)),
                    Map.entry("16", date(Kind.OTHER)),
                    Map.entry("17", date(Kind.EXPIRY)),
                    Map.entry("20", text(Kind.OTHER, 2, Length.FIXED)),
                    Map.entry("21", text(Kind.SERIAL, 20, Length.UP_TO)),
                    Map.entry("22", text(Kind.OTHER, 20, Length.UP_TO)),
                    Map.entry("30", text(Kind.QUANTITY, 8, Length.UP_TO)),
                    Map.entry("37", text(Kind.QUANTITY, 8, Length.UP_TO)),
                    Map.entry("90", text(Kind.OTHER, 30, Length.UP_TO)),
                    Map.entry("91", text(Kind.OTHER, 90, Length.UP_TO)),
                    Map.entry("235", text(Kind.OTHER, 28, Length.UP_TO)),
                    Map.entry("240", text(Kind.OTHER, 30, Length.UP_TO)),
                    Map.entry("241", text(Kind.OTHER, 30, Length.UP_TO)),
                    Map.entry("250", text(Kind.OTHER, 30, Length.UP_TO)),
                    Map.entry("710", text(Kind.OTHER, 20, Length.UP_TO)),
                    Map.entry(
                            "7003",
                            new Identifier(Kind.EXPIRY, 10, Length.FIXED, Content.DATE_AND_TIME)),
                    Map.entry(
                            "8008",
                            new Identifier(
                                    Kind.MANUFACTURE, 12, Length.UP_TO, Content.DATE_AND_TIME)),
                    Map.entry("8012", text(Kind.SOFTWARE_VERSION, 20, Length.UP_TO)),
                    Map.entry("8013", text(Kind.OTHER, 25, Length.UP_TO)));

    private Gs1Carrier() {}

    private static Identifier text(Kind kind, int maxLength, Length length) {
        return new Identifier(kind, maxLength, length, Content.TEXT);
    }

    private static Identifier date(Kind kind) {
        return new Identifier(kind, 6, Length.FIXED, Content.DATE);
    }

    private static Identifier gtin() {
        return new Identifier(Kind.OTHER, GTIN_LENGTH, Length.FIXED, Content.GTIN);
    }

    static ReadOutcome<Udi> read(String data, Findings findings) {
        if (data.startsWith("(")) {
            return readBracketed(data, findings);
        }
        if (Findings.isDigits(data) && GTIN_LENGTHS.contains(data.length())) {
            addGtin(TRADE_ITEM, "0".repeat(GTIN_LENGTH - data.length()) + data, findings);
            return findings.read(IssuingAgency.GS1);
        }
        return readScanned(data, findings);
    }

    private static ReadOutcome<Udi> readBracketed(String data, Findings findings) {
        var bracket = BRACKET.matcher(data);
        if (!bracket.lookingAt()) {
            return findings.refused(
                    "starts with a bracket but with no application identifier such as \"(01)\"");
        }
        boolean more = bracket.find(0);
        while (more) {
            var tag = bracket.group(1);
            int start = bracket.end();
            more = bracket.find();
            int end = more ? bracket.start() : data.length();
            add(tag, data.substring(start, end).strip(), findings);
        }
        return findings.read(IssuingAgency.GS1);
    }

    private static ReadOutcome<Udi> readScanned(String data, Findings findings) {
        int at = 0;
        while (at < data.length()) {
            if (data.startsWith(Findings.SEPARATOR, at)) {
                at++;
                continue;
            }
            var tag = identifierAt(data, at);
            if (tag.isEmpty()) {
                int end = end(data, at);
                var rest = data.substring(at, end);
                if (at == 0) {
                    return findings.refused(
                            "does not start with a GS1 application identifier such as 01; found %s"
                                    .formatted(Problem.quote(rest)));
                }
                findings.problem(
                        Code.INVALID,
                        ("goes on with %s, which starts with no application identifier of medical"
                                        + " devices; a separator may be missing before it")
                                .formatted(Problem.quote(rest)));
                findings.add(Kind.OTHER, "", rest);
                at = end;
                continue;
            }
            var identifier = IDENTIFIERS.get(tag);
            at += tag.length();
            int end = end(data, at);
            if (identifier != null && identifier.isFixed()) {
                end = Math.min(end, at + identifier.maxLength());
            }
            add(tag, data.substring(at, end), findings);
            at = end;
        }
        return findings.read(IssuingAgency.GS1);
    }

    private static int end(String data, int at) {
        int separator = data.indexOf(Findings.SEPARATOR, at);
        return separator < 0 ? data.length() : separator;
    }

    private static String identifierAt(String data, int at) {
        for (int length = 2; length <= LONGEST_IDENTIFIER; length++) {
            if (at + length <= data.length()
                    && IDENTIFIERS.containsKey(data.substring(at, at + length))) {
                return data.substring(at, at + length);
            }
        }
        return "";
    }

    private static void add(String tag, String value, Findings findings) {
        var identifier = IDENTIFIERS.get(tag);
        if (identifier == null) {
            findings.problem(
                    Code.INVALID,
                    "has (%s), which is no application identifier of medical devices; it was kept"
                                    .formatted(tag)
                            + " as it stands");
            findings.add(Kind.OTHER, tag, value);
            return;
        }
        checkLength(tag, identifier, value, findings);
        switch (identifier.content()) {
            case TEXT -> findings.add(identifier.kind(), tag, value);
            case GTIN -> addGtin(tag, value.replaceAll("[\\s-]", ""), findings);
            case DATE, DATE_AND_TIME ->
                    findings.addYearMonthDay(
                            identifier.kind(),
                            tag,
                            value,
                            value.substring(0, Math.min(6, value.length())));
        }
    }

    private static void checkLength(
            String tag, Identifier identifier, String value, Findings findings) {
        boolean wrong =
                value.length() > identifier.maxLength()
                        || value.isEmpty()
                        || (identifier.isFixed()
                                && identifier.content() == Content.TEXT
                                && value.length() < identifier.maxLength());
        if (wrong && identifier.content() != Content.GTIN) {
            findings.problem(
                    Code.INVALID,
                    "element (%s) holds %s: %d characters where %s%d belong; %s"
                            .formatted(
                                    tag,
                                    Problem.quote(value),
                                    value.length(),
                                    identifier.isFixed() ? "" : "1 to ",
                                    identifier.maxLength(),
                                    "a separator may be missing"));
        }
    }

    private static void addGtin(String tag, String value, Findings findings) {
        var gtin = value;
        if (Findings.isDigits(value) && GTIN_LENGTHS.contains(value.length())) {
            gtin = "0".repeat(GTIN_LENGTH - value.length()) + value;
            char right = CheckCharacters.gs1(gtin.substring(0, GTIN_LENGTH - 1));
            if (gtin.charAt(GTIN_LENGTH - 1) != right) {
                findings.problem(
                        Code.INVALID,
                        ("has GTIN %s with check digit %s; for its other digits it must be %s."
                                        + " Scan or type it again")
                                .formatted(value, gtin.charAt(GTIN_LENGTH - 1), right));
            }
        } else {
            findings.problem(
                    Code.INVALID,
                    "has (%s) %s; a GTIN of %d digits belongs there"
                            .formatted(tag, Problem.quote(value), GTIN_LENGTH));
        }
        if (tag.equals(TRADE_ITEM)) {
            findings.device(gtin);
        } else {
            findings.add(Kind.OTHER, tag, gtin);
        }
    }
}
