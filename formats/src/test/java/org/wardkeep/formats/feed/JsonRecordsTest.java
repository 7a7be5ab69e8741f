package org.wardkeep.formats.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

class JsonRecordsTest {
    private static final Limits LIMITS = new Limits(ByteSize.ofMebibytes(9), 20, 100, 200, 200);

    private record Read(List<String> ids, FeedSummary summary) {
        static Read of(byte[] content) {
            var ids = new ArrayList<String>();
            var source = Source.of("feed", content);
            var log = new FeedLog<String>(source, ids::add);
            return new Read(ids, new JsonRecords<>(LIMITS, log, Read::id).read(source));
        }

        static Read of(String content) {
            return of(PackedFiles.bytes(content));
        }

        private static Optional<String> id(JsonScanner json) {
            var id = new String[] {""};
            json.object(field -> {
                if (field.equals("id")) {
                    id[0] = json.textOrEmpty();
                }
            });
            if (id[0].isEmpty()) {
                json.report(Code.MISSING, "no id");
            }
            return Optional.of(id[0]).filter(text -> !text.isEmpty());
        }
    }

    /// `~` is the end of a line, `^` a carriage return.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    one on a line      | {"id": "a"}                            | a   | 0
                    one on many lines  | {~"id":~"a"~}                          | a   | 0
                    lines              | {"id": "a"}~{"id": "b"}~               | a,b | 0
                    lines of Windows   | {"id": "a"}^~{"id": "b"}^~   | a,b | 0
                    no last end        | {"id": "a"}~{"id": "b"}                | a,b | 0
                    blank lines        | {"id": "a"}~~ ~{"id": "b"}~~           | a,b | 0
                    a bad line         | {"id": "a"}~{"id": ~{"id": "b"}~       | a,b | 1
                    more on a line     | {"id": "a"}~{"id": "x"} x~{"id": "b"}~ | a,b | 1
                    an empty record    | {"id": "a"}~{}~null~7~{"id": "b"}~     | a,b | 3
                    an array           | [{"id": "a"}, {"id": "b"}]             | a,b | 0
                    an array with null | [{"id": "a"}, null, {}, {"id": "b"}]   | a,b | 2
                    """)
    void shapes(String name, String content, String ids, long refused) {
        var read = Read.of(content.replace('~', '\n').replace('^', '\r'));
        assertEquals(List.of(ids.split(",")), read.ids(), name);
        assertEquals(refused, read.summary().refused(), read.summary().toString());
        assertTrue(read.summary().isComplete(), read.summary().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"id": "a"}~{"id": "b
                    {"id":~"a"
                    [{"id": "a"}, {"id"
                    [{"id": "a"}
                    {"id": "a"} x
                    """)
    void whatIsCutOffIsBroken(String content) {
        assertTrue(Read.of(content.replace('~', '\n')).summary().broken().isPresent());
    }

    @Test
    void problemsNameTheLine() {
        var read = Read.of("{\"id\": \"a\"}\n{\"id\": 7}\n{\"id\": \"b\"}\n");
        assertEquals(
                "feed:2:8: \"/id\" must be text, found a number",
                read.summary().problems().getFirst().toString());
    }

    @Test
    void aLineBeyondTheLimitCostsThatLine() {
        var read =
                Read.of(
                        "{\"id\": \"a\"}\n{\"id\": \"%s\"}\n{\"id\": \"b\"}\n"
                                .formatted("x".repeat(99_999)));
        assertEquals(List.of("a", "b"), read.ids());
        assertEquals(1, read.summary().refused());
    }

    @Test
    void aBadDocumentOfAnArchiveCostsItself() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a.json", PackedFiles.bytes("{\"id\": \"a\"}"));
        files.put("bad.json", PackedFiles.bytes("{\"id\": \"x\""));
        files.put("b.json", PackedFiles.bytes("{\n\"id\": \"b\"}"));
        var read = Read.of(PackedFiles.zip(files));
        assertEquals(List.of("a", "b"), read.ids());
        assertEquals(1, read.summary().refused());
        assertTrue(read.summary().isComplete());
    }
}
