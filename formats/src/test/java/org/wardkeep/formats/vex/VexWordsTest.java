package org.wardkeep.formats.vex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class VexWordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    affected,               AFFECTED
                    known_affected,         AFFECTED
                    exploitable,            AFFECTED
                    not_affected,           NOT_AFFECTED
                    known_not_affected,     NOT_AFFECTED
                    false_positive,         NOT_AFFECTED
                    fixed,                  FIXED
                    resolved,               FIXED
                    resolved_with_pedigree, FIXED
                    under_investigation,    UNDER_INVESTIGATION
                    in_triage,              UNDER_INVESTIGATION
                    probably fine,
                    '',
                    """)
    void everyVocabularyHasFourStatuses(String text, VexStatus expected) {
        assertEquals(Optional.ofNullable(expected), VexStatus.parse(text));
    }

    @Test
    void everyJustificationIsFoundByItsOwnSpellings() {
        for (var reason : VexJustification.values()) {
            reason.shared()
                    .ifPresent(w -> assertEquals(Optional.of(reason), VexJustification.parse(w)));
            reason.cycloneDx()
                    .ifPresent(w -> assertEquals(Optional.of(reason), VexJustification.parse(w)));
        }
        assertEquals(
                Optional.of(VexJustification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH),
                VexJustification.parse("vulnerableCodeNotInExecutePath"));
        assertEquals(Optional.empty(), VexJustification.parse(""));
        assertEquals(Optional.empty(), VexJustification.parse("it is fine"));
    }
}
