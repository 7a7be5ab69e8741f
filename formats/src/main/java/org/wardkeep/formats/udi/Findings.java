package org.wardkeep.formats.udi;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.udi.ProductionIdentifier.Kind;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.Provenance;
import org.wardkeep.vocabulary.ReadOutcome;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one carrier has given so far.
final class Findings {
    /// FNC1 as scanners transmit it (GS1 General Specifications, 7.8.3).
    static final String SEPARATOR = "\u001D";

    private static final int CENTURY = 100;

    private final String carrier;
    private final Provenance where;
    private final Year currentYear;
    private final List<ProductionIdentifier> production = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable String device;

    Findings(String carrier, Provenance where, Year currentYear) {
        this.carrier = carrier;
        this.where = where;
        this.currentYear = currentYear;
    }

    void device(String identifier) {
        if (device != null && !device.equals(identifier)) {
            problem(
                    Code.CONTRADICTION,
                    "names two devices, %s and %s; the first was kept"
                            .formatted(Problem.quote(device), Problem.quote(identifier)));
            return;
        }
        device = identifier;
    }

    boolean hasDevice() {
        return device != null;
    }

    void add(Kind kind, String tag, String text) {
        production.add(ProductionIdentifier.of(kind, tag, text));
    }

    /// A date with two-digit year `YYMMDD`; day `00` is the month's last day.
    void addYearMonthDay(Kind kind, String tag, String text, String yymmdd) {
        addDate(
                kind,
                tag,
                text,
                () -> {
                    var month = YearMonth.of(year(number(yymmdd, 0, 2)), number(yymmdd, 2, 4));
                    int day = number(yymmdd, 4, 6);
                    return day == 0 ? month.atEndOfMonth() : month.atDay(day);
                });
    }

    /// A date as the caller reads it; when that fails the text stays, with a problem.
    void addDate(Kind kind, String tag, String text, DateReading reading) {
        Optional<LocalDate> date = Optional.empty();
        try {
            date = Optional.of(reading.read());
        } catch (DateTimeException | NumberFormatException e) {
            problem(
                    Code.INVALID,
                    "element %s holds %s, which is no date; compare it with the label"
                            .formatted(tag, Problem.quote(text)));
        }
        production.add(new ProductionIdentifier(kind, tag, text, date));
    }

    /// The year of a two-digit year: within 49 years back and 50 ahead of the current one (GS1
    /// General Specifications, 7.12). HIBC names no window; the same one is used.
    int year(int twoDigits) {
        int current = currentYear.getValue();
        int candidate = current - Math.floorMod(current, CENTURY) + twoDigits;
        int ahead = candidate - current;
        if (ahead > CENTURY / 2) {
            return candidate - CENTURY;
        }
        return ahead < 1 - CENTURY / 2 ? candidate + CENTURY : candidate;
    }

    void problem(Code code, String message) {
        problems.add(located(code, message));
    }

    ReadOutcome<Udi> read(IssuingAgency agency) {
        if (device == null) {
            problem(
                    Code.MISSING,
                    "has no device identifier, so it names no model; scan the other code of the"
                            + " label too");
        }
        return ReadOutcome.of(
                new Udi(carrier, agency, Optional.ofNullable(device), production), problems);
    }

    ReadOutcome<Udi> refused(String message) {
        return new ReadOutcome.Refused<>(located(Code.MALFORMED, message));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
    }

    /// The digits from `start` to `end` as a number.
    ///
    /// @throws NumberFormatException when other characters stand there, or too few
    static int number(String text, int start, int end) {
        if (text.length() < end || !isDigits(text.substring(start, end))) {
            throw new NumberFormatException(text);
        }
        return Integer.parseInt(text.substring(start, end));
    }

    private Problem located(Code code, String message) {
        return new Problem(
                code,
                where.source(),
                where.line(),
                0,
                "UDI %s %s".formatted(Problem.quote(carrier), message));
    }

    /// Reads a date from digits.
    interface DateReading {
        /// @throws DateTimeException for a day that does not exist
        /// @throws NumberFormatException for characters that are no digits
        LocalDate read();
    }
}
