package org.wardkeep.formats.csaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.ReadOutcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The standard's own suite, whole: every failing document of a mandatory test must be found to
/// break that test, every other document must be read without breaking any.
class CsafConformanceTest {
    private static final Limits LIMITS = Limits.standard();

    /// Failing documents that are not found out, with the reason. The key is the end of the file's
    /// name: version, test and number.
    private static final Map<String, String> DEVIATIONS = new TreeMap<>();

    private record Case(String test, String group, String file, boolean failing) {}

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1"})
    void everyDocumentOfTheSuiteIsJudgedAsTheStandardDoes(String version) {
        var folder = "conformance/csaf/csaf_" + version + "/test/validator/data/";
        var wrong = new ArrayList<String>();
        var covered = new TreeSet<String>();
        var all = new TreeSet<String>();
        for (var testCase : cases(folder)) {
            var outcome = read(SharedData.path(folder + testCase.file()));
            if (outcome.result().isEmpty()) {
                wrong.add(testCase + " was refused: " + outcome.problems());
                continue;
            }
            boolean mandatory = testCase.group().equals("mandatory");
            boolean failing = mandatory && testCase.failing();
            var broken = brokenTests(outcome);
            if (mandatory) {
                all.add(testCase.test());
            }
            if (failing) {
                if (broken.contains(testCase.test())) {
                    covered.add(testCase.test());
                } else {
                    wrong.add("not found: " + testCase);
                }
            } else if (!broken.isEmpty()) {
                wrong.add("breaks nothing: " + testCase + " " + outcome.problems());
            }
        }
        System.out.printf(
                "CSAF %s: %d of %d mandatory tests%n", version, covered.size(), all.size());
        wrong.forEach(System.out::println);
        assertFalse(all.isEmpty());
        assertEquals(List.of(), wrong, wrong.size() + " wrong");
    }

    private static List<Case> cases(String folder) {
        var cases = new ArrayList<Case>();
        var list = Source.of("testcases.json", SharedData.path(folder + "testcases.json"));
        var scan =
                JsonScanner.scan(
                        list,
                        LIMITS,
                        json ->
                                json.object(field -> {
                                    if (field.equals("tests")) {
                                        json.array(() -> readTest(json, cases));
                                    }
                                }));
        assertTrue(scan.all().isEmpty(), scan.all().toString());
        return cases;
    }

    private static void readTest(JsonScanner json, List<Case> cases) {
        var text = new String[] {"", ""};
        json.object(field -> {
            switch (field) {
                case "id" -> text[0] = String.valueOf(json.text());
                case "group" -> text[1] = String.valueOf(json.text());
                case "failures", "valid" ->
                        json.array(() ->
                                json.object(inner -> {
                                    if (inner.equals("name")) {
                                        cases.add(
                                                new Case(
                                                        text[0],
                                                        text[1],
                                                        String.valueOf(json.text()),
                                                        field.equals("failures")));
                                    }
                                }));
                default -> json.skip();
            }
        });
    }

    private static ReadOutcome<CsafDocument> read(Path file) {
        return new CsafReader().parse(Source.of(file.getFileName().toString(), file), LIMITS);
    }

    /// The numbers of the tests that the problems name.
    private static TreeSet<String> brokenTests(ReadOutcome<CsafDocument> outcome) {
        var tests = new TreeSet<String>();
        outcome.problems().stream()
                .map(Problem::message)
                .filter(message -> message.startsWith("CSAF "))
                .forEach(message -> tests.add(message.substring(5, message.indexOf(':'))));
        return tests;
    }
}
