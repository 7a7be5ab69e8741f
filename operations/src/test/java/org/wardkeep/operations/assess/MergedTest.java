package org.wardkeep.operations.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.operations.assess.Finding.Basis;
import org.wardkeep.vulnerability.Certainty;

import java.util.List;

/// One vulnerability of one unit counts once, and nothing that was said is lost.
class MergedTest {
    @ParameterizedTest(name = "statement {0}, software {1}: counted by {2}")
    @CsvSource({
        "CERTAIN, CERTAIN, STATEMENT",
        "LIKELY, CERTAIN, KNOWLEDGE",
        "UNDECIDED, LIKELY, KNOWLEDGE",
        "UNDECIDED, UNDECIDED, STATEMENT",
        "CERTAIN, UNDECIDED, STATEMENT"
    })
    void theSurerFindingCounts(Certainty ofStatement, Certainty ofSoftware, Basis counted) {
        var merged =
                Merged.of(
                        List.of(
                                finding(Basis.STATEMENT, ofStatement, "CVE-2020-1", "CVE-2020-2"),
                                finding(Basis.KNOWLEDGE, ofSoftware, "CVE-2020-2", "CVE-2020-3")));
        var owners =
                merged.stream().filter(f -> f.vulnerabilities().contains("CVE-2020-2")).toList();
        assertEquals(List.of(counted), owners.stream().map(Finding::basis).toList());
        assertEquals(3, merged.stream().mapToInt(f -> f.vulnerabilities().size()).sum());
        assertEquals(2, owners.getFirst().evidence().size(), "what the other says is kept");
    }

    @ParameterizedTest(name = "software {0}")
    @CsvSource({"CERTAIN", "UNDECIDED"})
    void softwareThatSaysNothingNewBecomesEvidence(Certainty ofSoftware) {
        var merged =
                Merged.of(
                        List.of(
                                finding(Basis.STATEMENT, Certainty.CERTAIN, "CVE-2020-1"),
                                finding(Basis.KNOWLEDGE, ofSoftware, "CVE-2020-1")));
        assertEquals(1, merged.size());
    }

    private static Finding finding(Basis basis, Certainty certainty, String... open) {
        return new Finding(
                basis,
                basis.name(),
                "",
                certainty,
                List.of(open),
                "because",
                "",
                List.of(),
                List.of(),
                List.of("file"));
    }
}
