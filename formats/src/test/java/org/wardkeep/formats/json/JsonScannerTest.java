package org.wardkeep.formats.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class JsonScannerTest {
    private static final Limits LIMITS = Limits.standard();

    @Test
    void callsBackForKnownFieldsAndSkipsTheRest() {
        var authors = new ArrayList<@Nullable String>();
        var scan =
                JsonScanner.scan(
                        Source.of(
                                "a.json",
                                """
                                {"skipped": {"deep": [1, {"x": 2}]}, "authors": ["A", null, "B"]}
                                """),
                        LIMITS,
                        json ->
                                json.object(field -> {
                                    if (field.equals("authors")) {
                                        json.array(() -> authors.add(json.text()));
                                    }
                                }));
        var expected = new ArrayList<@Nullable String>(List.of("A"));
        expected.add(null);
        expected.add("B");
        assertEquals(expected, authors);
        assertTrue(scan.all().isEmpty());
    }

    @Test
    void aValueOfTheWrongTypeIsNamedWithItsPlaceAndReadingGoesOn() {
        var titles = new ArrayList<@Nullable String>();
        var scan =
                JsonScanner.scan(
                        Source.of("a.json", "[{\"title\": 7},\n {\"title\": \"kept\"}]"),
                        LIMITS,
                        json -> json.array(() -> json.object(_ -> titles.add(json.text()))));
        assertEquals("kept", titles.get(1));
        assertEquals(
                "a.json:1:12: \"/0/title\" must be text, found a number",
                scan.problems().getFirst().toString());
    }

    @Test
    void aFieldsNameIsQuotedInAMessage() {
        var scan =
                JsonScanner.scan(
                        Source.of("a.json", "{\"\\u001b[2Jtitle\": 7}"),
                        LIMITS,
                        json -> json.object(_ -> json.text()));
        assertEquals(
                "\"/\\u001b[2Jtitle\" must be text, found a number",
                scan.problems().getFirst().message());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ["a                   | the file ends here, in the middle of a text; it was cut off. Get it again, whole
                    [{"a": [1             | the file ends here, in the middle of the document; it was cut off. Get it again, whole
                    {"a"                  | the file ends here, in the middle of the document; it was cut off. Get it again, whole
                    ["\u0001"]           | a control character stands here, which JSON forbids; the file was damaged. Get it again
                    ["\u00ff"]           | here is a byte that is no UTF-8, in which JSON has to be written. Save the file as UTF-8
                    [[[[[[[[1]]]]]]]]     | lists and objects stand more than 6 deep in each other, which no honest document needs. Ask its publisher for another
                    ["0123456789A"]       | a text of more than 10 characters stands here. Ask the publisher for another document
                    """)
    void whatIsWrongIsSaidInPlainWords(String json, String words) {
        var limits = new Limits(new ByteSize(400), 6, 600, 10, 10);
        var bytes = json.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
        var scan = JsonScanner.scan(Source.of("a.json", bytes), limits, JsonScannerTest::readDeep);
        assertEquals(words, scan.broken().orElseThrow().message());
    }

    @Test
    void theFirstOfTwoFieldsWithOneNameCounts() {
        var titles = new ArrayList<@Nullable String>();
        var scan =
                JsonScanner.scan(
                        Source.of("a.json", "{\"title\": \"first\", \"title\": \"second\"}"),
                        LIMITS,
                        json -> json.distinctFields(_ -> titles.add(json.text())));
        assertEquals(List.of("first"), titles);
        assertEquals(Code.CONTRADICTION, scan.problems().getFirst().code());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    empty          | ''                | MALFORMED
                    truncated      | '[{"title": "a'   | MALFORMED
                    trailing       | '[] []'           | MALFORMED
                    too deep       | '[[[[[[[[]]]]]]]]'| LIMIT_REACHED
                    too many       | '[1,2,3,4,5,6,7]' | LIMIT_REACHED
                    text too long  | '["0123456789A"]' | LIMIT_REACHED
                    file too large | '[                                                  ]' | LIMIT_REACHED
                    """)
    void brokenOrHostileInputIsAProblem(String name, String json, Code code) {
        var limits = new Limits(new ByteSize(40), 6, 6, 10, 10);
        var scan =
                JsonScanner.scan(
                        Source.of(name, json),
                        limits,
                        scanner -> scanner.array(() -> readDeep(scanner)));
        assertEquals(code, scan.broken().orElseThrow().code(), scan.broken().toString());
    }

    private static void readDeep(JsonScanner scanner) {
        if (scanner.isArray()) {
            scanner.array(() -> readDeep(scanner));
        } else if (scanner.isObject()) {
            scanner.object(_ -> readDeep(scanner));
        } else {
            scanner.scalar();
        }
    }
}
