package org.wardkeep.formats.csaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardkeep.formats.SharedData;
import org.wardkeep.vocabulary.Cvss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every vector of the cvss library of Red Hat Product Security with the scores it expects. It is
/// the oracle, with two deviations. Six scores of 4.0 are those of FIRST, see below. And a vector
/// of 3.1 without environmental metrics has its temporal score as environmental score: the oracle
/// applies the modified equations to it all the same, whose other exponent moves 80 of them.
///
/// It stands here and not beside `Cvss` because the real data is found by this module's tests.
class CvssConformanceTest {
    /// Exact scores on a half step (5.65, 4.95), which the oracle rounds up in decimal fractions.
    /// The calculator of FIRST rounds them in binary ones, downwards, and so does the library used
    /// here; people compare with FIRST's pages, so its result stands.
    private static final Map<String, Double> DEVIATIONS =
            Map.of(
                    "CVSS:4.0/AV:N/AC:L/AT:P/PR:H/UI:A/VC:N/VI:H/VA:L/SC:N/SI:N/SA:L", 5.6,
                    "CVSS:4.0/AV:N/AC:H/AT:P/PR:H/UI:A/VC:L/VI:H/VA:N/SC:L/SI:N/SA:N", 5.6,
                    "CVSS:4.0/AV:L/AC:L/AT:P/PR:N/UI:A/VC:L/VI:H/VA:N/SC:N/SI:N/SA:N", 5.6,
                    "CVSS:4.0/AV:L/AC:L/AT:P/PR:N/UI:A/VC:N/VI:N/VA:L/SC:H/SI:H/SA:H", 4.9,
                    "CVSS:4.0/AV:L/AC:L/AT:P/PR:H/UI:N/VC:N/VI:L/VA:H/SC:L/SI:L/SA:N", 5.6,
                    "CVSS:4.0/AV:L/AC:H/AT:P/PR:N/UI:A/VC:L/VI:H/VA:N/SC:L/SI:N/SA:L", 5.6);

    private static final Pattern ENVIRONMENTAL = Pattern.compile("/([CIA]R|M[A-Z]+):[^X]");

    @TestFactory
    Stream<DynamicTest> everyVectorHasItsScores() {
        return SharedData.files("conformance/cvss", "").stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(), () -> checkFile(file)));
    }

    private static void checkFile(Path file) throws IOException {
        var differences = new ArrayList<String>();
        var lines = Files.readAllLines(file);
        for (var line : lines) {
            var parts = line.split(" - ", 2);
            var cvss = Cvss.parse(parts[0]);
            var difference = difference(cvss, expected(parts[0], parts[1]));
            if (!difference.isEmpty()) {
                differences.add(parts[0] + ": " + difference);
            }
        }
        assertTrue(lines.size() > 1, "no vectors in " + file);
        assertEquals(List.of(), differences, differences.size() + " of " + lines.size());
    }

    /// One score for 4.0, which is of all metrics; base, temporal and environmental for the others.
    private static List<String> expected(String vector, String text) {
        var scores =
                Stream.of(text.replaceAll("[()]", "").split(",", -1))
                        .map(String::strip)
                        .filter(score -> !score.isEmpty())
                        .toList();
        if (DEVIATIONS.containsKey(vector)) {
            return List.of(String.valueOf(DEVIATIONS.get(vector)));
        }
        return vector.startsWith("CVSS:3.1") && !ENVIRONMENTAL.matcher(vector).find()
                ? List.of(scores.get(0), scores.get(1), scores.get(1))
                : scores;
    }

    private static String difference(Cvss cvss, List<String> expected) {
        if (expected.size() == 1) {
            return difference("score", expected.getFirst(), cvss.environmentalScore());
        }
        return difference("base", expected.get(0), cvss.baseScore())
                + difference("temporal", expected.get(1), cvss.temporalScore())
                + difference("environmental", expected.get(2), cvss.environmentalScore());
    }

    private static String difference(String what, String expected, double found) {
        return expected.equals("None") || Math.abs(Double.parseDouble(expected) - found) < 0.01
                ? ""
                : "%s must be %s, is %s ".formatted(what, expected, found);
    }
}
