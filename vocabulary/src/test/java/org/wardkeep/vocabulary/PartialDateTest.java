package org.wardkeep.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.vocabulary.PartialDate.Precision;
import org.wardkeep.vocabulary.PartialDate.SlashOrder;

import java.time.LocalDate;
import java.util.Optional;

class PartialDateTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2027-12-31           | 2027-12-31 | 2027-12-31 | DAY
                    2027-2-3             | 2027-02-03 | 2027-02-03 | DAY
                    2027-12-31T23:59:59Z | 2027-12-31 | 2027-12-31 | DAY
                    2027-12-31 00:00     | 2027-12-31 | 2027-12-31 | DAY
                    20271231             | 2027-12-31 | 2027-12-31 | DAY
                    2027/12/31           | 2027-12-31 | 2027-12-31 | DAY
                    12/31/2027           | 2027-12-31 | 2027-12-31 | DAY
                    31/12/2027           | 2027-12-31 | 2027-12-31 | DAY
                    4/4/2027             | 2027-04-04 | 2027-04-04 | DAY
                    31.12.2027           | 2027-12-31 | 2027-12-31 | DAY
                    1. 2. 2027           | 2027-02-01 | 2027-02-01 | DAY
                    31 Dec 2027          | 2027-12-31 | 2027-12-31 | DAY
                    31-Dec-2027          | 2027-12-31 | 2027-12-31 | DAY
                    1st March 2027       | 2027-03-01 | 2027-03-01 | DAY
                    31. Dezember 2027    | 2027-12-31 | 2027-12-31 | DAY
                    December 31, 2027    | 2027-12-31 | 2027-12-31 | DAY
                    Feb 29 2028          | 2028-02-29 | 2028-02-29 | DAY
                    12/2027              | 2027-12-01 | 2027-12-31 | MONTH
                    2027-02              | 2027-02-01 | 2027-02-28 | MONTH
                    März 2028            | 2028-03-01 | 2028-03-31 | MONTH
                    Sept. 2027           | 2027-09-01 | 2027-09-30 | MONTH
                    Q4 2027              | 2027-10-01 | 2027-12-31 | QUARTER
                    2027-Q1              | 2027-01-01 | 2027-03-31 | QUARTER
                    3Q2027               | 2027-07-01 | 2027-09-30 | QUARTER
                    2. Quartal 2027      | 2027-04-01 | 2027-06-30 | QUARTER
                    H1 2027              | 2027-01-01 | 2027-06-30 | HALF_YEAR
                    2. Halbjahr 2027     | 2027-07-01 | 2027-12-31 | HALF_YEAR
                    2027                 | 2027-01-01 | 2027-12-31 | YEAR
                    """)
    void keepsThePrecisionOfWhatWasWritten(
            String text, LocalDate first, LocalDate last, Precision precision) {
        assertEquals(
                Optional.of(new PartialDate(first, last, precision)),
                PartialDate.parse(text, SlashOrder.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "3/4/2027",
                "31.02.2027",
                "2027-13-01",
                "13/2027",
                "Q5 2027",
                "FY27",
                "45657",
                "May be 2027",
                "12/31/27",
                "2026/2027",
                "1/2/3",
                "2127",
                "=HYPERLINK(\"http://x\")"
            })
    void whatIsNoDateIsNotGuessed(String text) {
        assertEquals(Optional.empty(), PartialDate.parse(text, SlashOrder.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"3/4/2027, MONTH_FIRST, 2027-03-04", "3/4/2027, DAY_FIRST, 2027-04-03"})
    void theOrderDecidesWhatCouldBeBoth(String text, SlashOrder order, LocalDate day) {
        assertEquals(Optional.of(PartialDate.of(day)), PartialDate.parse(text, order));
    }

    @Test
    void aDateCannotEndBeforeItBegins() {
        var day = LocalDate.of(2027, 1, 2);
        assertThrows(
                IllegalArgumentException.class,
                () -> new PartialDate(day, day.minusDays(1), Precision.DAY));
    }
}
