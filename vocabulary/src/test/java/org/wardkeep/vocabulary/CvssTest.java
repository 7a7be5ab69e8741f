package org.wardkeep.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.vocabulary.Cvss.Severity;
import org.wardkeep.vocabulary.Cvss.Version;

import java.util.List;
import java.util.Random;

/// The vectors with published scores are in `CvssConformanceTest` of the formats.
class CvssTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # vector                                       | base | temporal | environmental | severity
                    AV:N/AC:L/Au:N/C:C/I:C/A:C                     | 10.0 | 10.0     | 10.0          | HIGH
                    AV:N/AC:L/Au:N/C:C/I:C/A:C/E:POC               | 10.0 |  9.0     |  9.0          | HIGH
                    CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:C/C:L/I:H/A:H   |  8.9 |  8.9     |  8.9          | HIGH
                    CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H   |  9.8 |  9.8     |  9.8          | CRITICAL
                    # order is free before 4.0
                    CVSS:3.1/C:N/I:N/A:N/AV:N/AC:L/PR:N/UI:N/S:U   |  0.0 |  0.0     |  0.0          | NONE
                    # only the hospital knows that a confidential record is all the device can lose
                    CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/CR:H | 7.5 | 7.5    |  9.3          | HIGH
                    CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P | 10.0 | 9.3 | 9.3 | CRITICAL
                    """)
    void scores(
            String vector, double base, double temporal, double environmental, Severity severity) {
        var cvss = Cvss.parse(vector);
        assertEquals(base, cvss.baseScore());
        assertEquals(temporal, cvss.temporalScore());
        assertEquals(environmental, cvss.environmentalScore());
        assertEquals(severity, cvss.severity());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    (AV:N/AC:L/Au:N/C:C/I:C/A:C)                  | AV:N/AC:L/Au:N/C:C/I:C/A:C
                    cvss2#av:n/ac:l/au:n/c:c/i:c/a:c              | AV:N/AC:L/Au:N/C:C/I:C/A:C
                    AV:N/AC:H/PR:N/UI:N/S:C/C:L/I:H/A:H           | CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:C/C:L/I:H/A:H
                    CVSS:3.0 / AV:N/AC:H/PR:N/UI:N/S:C/C:L/I:H/A:H. | CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:C/C:L/I:H/A:H
                    AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H | CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H
                    CVSS:3.1/AV:N                                 |
                    9.8 critical                                  |
                    ''                                            |
                    """)
    void peopleWriteVectorsInOtherWays(String text, String vector) {
        assertEquals(
                vector == null ? "" : vector, Cvss.parseLenient(text).map(Cvss::vector).orElse(""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H           | lacks the metric A
                    CVSS:3.1/AV:N/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H  | states AV twice
                    CVSS:3.1/AV:N/AC:M/PR:N/UI:N/S:U/C:H/I:H/A:H       | has AC:M; AC can be L, H
                    CVSS:3.1/AV:N/AC:L/Au:N/C:C/I:C/A:C                | has the metric "Au", which CVSS 3.1 does not know
                    CVSS:3.2/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H       | must start with CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/
                    CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H | must have its metrics in the order of CVSS 4.0
                    nonsense                                           | has "nonsense" where name:value belongs
                    """)
    void aWrongVectorIsRefusedWithTheReason(String vector, String reason) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Cvss.parse(vector));
        assertTrue(String.valueOf(refusal.getMessage()).endsWith(reason), refusal.toString());
    }

    @Test
    void theVectorWinsOverAStatedScore() {
        var cvss = Cvss.parse("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
        assertFalse(cvss.contradicts(9.8));
        assertTrue(cvss.contradicts(9.7));
        assertTrue(cvss.contradicts(Double.NaN));
        var threatened =
                Cvss.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P");
        assertFalse(threatened.contradicts(10.0));
        assertFalse(threatened.contradicts(9.3));
        assertTrue(threatened.contradicts(9.0));
    }

    @Test
    void aBareScoreHasNoVector() {
        var cvss = Cvss.ofScore(Version.V3_1, 7.5);
        assertEquals("7.5 high (CVSS 3.1)", cvss.toString());
        assertTrue(cvss.metric("AV").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Cvss.ofScore(Version.V3_1, 10.1));
    }

    /// Scores from the calculator library, the second oracle: base and temporal metrics at random.
    @Test
    void editions2And3AgreeWithTheCalculatorLibrary() {
        var random = new Random(20_241_123);
        for (int i = 0; i < 5_000; i++) {
            var vector = i % 3 == 0 ? randomVector2(random) : randomVector3(random, i % 3 == 1);
            var theirs = us.springett.cvss.Cvss.fromVector(vector).calculateScore();
            var ours = Cvss.parse(vector);
            assertEquals(theirs.getBaseScore(), ours.baseScore(), 0.001, vector);
        }
    }

    private static String randomVector2(Random random) {
        return "AV:%s/AC:%s/Au:%s/C:%s/I:%s/A:%s"
                .formatted(
                        one(random, "LAN"),
                        one(random, "HML"),
                        one(random, "MSN"),
                        one(random, "NPC"),
                        one(random, "NPC"),
                        one(random, "NPC"));
    }

    private static String randomVector3(Random random, boolean older) {
        return "CVSS:3.%s/AV:%s/AC:%s/PR:%s/UI:%s/S:%s/C:%s/I:%s/A:%s"
                .formatted(
                        older ? 0 : 1,
                        one(random, "NALP"),
                        one(random, "LH"),
                        one(random, "NLH"),
                        one(random, "NR"),
                        one(random, "UC"),
                        one(random, "HLN"),
                        one(random, "HLN"),
                        one(random, "HLN"));
    }

    private static char one(Random random, String of) {
        return of.charAt(random.nextInt(of.length()));
    }

    @Test
    void noTextMakesReadingThrow() {
        var random = new Random(7);
        var pieces =
                List.of("CVSS:", "3.1", "/", "AV:", "N", "Au", "\u0000", "(", "4.0/", ":", "é");
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertTrue(Cvss.parseLenient(text.toString()).isEmpty(), text.toString());
        }
    }
}
