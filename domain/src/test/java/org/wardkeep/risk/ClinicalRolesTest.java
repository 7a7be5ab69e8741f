package org.wardkeep.risk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Problem;

class ClinicalRolesTest {
    private static final ClinicalRoles ROLES = ClinicalRoles.standard();

    @ParameterizedTest(name = "[{index}] {0} / {1} / {2}: {3}")
    @CsvFileSource(resources = "descriptions.csv", delimiter = '|', maxCharsPerColumn = 200)
    void everyDescriptionGetsItsRole(
            String description, String model, String department, String role, String phrase) {
        var finding = ROLES.find(new UnitWords(text(description), text(model), text(department)));
        switch (finding) {
            case RoleFinding.Known known ->
                    assertAll(
                            () -> assertEquals(role, known.role().name()),
                            () -> assertEquals(phrase, known.phrase()));
            case RoleFinding.NotKnown _ -> assertEquals(role, "NOT KNOWN");
        }
    }

    @Test
    void whatIsNotKnownIsAskedAndNeverCountsAsUnimportant() {
        var finding = ROLES.find(new UnitWords("MISC", "4711", "3 North"));
        assertAll(
                () -> assertEquals(ClinicalRole.OTHER, finding.role()),
                () -> assertTrue(finding.stakes() > ClinicalRole.OTHER.stakes()),
                () -> assertTrue(finding.lifeMayDependOnIt()),
                () ->
                        assertEquals(
                                "What it does to a patient is not known; ask the department that"
                                        + " uses it.",
                                finding.sentence()));
    }

    @Test
    void theSentenceHasTheInventorysWordAndNotTheStemOfTheTable() {
        var finding = ROLES.find(new UnitWords("Télémetry receiver", "XTR", "Ward 3"));
        assertEquals("It watches patients (\"telemetry\" in the description).", finding.sentence());
    }

    @Test
    void theSentenceNamesThePhraseAndWhereItStood() {
        var finding = ROLES.find(new UnitWords("UNIT", "Oxylog 3000", "Ambulance"));
        assertEquals(
                "It keeps a patient alive (\"oxylog\" in the model name).", finding.sentence());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pump,THERAPY,DEVICE,,         | source must not be empty
                    pump,TREATMENT,DEVICE,x,      | "TREATMENT" is no role
                    pump,THERAPY,GADGET,x,        | "GADGET" is no kind
                    Pump,THERAPY,DEVICE,x,        | must be words of a-z
                    us*,DIAGNOSIS,DEVICE,x,       | at least 4 letters
                    pump,THERAPY                  | has 2 cells, the table 5
                    """)
    void aBadLineIsNamedAndTheRestIsUsed(String line, String expected) {
        var outcome =
                ClinicalRoles.read(
                        Source.of(
                                "my-roles.csv",
                                "phrase,role,kind,source,note\nventilator,LIFE_SUPPORT,DEVICE,x,\n"
                                        + line
                                        + "\n"));
        var problem = outcome.problems().getFirst();
        assertAll(
                () -> assertEquals(1, outcome.problems().size()),
                () -> assertEquals(3, problem.line()),
                () -> assertTrue(problem.message().contains(expected), problem::message),
                () ->
                        assertEquals(
                                ClinicalRole.LIFE_SUPPORT,
                                outcome.result()
                                        .orElseThrow()
                                        .find(new UnitWords("Ventilator", "", ""))
                                        .role()));
    }

    @Test
    void aPhraseThereTwiceIsNamed() {
        var table =
                """
                phrase,role,kind,source,note
                iv pump,THERAPY,DEVICE,x,
                pump iv,THERAPY,DEVICE,x,
                """;
        var outcome = ClinicalRoles.read(Source.of("my-roles.csv", table));
        assertTrue(outcome.problems().getFirst().message().contains("there twice"));
    }

    @Test
    void aTableWithoutItsHeaderIsAProblem() {
        var problems = ClinicalRoles.read(Source.of("x.csv", "a,b\nc,d\n")).problems();
        assertFalse(problems.isEmpty());
        assertEquals(Problem.Code.INVALID, problems.getFirst().code());
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
