package org.wardkeep.operations.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.advisory.MatchRequest.Which;
import org.wardkeep.operations.folder.FileRead.Outcome;
import org.wardkeep.operations.folder.HospitalFolder;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.Certainty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One answer for every pair of an advisory and a unit.
class MatchAdvisoriesTest {
    private static final String UNITS =
            """
            A1,active,Philips,IntelliVue MX40,S-1000,ICU,B.05
            A2,active,Philips,IntelliVue MX40,S-1001,ICU,
            A3,active,Philips,IntelliVue MX40,S-1002,ICU,B.07
            A4,active,Philips,Avalon FM30,S-1003,L&D,B.05
            A5,active,Baxter,Spectrum IQ,S-1004,ICU,9.0
            A6,retired,Philips,IntelliVue MX40,S-1005,ICU,B.05
            """;

    @TempDir private Path temporary = Path.of("");

    private final List<Pair> pairs = new ArrayList<>();

    @Test
    void tellsThePairsThatAreNotNo() {
        hospital().withUnits(UNITS).withAdvisory("one.json");
        var result = match(Which.NOT_NO, "one.json");
        assertEquals(
                List.of("A1 CERTAIN", "A2 UNDECIDED", "A6 CERTAIN"),
                pairs.stream().map(p -> p.unit() + " " + p.certainty()).toList());
        assertEquals(new MatchResult.Counts(2, 0, 1, 3), result.counts());
        assertEquals(List.of("TEST-20-001"), result.advisories());
        assertEquals(6, result.units());
        for (var pair : pairs) {
            assertEquals("TEST-20-001", pair.advisory());
            assertEquals(List.of(HospitalFolder.CVE), pair.vulnerabilities());
        }
    }

    @Test
    void tellsTheOthersWithTheirReasonWhereAsked() {
        hospital().withUnits(UNITS).withAdvisory("one.json");
        match(Which.ALL, "one.json");
        assertEquals(6, pairs.size());
        assertEquals(
                "model \"Avalon FM30\" is none of the products named: IntelliVue MX40",
                reason("A4"));
        assertEquals("maker Baxter is not Philips", reason("A5"));
        assertTrue(reason("A3").contains("version B.07 is after B.06"), reason("A3"));
        assertEquals(
                List.of(Certainty.NO, Certainty.NO, Certainty.NO),
                pairs.stream()
                        .filter(p -> List.of("A3", "A4", "A5").contains(p.unit()))
                        .map(Pair::certainty)
                        .toList());
    }

    @Test
    void theReasonOfANoSaysWhatThePublisherSays() {
        hospital()
                .withUnits(UNITS)
                .with("one.json", HospitalFolder.advisory("T-1", "1", "final", "fixed"));
        match(Which.ALL, "one.json");
        assertTrue(reason("A1").startsWith("the publisher says fixed: "), reason("A1"));
    }

    @Test
    void aFolderOfAdvisoriesIsReadWholeAndOldEditionsDoNotCount() {
        hospital()
                .withUnits(UNITS)
                .with("csaf/one.json", HospitalFolder.advisory("T-1", "1", "final"))
                .with("csaf/two.json", HospitalFolder.advisory("T-1", "2", "final"))
                .with("csaf/three.json", HospitalFolder.advisory("T-3", "1", "final"));
        var result = match(Which.NOT_NO, "csaf");
        assertEquals(2, result.advisories().size());
        assertEquals(6, pairs.size());
    }

    @Test
    void aBadFileIsNamedAndTheRestIsMatched() {
        hospital().withUnits(UNITS).withAdvisory("one.json").with("bad.json", "{\"document\":");
        var result = match(Which.NOT_NO, "one.json", "bad.json", "missing.json");
        assertEquals(3, pairs.size());
        assertEquals(
                2, result.files().stream().filter(f -> f.outcome() == Outcome.REFUSED).count());
    }

    @ParameterizedTest(name = "{0}: {1}, not found: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A2          | A2    | ''
                    a2, A6      | A2 A6 | ''
                    S-1000      | A1    | ''
                    A1, S-1000  | A1    | ''
                    A1, X9      | A1    | X9
                    X8, X9      | ''    | X8 X9
                    # part of a tag is another tag
                    A           | ''    | A
                    """)
    void someUnitsCanBePickedOutOfTheList(String wanted, String told, String notFound) {
        hospital().withUnits(UNITS).withAdvisory("one.json");
        var result = match(Which.ALL, List.of(wanted.split(", ")), "one.json");
        assertEquals(told, String.join(" ", pairs.stream().map(Pair::unit).toList()));
        assertEquals(notFound, String.join(" ", result.notFound()));
        assertEquals(pairs.size(), result.units());
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ADVISORY | A-1: 2/0/1 Philips IntelliVue MX40 CERTAIN [A1, A6]; Philips IntelliVue MX40 UNDECIDED [A2] & B-1: 0/0/0
                    MODEL    | Philips IntelliVue MX40: 2/0/1 A-1 CERTAIN [A1, A6]; A-1 UNDECIDED [A2]
                    UNIT     | A1: 1/0/0 A-1 CERTAIN [A1] & A2: 0/0/1 A-1 UNDECIDED [A2] & A6: 1/0/0 A-1 CERTAIN [A6]
                    """)
    void pairsCanBePutTogether(By by, String expected) {
        hospital()
                .withUnits(UNITS)
                .with("csaf/a.json", HospitalFolder.advisory("A-1", "1", "final"))
                .with(
                        "csaf/b.json",
                        HospitalFolder.advisory("B-1", "1", "final").replace("MX40", "MX999"));
        var result = match(Which.NOT_NO, "csaf");
        var groups = new PairGroups(by);
        pairs.forEach(groups::add);
        assertEquals(
                expected,
                groups.groups(result).stream()
                        .map(MatchAdvisoriesTest::tell)
                        .collect(Collectors.joining(" & ")));
    }

    private static String tell(PairGroup group) {
        var counts = group.counts();
        return "%s: %d/%d/%d %s"
                .formatted(
                        group.name(),
                        counts.certain(),
                        counts.likely(),
                        counts.undecided(),
                        group.parts().stream()
                                .map(p -> p.name() + " " + p.certainty() + " " + p.units())
                                .collect(Collectors.joining("; ")))
                .strip();
    }

    @Test
    void theReasonOfANoTellsTheJustification() {
        hospital()
                .withUnits(UNITS)
                .with(
                        "one.json",
                        HospitalFolder.advisory("T-1", "1", "final", "known_not_affected")
                                .replace(
                                        "\"product_status\"",
                                        "\"flags\": [{\"label\": \"component_not_present\","
                                                + " \"product_ids\": [\"P1\"]}], \"product_status\""));
        match(Which.ALL, "one.json");
        assertTrue(
                reason("A1")
                        .endsWith("; the publisher adds: component not present (CVE-2020-0001)"),
                reason("A1"));
    }

    @Test
    void aDocumentWithoutVulnerabilitiesSaysSo() {
        var advisory = HospitalFolder.advisory("T-1", "1", "final");
        hospital()
                .withUnits(UNITS)
                .with(
                        "one.json",
                        advisory.substring(0, advisory.indexOf("\"vulnerabilities\""))
                                        .strip()
                                        .replaceFirst(",$", "")
                                + "}");
        var result = match(Which.ALL, "one.json");
        assertEquals(
                "the document names no vulnerability of any product, so it calls no unit affected;"
                        + " read what else it says",
                reason("A1"));
        assertEquals(
                "1 product, no vulnerability: it calls no unit affected",
                result.files().getFirst().content());
    }

    private HospitalFolder hospital() {
        return new HospitalFolder(temporary);
    }

    private String reason(String unit) {
        return pairs.stream().filter(p -> p.unit().equals(unit)).findFirst().orElseThrow().reason();
    }

    private MatchResult match(Which which, String... advisories) {
        return match(which, List.of(), advisories);
    }

    private MatchResult match(Which which, List<String> units, String... advisories) {
        var paths = java.util.Arrays.stream(advisories).map(temporary::resolve).toList();
        return new MatchAdvisories()
                .run(
                        new MatchRequest(
                                paths,
                                List.of(temporary.resolve("inventory.csv")),
                                units,
                                which,
                                Limits.standard(),
                                Progress.SILENT,
                                pairs::add));
    }
}
