package org.wardkeep.formats.csaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The standard's own suite, whole: every failing document of a mandatory test must be found to
/// break that test, every other document must be read without breaking any.
class CsafConformanceTest {
    private static final Limits LIMITS = Limits.standard();

    private static final String NO_CATALOGUE =
            "no copy of the Common Weakness Enumeration is kept, so that names are not compared";
    private static final String NO_REGISTRY =
            "no copy of the registered SSVC decision points is kept";
    private static final String NO_SCHEMAS =
            "the schemas of extensions are on the web, and nothing is fetched";

    /// Failing documents that are not found out, by test or by the end of the file's name.
    private static final Map<String, String> NOT_FOUND =
            Map.of(
                    "6.1.11", NO_CATALOGUE,
                    "6.1.48", NO_REGISTRY,
                    "6.1.60.2", NO_SCHEMAS,
                    "6.1.60.3", NO_SCHEMAS,
                    "2_1-2024-6-1-13-02.json", "rules of single purl types belong to Purl");

    private static final String DEFINED_TWICE = "defines a product id twice by mistake";
    private static final String TWO_HASHES = "has two hashes of a file by one algorithm";
    private static final String OTHER_SCORE = "states another score than its vector gives";
    private static final String NO_DESCRIPTION =
            "has no note of the category description, which 6.1.27.14 asks for in any language";
    private static final String IN_EXTENSION =
            "defines products in a critical extension, which cannot be read here";

    /// Documents that the suite calls valid and that break a mandatory test all the same.
    private static final Map<String, String> FOUND_ALL_THE_SAME =
            Map.ofEntries(
                    Map.entry("2_0-2021-6-2-08-02.json", TWO_HASHES),
                    Map.entry("2_0-2021-6-2-09-02.json", TWO_HASHES),
                    Map.entry("2_1-2024-6-2-08-02.json", TWO_HASHES),
                    Map.entry("2_1-2024-6-2-09-02.json", TWO_HASHES),
                    Map.entry("2_1-2024-6-1-10-13.json", OTHER_SCORE),
                    Map.entry("2_1-2024-6-1-27-13-16.json", DEFINED_TWICE),
                    Map.entry("2_1-2024-6-1-50-14.json", DEFINED_TWICE),
                    Map.entry("2_1-2024-6-1-50-15.json", DEFINED_TWICE),
                    Map.entry("2_1-2024-6-2-19-19.json", OTHER_SCORE),
                    Map.entry("2_1-2024-6-2-21-02.json", "dates version 6 before version 5"),
                    Map.entry("2_1-2024-6-2-39-02-01.json", NO_DESCRIPTION),
                    Map.entry("2_1-2024-6-2-39-03-01.json", NO_DESCRIPTION),
                    Map.entry("2_1-2024-6-2-42-02.json", "has purls of several versions"),
                    Map.entry("2_1-2024-6-2-54-03-01.json", IN_EXTENSION),
                    Map.entry("2_1-2024-6-3-21-01-02.json", IN_EXTENSION),
                    Map.entry("2_1-2024-6-3-21-01-12.json", IN_EXTENSION));

    /// @param failing whether the document is meant to break the test
    /// @param valid whether it breaks no mandatory test
    private record Case(String test, String group, String file, boolean failing, boolean valid) {
        boolean isMandatory() {
            return group.equals("mandatory");
        }

        boolean isIn(Map<String, String> deviations) {
            return deviations.containsKey(test)
                    || deviations.keySet().stream().anyMatch(file::endsWith);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1"})
    void everyDocumentOfTheSuiteIsJudgedAsTheStandardDoes(String version) {
        var folder = "conformance/csaf/csaf_" + version + "/test/validator/data/";
        var wrong = new ArrayList<String>();
        var missed = new TreeSet<String>();
        var all = new TreeSet<String>();
        for (var testCase : cases(folder)) {
            var outcome = read(SharedData.path(folder + testCase.file()));
            judge(testCase, outcome).ifPresent(wrong::add);
            if (testCase.isMandatory() && testCase.failing()) {
                all.add(testCase.test());
                if (!brokenTests(outcome).contains(testCase.test())) {
                    missed.add(testCase.test());
                }
            }
        }
        System.out.printf(
                "CSAF %s: %d of %d mandatory tests covered whole; not %s%n",
                version, all.size() - missed.size(), all.size(), missed);
        assertEquals(version.equals("2.0") ? 43 : 81, all.size());
        assertEquals(List.of(), wrong, wrong.size() + " wrong");
    }

    private static Optional<String> judge(Case testCase, ReadOutcome<CsafDocument> outcome) {
        if (outcome.result().isEmpty()) {
            return Optional.of(testCase + " was refused: " + outcome.problems());
        }
        var broken = brokenTests(outcome);
        if (testCase.isMandatory()
                && testCase.failing()
                && broken.contains(testCase.test()) == testCase.isIn(NOT_FOUND)) {
            return Optional.of("failure not found, or no longer a deviation: " + testCase);
        }
        if (testCase.valid() && broken.isEmpty() == testCase.isIn(FOUND_ALL_THE_SAME)) {
            return Optional.of(
                    "valid, or no longer a deviation: " + testCase + " " + outcome.problems());
        }
        return Optional.empty();
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
        var test = new HashMap<String, String>();
        json.object(field -> {
            switch (field) {
                case "id", "group" -> test.put(field, String.valueOf(json.text()));
                case "failures", "valid" ->
                        json.array(() -> cases.add(readCase(json, test, field)));
                default -> json.skip();
            }
        });
    }

    private static Case readCase(JsonScanner json, Map<String, String> test, String list) {
        var fields = new HashMap<String, String>();
        json.object(inner -> fields.put(inner, String.valueOf(json.scalar())));
        return new Case(
                test.getOrDefault("id", ""),
                test.getOrDefault("group", ""),
                fields.getOrDefault("name", ""),
                list.equals("failures"),
                "true".equals(fields.get("valid")));
    }

    private static ReadOutcome<CsafDocument> read(Path file) {
        return new CsafReader().parse(Source.of(file.getFileName().toString(), file), LIMITS);
    }

    /// The numbers of the tests that the problems name.
    private static Set<String> brokenTests(ReadOutcome<CsafDocument> outcome) {
        var tests = new TreeSet<String>();
        outcome.problems().stream()
                .map(Problem::message)
                .filter(message -> message.startsWith("CSAF "))
                .forEach(message -> tests.add(message.substring(5, message.indexOf(':'))));
        return tests;
    }

    /// The documents of csaf-validator-lib (MIT): each folder is a test, and below it what fails it
    /// and what does not.
    @Test
    void everyDocumentOfTheValidatorLibraryIsJudgedAsItDoes() {
        var wrong = new ArrayList<String>();
        var files = SharedData.files("conformance/csaf-validator-lib/tests", ".json");
        for (var file : files) {
            var outcome = read(file);
            var folder = file.getName(file.getNameCount() - 3).toString();
            var test = folder.replaceFirst("^\\w+?Test_", "").replace('_', '.');
            boolean failing = file.getName(file.getNameCount() - 2).endsWith("failing");
            boolean found = brokenTests(outcome).contains(test);
            if (outcome.result().isEmpty()
                    || (folder.startsWith("mandatory") && found != failing)) {
                wrong.add(test + " " + file.getFileName() + " " + outcome.problems());
            }
        }
        assertEquals(59, files.size());
        assertEquals(List.of(), wrong, wrong.size() + " wrong");
    }
}
