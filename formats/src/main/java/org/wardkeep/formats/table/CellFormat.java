package org.wardkeep.formats.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How Excel shows a number, as far as it matters to somebody who reads tags, versions and dates.
///
/// Dates come out as ISO 8601. Fixed decimals, leading zeros, percent and literal text around the
/// digits (`"CE-"00000`) are kept. Lost are: thousands separators, colours, fractions, scientific
/// notation; and whatever Excel itself dropped when somebody typed it, which no reader can bring
/// back: `9.30` in a cell that is not text is the number 9.3, and `5.3` may have become a date.
sealed interface CellFormat {
    /// The shortest decimal that is the number.
    record General() implements CellFormat {}

    /// Decimals and leading zeros as given, with text before and behind.
    record Fixed(String before, int digits, int decimals, boolean percent, String behind)
            implements CellFormat {}

    /// A date, a time of day, or both.
    record Moment(boolean hasDate, boolean hasTime) implements CellFormat {}

    /// Built-in formats that show something else than the number itself (ECMA-376 part 1, 18.8.30);
    /// 27 to 36 and 50 to 58 are dates in the East Asian editions.
    Map<Integer, String> BUILT_IN =
            Map.ofEntries(
                    Map.entry(1, "0"),
                    Map.entry(2, "0.00"),
                    Map.entry(3, "#,##0"),
                    Map.entry(4, "#,##0.00"),
                    Map.entry(9, "0%"),
                    Map.entry(10, "0.00%"),
                    Map.entry(14, "yyyy-mm-dd"),
                    Map.entry(15, "d-mmm-yy"),
                    Map.entry(16, "d-mmm"),
                    Map.entry(17, "mmm-yy"),
                    Map.entry(18, "h:mm AM/PM"),
                    Map.entry(19, "h:mm:ss AM/PM"),
                    Map.entry(20, "h:mm"),
                    Map.entry(21, "h:mm:ss"),
                    Map.entry(22, "m/d/yy h:mm"),
                    Map.entry(37, "#,##0"),
                    Map.entry(38, "#,##0"),
                    Map.entry(39, "#,##0.00"),
                    Map.entry(40, "#,##0.00"),
                    Map.entry(45, "mm:ss"),
                    Map.entry(47, "mm:ss"));

    /// Literal text, escapes, fill and padding, colours and locales: what is no placeholder.
    Pattern NO_PLACEHOLDER = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*\\]");

    /// Hours, minutes or seconds that go on counting: a duration, no time of day.
    Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");

    Pattern FIXED = Pattern.compile("([^0#?.,]*)([#,0?]*)(?:\\.([0#?]+))?(%?)([^0#?.,%]*)");

    /// Numbers beyond this many digits are not shown digit by digit.
    int MAX_DIGITS = 40;

    /// 31 December 9999, the last day Excel knows.
    int LAST_DAY = 2_958_465;

    static CellFormat of(String code) {
        var shown = code.split(";", 2)[0];
        var placeholders = NO_PLACEHOLDER.matcher(shown).replaceAll("");
        if (code.isEmpty()
                || placeholders.toLowerCase(Locale.ROOT).contains("general")
                || ELAPSED.matcher(shown).find()) {
            return new General();
        }
        boolean hasDay = placeholders.matches("(?is).*[yd].*");
        boolean hasTime = placeholders.matches("(?is).*[hs].*");
        boolean hasMonth = placeholders.matches("(?is).*m.*");
        if (hasDay || hasTime || hasMonth) {
            return new Moment(hasDay || !hasTime, hasTime);
        }
        return fixed(shown);
    }

    private static CellFormat fixed(String shown) {
        var found = FIXED.matcher(literals(shown));
        if (!found.matches() || found.group(2).isEmpty()) {
            return new General();
        }
        var decimals = found.group(3) == null ? "" : found.group(3);
        return new Fixed(
                found.group(1),
                (int) found.group(2).chars().filter(c -> c == '0').count(),
                decimals.length(),
                !found.group(4).isEmpty(),
                found.group(5));
    }

    /// Literal text as it shows, everything else that is no placeholder left out.
    private static String literals(String shown) {
        return NO_PLACEHOLDER
                .matcher(shown)
                .replaceAll(found -> {
                    var token = found.group();
                    var text =
                            switch (token.charAt(0)) {
                                case '"' -> token.substring(1, token.length() - 1);
                                case '\\' -> token.substring(1);
                                default -> "";
                            };
                    return Matcher.quoteReplacement(text);
                });
    }

    /// The cell as a person sees it.
    ///
    /// @param raw the number as it is stored; anything that is no number comes back as it is
    /// @param is1904 whether day 0 of the workbook is 1 January 1904
    default String show(String raw, boolean is1904) {
        if (raw.length() > MAX_DIGITS) {
            return raw;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException _) {
            return raw;
        }
        if (Math.abs((long) number.scale()) > MAX_DIGITS) {
            return raw;
        }
        return switch (this) {
            case General _ -> plain(number);
            case Fixed fixed -> show(fixed, number);
            case Moment moment -> show(moment, number, is1904);
        };
    }

    /// Excel shows 15 digits; it stores two more, which make 9.3 look like 9.3000000000000007.
    private static String plain(BigDecimal number) {
        return number.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    }

    private static String show(Fixed fixed, BigDecimal number) {
        var rounded =
                (fixed.percent() ? number.movePointRight(2) : number)
                        .round(new MathContext(15))
                        .setScale(fixed.decimals(), RoundingMode.HALF_UP);
        var digits = rounded.abs().toPlainString();
        int whole = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        return (rounded.signum() < 0 ? "-" : "")
                + fixed.before()
                + "0".repeat(Math.clamp((long) fixed.digits() - whole, 0, MAX_DIGITS))
                + digits
                + (fixed.percent() ? "%" : "")
                + fixed.behind();
    }

    private static String show(Moment moment, BigDecimal number, boolean is1904) {
        double days = number.doubleValue();
        // Excel takes 1900 for a leap year: its day 60 never was, the days before are one off.
        int day = (int) Math.floor(days);
        if (days < 0 || day > LAST_DAY || (day == 60 && !is1904)) {
            return plain(number);
        }
        long seconds = Math.round((days - day) * 86_400);
        if (!moment.hasDate()) {
            return LocalTime.MIDNIGHT.plusSeconds(seconds).format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        var start =
                is1904
                        ? LocalDateTime.of(1904, 1, 1, 0, 0)
                        : LocalDateTime.of(1899, 12, day > 60 ? 30 : 31, 0, 0);
        var at = start.plusDays(day).plusSeconds(seconds);
        return moment.hasTime()
                ? at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                : at.toLocalDate().toString();
    }
}
