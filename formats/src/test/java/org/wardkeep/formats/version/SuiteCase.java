package org.wardkeep.formats.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One test of the suites of vers and univers.
///
/// @param file where it stands
/// @param type what it asks: `comparison`, `equality`, `from_native`, `containment`, `validate`,
///   `roundtrip`, `parse`
/// @param scheme name of the version scheme; empty where the input names it
/// @param inputs versions, a native range, or a range and a version
/// @param expected versions in their order, a range, or `true`; of a parsed range its scheme and
///   constraints
/// @param failure the message of the failure that is expected; empty when none is
record SuiteCase(
        String file,
        String type,
        String scheme,
        List<String> inputs,
        List<String> expected,
        String failure) {

    SuiteCase {
        inputs = List.copyOf(inputs);
        expected = List.copyOf(expected);
    }

    /// Every test of all files of both suites that is of one of the types.
    static List<SuiteCase> ofTypes(String... types) {
        var cases = new ArrayList<SuiteCase>();
        SharedData.files("conformance/vers-spec/tests", ".json").forEach(f -> read(f, cases));
        SharedData.files("conformance/univers/tests/data/schema", ".json")
                .forEach(f -> read(f, cases));
        cases.removeIf(one -> !List.of(types).contains(one.type()));
        return cases;
    }

    @Override
    public String toString() {
        return "%s %s %s -> %s".formatted(file, type, inputs, expected);
    }

    private static void read(Path file, List<SuiteCase> cases) {
        var name = String.valueOf(file.getFileName());
        var scan =
                JsonScanner.scan(
                        Source.of(name, file),
                        Limits.standard(),
                        json -> {
                            if (json.isArray()) {
                                json.array(() -> cases.add(new CaseReader(json).read(name)));
                                return;
                            }
                            json.object(field -> {
                                if (field.equals("tests")) {
                                    json.array(() -> cases.add(new CaseReader(json).read(name)));
                                }
                            });
                        });
        assertEquals(List.of(), scan.all());
    }

    /// Gathers the fields of one test.
    private static final class CaseReader {
        private final JsonScanner json;
        private final List<String> inputs = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();
        private String type = "";
        private String scheme = "";
        private String failure = "";

        CaseReader(JsonScanner json) {
            this.json = json;
        }

        SuiteCase read(String file) {
            json.object(field -> {
                switch (field) {
                    case "test_type" -> type = scalar();
                    case "input" -> input();
                    case "expected_output" -> expected();
                    case "expected_message" -> failure = scalar();
                    default -> json.skip();
                }
            });
            return new SuiteCase(file, type, scheme, inputs, expected, failure);
        }

        private String scalar() {
            return String.valueOf(json.scalar());
        }

        private void input() {
            if (!json.isObject()) {
                inputs.add(scalar());
                return;
            }
            json.object(field -> {
                switch (field) {
                    case "scheme", "input_scheme" -> scheme = scalar();
                    case "versions" -> json.array(() -> inputs.add(scalar()));
                    default -> inputs.add(scalar());
                }
            });
        }

        private void expected() {
            if (json.isArray()) {
                json.array(() -> expected.add(scalar()));
            } else if (json.isObject()) {
                json.object(field -> {
                    if (field.equals("scheme")) {
                        expected.add(scalar());
                    } else {
                        json.array(() -> expected.add(pair()));
                    }
                });
            } else {
                expected.add(scalar());
            }
        }

        private String pair() {
            var pair = new ArrayList<String>();
            json.array(() -> pair.add(scalar()));
            return String.join("", pair);
        }
    }
}
