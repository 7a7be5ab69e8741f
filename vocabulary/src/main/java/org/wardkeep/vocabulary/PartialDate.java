package org.wardkeep.vocabulary;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A date known to the day, month, quarter, half year or year.
///
/// For the end of something the cautious reading is [#first]: from then on it may be over.
///
/// @param first the first day it can mean
/// @param last the last day it can mean, not before `first`
/// @throws IllegalArgumentException when `last` is before `first`
public record PartialDate(LocalDate first, LocalDate last, Precision precision) {

    /// How exactly the date was stated.
    public enum Precision {
        DAY,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    /// What the first number of `3/4/2027` is.
    public enum SlashOrder {
        /// 4 March, as written in the United States.
        MONTH_FIRST,
        /// 3 April, as written in most other countries.
        DAY_FIRST,
        /// Not known: a date that could be both is not read.
        UNKNOWN
    }

    private static final int LONGEST = 40;
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String NAME = "([\\p{L}]{3,9})\\.?";

    /// First three letters, umlauts folded, of the English and German months.
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("jän", 1),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("mär", 3),
                    Map.entry("mrz", 3),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("mai", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("okt", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12),
                    Map.entry("dez", 12));

    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/" + YEAR);

    /// A way to write a date, and how to read it.
    private record Form(Pattern pattern, Reading reading) {
        Form(String pattern, Reading reading) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reading);
        }
    }

    /// Reads a matched form; null for a word that is no month after all. Throws [DateTimeException]
    /// for a day that does not exist.
    private interface Reading {
        @Nullable PartialDate read(MatchResult match);
    }

    private static final List<Form> FORMS =
            List.of(
                    new Form(
                            YEAR + "-(\\d\\d?)-(\\d\\d?)(?:[T ]\\d\\d:\\d\\d.*)?",
                            m -> ymd(m, 1, 2, 3)),
                    new Form(YEAR + "(\\d\\d)(\\d\\d)", m -> ymd(m, 1, 2, 3)),
                    new Form(YEAR + "[/.](\\d\\d?)[/.](\\d\\d?)", m -> ymd(m, 1, 2, 3)),
                    new Form("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?" + YEAR, m -> ymd(m, 3, 2, 1)),
                    new Form(
                            "(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]" + NAME + "[ ,-]\\s?" + YEAR,
                            m -> named(m, 3, 2, 1)),
                    new Form(
                            NAME + " (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR, m -> named(m, 3, 1, 2)),
                    new Form(
                            NAME + "[ ,-]\\s?" + YEAR, m -> month(number(m, 2), named(m.group(1)))),
                    new Form(YEAR + "[-/.](\\d\\d?)", m -> month(number(m, 1), number(m, 2))),
                    new Form("(\\d\\d?)[-/.]" + YEAR, m -> month(number(m, 2), number(m, 1))),
                    new Form("Q([1-4])[ /-]?" + YEAR, m -> quarter(number(m, 2), number(m, 1))),
                    new Form(
                            "([1-4])\\.?\\s?(?:Q|Quartal)[ /-]?" + YEAR,
                            m -> quarter(number(m, 2), number(m, 1))),
                    new Form(YEAR + "[ /-]?Q([1-4])", m -> quarter(number(m, 1), number(m, 2))),
                    new Form("H([12])[ /-]?" + YEAR, m -> half(number(m, 2), number(m, 1))),
                    new Form(
                            "([12])\\.?\\s?(?:H|HJ|Halbjahr)[ /-]?" + YEAR,
                            m -> half(number(m, 2), number(m, 1))),
                    new Form(YEAR + "[ /-]?H([12])", m -> half(number(m, 1), number(m, 2))),
                    new Form(YEAR, m -> year(number(m, 1))));

    public PartialDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "A date from %s to %s ends before it begins".formatted(first, last));
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day, Precision.DAY);
    }

    /// Reads a date as people write it: ISO 8601, `12/31/2027`, `31.12.2027`, `31 Dec 2027`,
    /// `Dezember 2027`, `12/2027`, `Q4 2027`, `H2 2027`, `2027`.
    ///
    /// @return empty for anything else, for days that do not exist, and for `3/4/2027` while the
    ///   order is unknown
    public static Optional<PartialDate> parse(String text, SlashOrder slashes) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var slashed = SLASHES.matcher(stripped);
            if (slashed.matches()) {
                return readSlashed(slashed, slashes);
            }
            for (var form : FORMS) {
                var match = form.pattern().matcher(stripped);
                var read = match.matches() ? form.reading().read(match) : null;
                if (read != null) {
                    return Optional.of(read);
                }
            }
        } catch (DateTimeException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// What a date with slashes shows about the order: `31/12/2027` can only be day first.
    public static SlashOrder orderShownBy(String text) {
        var match = SLASHES.matcher(text.strip());
        if (!match.matches()) {
            return SlashOrder.UNKNOWN;
        }
        if (number(match, 1) > 12) {
            return SlashOrder.DAY_FIRST;
        }
        return number(match, 2) > 12 ? SlashOrder.MONTH_FIRST : SlashOrder.UNKNOWN;
    }

    private static Optional<PartialDate> readSlashed(MatchResult match, SlashOrder slashes) {
        var shown = orderShownBy(match.group());
        boolean same = number(match, 1) == number(match, 2);
        return switch (shown == SlashOrder.UNKNOWN && !same ? slashes : shown) {
            case DAY_FIRST -> Optional.of(ymd(match, 3, 2, 1));
            case MONTH_FIRST -> Optional.of(ymd(match, 3, 1, 2));
            case UNKNOWN -> same ? Optional.of(ymd(match, 3, 1, 2)) : Optional.empty();
        };
    }

    private static PartialDate ymd(MatchResult match, int year, int month, int day) {
        return of(LocalDate.of(number(match, year), number(match, month), number(match, day)));
    }

    private static @Nullable PartialDate named(MatchResult match, int year, int month, int day) {
        int number = named(match.group(month));
        return number == 0
                ? null
                : of(LocalDate.of(number(match, year), number, number(match, day)));
    }

    /// The month of a name; 0 for a word that is none.
    private static int named(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private static @Nullable PartialDate month(int year, int month) {
        if (month == 0) {
            return null;
        }
        var whole = YearMonth.of(year, month);
        return new PartialDate(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH);
    }

    private static PartialDate quarter(int year, int quarter) {
        var first = LocalDate.of(year, 1, 1).with(IsoFields.QUARTER_OF_YEAR, quarter);
        return new PartialDate(first, first.plusMonths(3).minusDays(1), Precision.QUARTER);
    }

    private static PartialDate half(int year, int half) {
        var first = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        return new PartialDate(first, first.plusMonths(6).minusDays(1), Precision.HALF_YEAR);
    }

    private static PartialDate year(int year) {
        var first = LocalDate.of(year, 1, 1);
        return new PartialDate(first, first.plusYears(1).minusDays(1), Precision.YEAR);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
