package org.wardkeep.operations.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.inventory.Discrepancy;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.operations.folder.FileRead.Outcome;
import org.wardkeep.operations.folder.HospitalFolder;
import org.wardkeep.risk.Priority;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.Certainty;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The whole job on small folders, good and bad.
class AssessTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-01T08:00:00Z"), ZoneOffset.UTC);

    private static final String MX40 = "A1,active,Philips,IntelliVue MX40,S-1000,ICU,%s\n";

    @TempDir private Path temporary = Path.of("");

    @ParameterizedTest(name = "version \"{0}\": {1}")
    @CsvSource({
        "B.05, CERTAIN",
        "B.06, CERTAIN",
        "'', UNDECIDED",
        "unknown, UNDECIDED",
        "see label, UNDECIDED",
        "9.33, UNDECIDED"
    })
    void aVersionThatIsNotKnownIsUndecided(String version, Certainty certainty) {
        var assessment =
                assess(hospital().withUnits(MX40.formatted(version)).withAdvisory("one.json"));
        assertEquals(certainty, assessment.results().getFirst().answer().certainty());
        assertEquals(
                List.of(HospitalFolder.CVE),
                assessment.results().getFirst().answer().vulnerabilities());
    }

    @Test
    void aUnitThatNothingMeansHasNoResult() {
        var assessment =
                assess(hospital().withUnits(MX40.formatted("B.07")).withAdvisory("one.json"));
        assertEquals(List.of(), assessment.results());
        assertEquals(1, assessment.inventory().units().size());
        assertFalse(assessment.isPartial());
    }

    @Test
    void everyFindingHasItsReasonAndItsEvidence() {
        var finding =
                assess(hospital().withUnits(MX40.formatted("B.05")).withAdvisory("a/one.json"))
                        .results()
                        .getFirst()
                        .answer()
                        .findings()
                        .getFirst();
        assertEquals("TEST-20-001", finding.statement());
        assertTrue(finding.reason().contains("version B.05 is before"), finding.reason());
        var evidence = String.join("\n", finding.evidence());
        assertTrue(evidence.contains("a/one.json, edition 1"), evidence);
        assertTrue(evidence.contains("product P1"), evidence);
        assertTrue(evidence.contains("line "), evidence);
    }

    @Test
    void equalAnswersAreOneObject() {
        var assessment =
                assess(
                        hospital()
                                .withUnits(
                                        """
                                        A1,active,Philips,IntelliVue MX40,S-1,ICU,B.05
                                        A2,active,Philips,IntelliVue MX40,S-2,Ward 3,B.05
                                        A3,active,Philips,IntelliVue MX40,S-3,ICU,B.05
                                        A4,active,Philips,IntelliVue MX40,S-4,ICU,B.04
                                        """)
                                .withAdvisory("one.json")
                                .with("vex.json", HospitalFolder.vex("urn:x:A3", "affected")));
        var answer = resultOf(assessment, "A1").answer();
        assertSame(answer, resultOf(assessment, "A2").answer(), "in another place");
        assertSame(answer, resultOf(assessment, "A3").answer(), "answered by itself");
        assertNotEquals(answer, resultOf(assessment, "A4").answer(), "of another version");
    }

    @Test
    void aVexStatementClosesTheFindingOfItsUnitOnly() {
        var assessment =
                assess(
                        hospital()
                                .withUnits(
                                        MX40.formatted("B.05")
                                                + MX40.formatted("B.05").replace("A1", "A2"))
                                .withAdvisory("one.json")
                                .with("vex.json", HospitalFolder.vex("urn:x:A1", "not_affected")));
        assertEquals(
                List.of(List.of()), openOf(assessment, "A1"), "closed, and still there to be seen");
        assertEquals(Priority.WATCH, resultOf(assessment, "A1").answer().rank().priority());
        assertEquals(
                List.of("A2"),
                assessment.workOrders().stream().map(order -> order.unit().assetTag()).toList());
        var closed = resultOf(assessment, "A1").answer().findings().getFirst();
        assertTrue(
                closed.cleared()
                        .getFirst()
                        .reason()
                        .contains("Biomedical Engineering says \"not affected\""),
                closed.cleared().toString());
        assertEquals(List.of(List.of(HospitalFolder.CVE)), openOf(assessment, "A2"));
    }

    @Test
    void anAdvisoryThatSaysNotAffectedClearsWhatAnotherCondemns() {
        var assessment =
                assess(
                        hospital()
                                .withUnits(MX40.formatted("B.05"))
                                .withAdvisory("one.json")
                                .with(
                                        "two.json",
                                        HospitalFolder.advisory(
                                                "TEST-20-002",
                                                "1",
                                                "final",
                                                "known_not_affected")));
        assertEquals(List.of(List.of()), openOf(assessment, "A1"));
        assertTrue(
                resultOf(assessment, "A1")
                        .answer()
                        .findings()
                        .getFirst()
                        .cleared()
                        .getFirst()
                        .reason()
                        .contains("TEST-20-002 says not affected"));
    }

    @Test
    void aRetiredUnitIsLeftOutAndAStoredOneIsNot() {
        var assessment =
                assess(
                        hospital()
                                .withUnits(
                                        MX40.formatted("B.05").replace("active", "retired")
                                                + MX40.formatted("B.05")
                                                        .replace("A1", "A2")
                                                        .replace("active", "in storage")
                                                + MX40.formatted("B.05")
                                                        .replace("A1", "A3")
                                                        .replace("active", ""))
                                .withAdvisory("one.json"));
        assertEquals(
                Set.of("A2", "A3"),
                assessment.results().stream().map(r -> r.unit().id()).collect(Collectors.toSet()));
        assertEquals(3, assessment.inventory().units().size());
    }

    @Test
    void rowsThatContradictEachOtherAreBothAssessedAndShown() {
        var assessment =
                assess(
                        hospital()
                                .withUnits(
                                        MX40.formatted("B.05")
                                                + MX40.formatted("B.07").replace("ICU", "OR"))
                                .withAdvisory("one.json"));
        assertEquals(2, assessment.inventory().units().size());
        assertEquals(1, assessment.results().size());
        assertTrue(
                assessment.inventory().discrepancies().stream()
                        .anyMatch(d -> d.kind() == Discrepancy.Kind.SAME_TAG_TWICE));
    }

    @Test
    void anOlderEditionDoesNotCountAndIsNamed() {
        var assessment =
                assess(
                        hospital()
                                .withUnits(MX40.formatted("B.05"))
                                .withAdvisory("one.json")
                                .with(
                                        "two.json",
                                        HospitalFolder.advisory(
                                                "TEST-20-001",
                                                "2",
                                                "final",
                                                "known_not_affected")));
        assertEquals(List.of(), assessment.results());
        assertEquals(1, assessment.advisories());
        assertEquals(Outcome.SUPERSEDED, file(assessment, "one.json").outcome());
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        var assessment =
                assess(
                        hospital()
                                .withUnits(
                                        "=1+1,active,Philips,IntelliVue MX40,@SUM(A1),+ICU,-B.05\n")
                                .withAdvisory("one.json"));
        var unit = assessment.results().getFirst().unit();
        assertEquals("=1+1", unit.id());
        assertEquals("@SUM(A1)", unit.serial());
        assertEquals("+ICU", unit.location());
    }

    @Test
    void whatIsNoFolderIsTheCallersMistake() {
        var result = run(temporary.resolve("missing"));
        assertTrue(
                assertInstanceOf(AssessResult.NotPossible.class, result)
                        .problem()
                        .message()
                        .contains("is not a folder"));
    }

    @Test
    void anEmptyFolderIsAnEmptyAssessment() {
        var assessment = assess(hospital());
        assertEquals(0, assessment.advisories());
        assertEquals(List.of(), assessment.results());
        assertFalse(assessment.isPartial());
    }

    @Test
    void twoRunsGiveTheSameAnswer() {
        hospital()
                .withUnits(MX40.formatted("B.05") + MX40.formatted("").replace("A1", "A2"))
                .withAdvisory("one.json");
        assertEquals(assess(hospital()).results(), assess(hospital()).results());
    }

    private HospitalFolder hospital() {
        return new HospitalFolder(temporary);
    }

    private static AssessResult run(Path folder) {
        return new Assess(CLOCK)
                .run(
                        new AssessRequest(
                                folder,
                                StoredKnowledge.none(),
                                Limits.standard(),
                                Progress.SILENT));
    }

    private static Assessment assess(HospitalFolder hospital) {
        return assertInstanceOf(AssessResult.Done.class, run(hospital.path())).assessment();
    }

    private static UnitResult resultOf(Assessment assessment, String unit) {
        return assessment.results().stream()
                .filter(result -> result.unit().id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + unit));
    }

    private static List<List<String>> openOf(Assessment assessment, String unit) {
        return resultOf(assessment, unit).answer().findings().stream()
                .map(Finding::vulnerabilities)
                .toList();
    }

    private static FileRead file(Assessment assessment, String name) {
        return assessment.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
