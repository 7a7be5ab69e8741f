package org.wardkeep.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.support.Milestone;
import org.wardkeep.formats.support.MilestoneDate;
import org.wardkeep.formats.support.SupportStatement;
import org.wardkeep.formats.support.SupportedProduct;
import org.wardkeep.lifecycle.SupportTimeline.Stage;
import org.wardkeep.vocabulary.PartialDate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The stage of a product by what was said of it, a milestone and a date each.
class SupportTimelineTest {
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # nothing said
                    ''                                                        | 2026-01-01 | UNKNOWN
                    # the day itself still belongs to the stage before
                    IMDRF_END_OF_SUPPORT 2025-12-31                           | 2025-12-31 | SUPPORT
                    IMDRF_END_OF_SUPPORT 2025-12-31                           | 2026-01-01 | END_OF_SUPPORT
                    # a month or a year ends with its last day
                    END_OF_SECURITY_SUPPORT 2025-12                           | 2025-12-31 | SUPPORT
                    END_OF_SECURITY_SUPPORT 2025-12                           | 2026-01-01 | END_OF_SUPPORT
                    END_OF_SECURITY_SUPPORT 2025                              | 2025-06-30 | SUPPORT
                    END_OF_SECURITY_SUPPORT 2025                              | 2026-01-01 | END_OF_SUPPORT
                    # what IMDRF calls end of life begins limited support, what OpenEoX calls so ends all
                    IMDRF_END_OF_LIFE 2020-01-01                              | 2026-01-01 | LIMITED_SUPPORT
                    END_OF_GUARANTEED_SUPPORT 2020-01-01                      | 2026-01-01 | LIMITED_SUPPORT
                    OPENEOX_END_OF_LIFE 2020-01-01                            | 2026-01-01 | END_OF_SUPPORT
                    # sales say nothing of support
                    END_OF_SALES 2020-01-01                                   | 2026-01-01 | UNKNOWN
                    GENERAL_AVAILABILITY 2020-01-01                           | 2026-01-01 | UNKNOWN
                    UNRECOGNISED 2020-01-01                                   | 2026-01-01 | UNKNOWN
                    # a date that nobody knows is no support
                    IMDRF_END_OF_SUPPORT tba                                  | 2026-01-01 | UNKNOWN
                    IMDRF_END_OF_SUPPORT soon                                 | 2026-01-01 | UNKNOWN
                    # of several the worst counts, in any order
                    IMDRF_END_OF_LIFE 2020-01-01; IMDRF_END_OF_SUPPORT 2027   | 2026-01-01 | LIMITED_SUPPORT
                    IMDRF_END_OF_SUPPORT 2027; IMDRF_END_OF_LIFE 2020-01-01   | 2026-01-01 | LIMITED_SUPPORT
                    IMDRF_END_OF_SUPPORT 2019; IMDRF_END_OF_SUPPORT 2027      | 2026-01-01 | END_OF_SUPPORT
                    END_OF_SALES 2020; IMDRF_END_OF_SUPPORT 2027              | 2026-01-01 | SUPPORT
                    IMDRF_END_OF_SUPPORT tba; IMDRF_END_OF_LIFE 2020          | 2026-01-01 | LIMITED_SUPPORT
                    """)
    void theWorstThatIsSaidCounts(String said, LocalDate day, Stage stage) {
        assertEquals(stage, timeline(said).on(day));
    }

    @Test
    void theDecisiveStatementIsTheOneThatMakesTheStage() {
        var timeline =
                timeline("END_OF_SALES 2018; IMDRF_END_OF_SUPPORT 2027; IMDRF_END_OF_LIFE 2020");
        var day = LocalDate.of(2026, 1, 1);
        assertEquals(
                Optional.of(Milestone.IMDRF_END_OF_LIFE),
                timeline.decisive(day).map(SupportStatement::milestone));
        assertEquals(
                Optional.of(Milestone.IMDRF_END_OF_SUPPORT),
                timeline.decisive(LocalDate.of(2028, 1, 1)).map(SupportStatement::milestone));
    }

    @Test
    void nothingDecidesAStageThatNobodyKnows() {
        var day = LocalDate.of(2026, 1, 1);
        assertEquals(Optional.empty(), timeline("").decisive(day));
        assertEquals(Optional.empty(), timeline("END_OF_SALES 2018").decisive(day));
    }

    private static SupportTimeline timeline(String said) {
        if (said.isEmpty()) {
            return new SupportTimeline(List.of());
        }
        return new SupportTimeline(
                Arrays.stream(said.split("; ")).map(SupportTimelineTest::statement).toList());
    }

    private static SupportStatement statement(String said) {
        var words = said.split(" ");
        var date = PartialDate.parse(words[1], PartialDate.SlashOrder.MONTH_FIRST);
        return new SupportStatement(
                SupportedProduct.UNNAMED,
                Milestone.valueOf(words[0]),
                words[0],
                words[1].equals("tba")
                        ? new MilestoneDate.ToBeAnnounced("tba")
                        : date.<MilestoneDate>map(d -> new MilestoneDate.Known(d, words[1]))
                                .orElseGet(() -> new MilestoneDate.Unreadable(words[1])),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
