package org.wardkeep.operations.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.advisory.MatchRequest.Which;
import org.wardkeep.operations.folder.FileRead.Outcome;
import org.wardkeep.operations.folder.HospitalFolder;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.Certainty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        assertEquals(1, result.advisories());
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
        assertEquals(2, result.advisories());
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

    private HospitalFolder hospital() {
        return new HospitalFolder(temporary);
    }

    private String reason(String unit) {
        return pairs.stream().filter(p -> p.unit().equals(unit)).findFirst().orElseThrow().reason();
    }

    private MatchResult match(Which which, String... advisories) {
        var paths = java.util.Arrays.stream(advisories).map(temporary::resolve).toList();
        return new MatchAdvisories()
                .run(
                        new MatchRequest(
                                paths,
                                List.of(temporary.resolve("inventory.csv")),
                                which,
                                Limits.standard(),
                                Progress.SILENT,
                                pairs::add));
    }
}
