package org.wardkeep.operations.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.csaf.CsafReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.folder.HospitalFolder;
import org.wardkeep.risk.Reach;
import org.wardkeep.vocabulary.Limits;

/// Which of several scores of one vulnerability counts.
class ThreatsTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the higher one
                    AV:N/AC:L/Au:N/C:P/I:P/A:P                   | CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H | CVSS 3.1: 9.8  | NETWORK
                    AV:N/AC:L/Au:N/C:C/I:C/A:C                   | CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H | CVSS 2.0: 10.0 | NETWORK
                    # of equal ones the newer edition, with its reach
                    AV:A/AC:L/Au:N/C:C/I:C/A:C                   | CVSS:3.0/AV:N/AC:H/PR:N/UI:R/S:C/C:H/I:H/A:H | CVSS 3.0: 8.3  | NETWORK
                    AV:N/AC:L/Au:N/C:P/I:P/A:P                   | CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H | CVSS 3.1: 7.5  | NETWORK
                    CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H | CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N | CVSS 3.1: 7.5  | NETWORK
                    """)
    void theHighestCounts(String one, String other, String score, Reach reach) {
        for (var scores :
                new String[] {score(one) + "," + score(other), score(other) + "," + score(one)}) {
            var threats = new Threats();
            threats.addScores(
                    new CsafReader()
                            .parseLenient(
                                    Source.of(
                                            "a.json",
                                            HospitalFolder.advisory("A-1", "1", "final")
                                                    .replace(
                                                            "\"product_status\"",
                                                            "\"scores\": [%s], \"product_status\""
                                                                    .formatted(scores))),
                                    Limits.standard())
                            .result()
                            .orElseThrow());
            var facts = threats.of(HospitalFolder.CVE);
            assertEquals(score, facts.score().orElseThrow().toString(), scores);
            assertEquals(reach, facts.reach(), scores);
        }
    }

    private static String score(String vector) {
        var property = vector.startsWith("CVSS:3") ? "cvss_v3" : "cvss_v2";
        return """
        {"products": ["P1"], "%s": {"vectorString": "%s"}}\
        """
                .formatted(property, vector);
    }
}
