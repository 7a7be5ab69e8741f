package org.wardkeep.formats.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

class DelimitedTextTest {
    /// What a table came to, one text for each row: `line: cell/cell`, line breaks shown as `¶`.
    private record Read(Tables.Scan scan, List<String> rows) {}

    private static Read read(byte[] content, Strictness strictness, Limits limits) {
        var rows = new ArrayList<String>();
        var scan =
                Tables.read(
                        Source.of("a.csv", content),
                        limits,
                        strictness,
                        row -> rows.add(show(row)));
        return new Read(scan, rows);
    }

    private static String show(TableRow row) {
        return row.line() + ": " + String.join("/", row.cells()).replaceAll("\\R", "¶");
    }

    private static Read read(String content, Strictness strictness) {
        return read(content.getBytes(UTF_8), strictness, Limits.standard());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    comma            ~ a,b\\n1,2\\n                   ~ 1: a/b, 2: 1/2
                    semicolon        ~ a;b\\n1,5;2\\n2,5;3            ~ 1: a/b, 2: 1,5/2, 3: 2,5/3
                    tab              ~ a\\tb\\n1\\t2                  ~ 1: a/b, 2: 1/2
                    bar              ~ a|b\\n1|2                      ~ 1: a/b, 2: 1/2
                    quoted delimiter ~ a;b\\n"x,y,z";"p,q,r"          ~ 1: a/b, 2: x,y,z/p,q,r
                    quoted newline   ~ a,b\\n"x\\r\\ny",1\\nz,2       ~ 1: a/b, 2: x¶y/1, 4: z/2
                    doubled quote    ~ a,b\\n"19"" rack",1            ~ 1: a/b, 2: 19" rack/1
                    lone quote       ~ a,b\\n19" rack,1               ~ 1: a/b, 2: 19" rack/1
                    windows          ~ a,b\\r\\n1,2\\r\\n             ~ 1: a/b, 2: 1/2
                    old mac          ~ a,b\\r1,2\\r3,4                ~ 1: a/b, 2: 1/2, 3: 3/4
                    blank lines      ~ a,b\\n\\n,\\n \\n1,2           ~ 1: a/b, 5: 1/2
                    begins with PK   ~ PK,b\\n1,2                    ~ 1: PK/b, 2: 1/2
                    separator line   ~ sep=;\\r\\na;b\\r\\n1,5;2      ~ 2: a/b, 3: 1,5/2
                    other separator  ~ sep=^\\na^b\\n1^2              ~ 2: a/b, 3: 1/2
                    NUL              ~ a,b\\n1\\0,2                   ~ 1: a/b, 2: 1/2
                    one column       ~ a\\nb                          ~ 1: a, 2: b
                    blanks behind    ~ a,b\\n1,2,,\\n3,4              ~ 1: a/b, 2: 1/2, 3: 3/4
                    title rows       ~ Riverside\\na,b\\n1,2\\n3,4    ~ 1: Riverside, 2: a/b, 3: 1/2, 4: 3/4
                    empty            ~ ``                             ~ ``
                    quote separator  ~ sep="\\na,b\\n1,2               ~ 1: sep=", 2: a/b, 3: 1/2
                    only separator   ~ sep=;                          ~ ``
                    """)
    void readsRows(String name, String text, String rows) {
        var read = read(unescape(text), Strictness.STRICT);
        assertEquals(rows, String.join(", ", read.rows()));
        assertTrue(read.scan().broken().isEmpty(), read.scan().toString());
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\0", "\0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "UTF-8, '', Gerät, 0",
        "UTF-8, \uFEFF, Gerät, 0",
        "UTF-16LE, \uFEFF, Gerät, 0",
        "UTF-16BE, \uFEFF, Gerät, 0",
        "UTF-16LE, '', Gerät, 0",
        "UTF-16BE, '', Gerät, 0",
        "windows-1252, '', Gerät – 5 €, 1",
        "UTF-8, '', 患者モニタ 😀, 0"
    })
    void readsEncodings(String charset, String mark, String text, int notes) {
        var content = mark + "Name,Model\n" + text + ",X2\n".repeat(1) + "Bett,B-1\n";
        var read =
                read(
                        content.getBytes(Charset.forName(charset)),
                        Strictness.STRICT,
                        Limits.standard());
        assertEquals(List.of("1: Name/Model", "2: " + text + "/X2", "3: Bett/B-1"), read.rows());
        assertEquals(notes, read.scan().notes().size());
        assertEquals(List.of(), read.scan().all());
    }

    @Test
    void aWindows1252LetterFarBehindTheSampleIsStillRead() {
        var content = "Name,Model\n" + "Bett,B-1\n".repeat(20_000) + "Gerät,X2\n";
        var read =
                read(
                        content.getBytes(Charset.forName("windows-1252")),
                        Strictness.STRICT,
                        Limits.standard());
        assertEquals("20002: Gerät/X2", read.rows().getLast());
        assertEquals(
                "a.csv: letters that are not UTF-8 were read as Windows-1252: 1",
                read.scan().notes().getFirst());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    short row       ~ a,b,c\\n1,2\\n3,4,5     ~ STRICT  ~ 1: a/b/c, 2: 1/2, 3: 3/4/5   ~ INVALID   ~ 2
                    short row       ~ a,b,c\\n1,2\\n3,4,5     ~ LENIENT ~ 1: a/b/c, 2: 1/2/, 3: 3/4/5  ~ REPAIRED  ~ 2
                    long row        ~ a,b\\n1,2,3\\n4,5       ~ LENIENT ~ 1: a/b, 2: 1/2/3, 3: 4/5     ~ INVALID   ~ 2
                    NUL             ~ a,b\\n1\\0,2            ~ STRICT  ~ 1: a/b, 2: 1/2               ~ INVALID   ~ 2
                    NUL             ~ a,b\\n1\\0,2            ~ LENIENT ~ 1: a/b, 2: 1/2               ~ REPAIRED  ~ 2
                    unclosed quote  ~ a,b\\n1,"2\\n3,4\\n     ~ STRICT  ~ 1: a/b                       ~ MALFORMED ~ 2
                    unclosed quote  ~ a,b\\n1,"2\\n3,4\\n     ~ LENIENT ~ 1: a/b, 2: 1/2, 3: 3/4       ~ REPAIRED  ~ 2
                    unclosed at end ~ a,b\\n1,"2              ~ LENIENT ~ 1: a/b, 2: 1/2               ~ REPAIRED  ~ 2
                    text behind     ~ a,b\\n"5" x",2\\n3,"4"  ~ STRICT  ~ 1: a/b                       ~ MALFORMED ~ 2
                    text behind     ~ a,b\\n"5" x",2\\n3,"4"  ~ LENIENT ~ 1: a/b, 2: 5 x/2, 3: 3/4     ~ REPAIRED  ~ 2
                    """)
    void namesWhatIsWrong(
            String name, String text, Strictness strictness, String rows, Code code, long line) {
        var read = read(unescape(text), strictness);
        assertEquals(rows, String.join(", ", read.rows()));
        var problem = read.scan().all().getFirst();
        assertEquals(code, problem.code());
        assertEquals(line, problem.line());
        assertEquals(1, read.scan().all().size(), read.scan().toString());
    }

    @Test
    void aFaultOfEveryRowIsNamedOftenEnoughAndThenCounted() {
        var read = read("a,b,c\n1,2,3\n" + "1,2,3\n1,2\n".repeat(1000), Strictness.STRICT);
        assertEquals(ProblemLog.SHOWN + 1, read.scan().problems().size());
        assertEquals(
                "a.csv: 900 more rows have problems; the first 100 are named",
                read.scan().problems().getLast().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    too many rows ~ 30  ~ 1   ~ 5   ~ 1
                    too large     ~ 10  ~ 9   ~ 100 ~ 5
                    long cell     ~ 1   ~ 600 ~ 5   ~ 1
                    """)
    void keepsLimits(String name, int rows, int cellLength, int columns, int width) {
        var row = ("x".repeat(cellLength) + ",").repeat(columns) + "y\n";
        var limits = new Limits(new ByteSize(8_000), 5, 20, 500, 10);
        var read = read(row.repeat(rows).getBytes(UTF_8), Strictness.LENIENT, limits);
        assertEquals(Code.LIMIT_REACHED, read.scan().broken().orElseThrow().code(), name);
        assertTrue(read.scan().broken().orElseThrow().line() > 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    100,000 columns          ~ ,
                    10 MB cell               ~ x
                    quote of 10 MB           ~ "x
                    """)
    void hostileRowsReachALimit(String name, String unit) {
        var text = "a,b\n" + unit + unit.substring(unit.length() - 1).repeat(10_000_000);
        var broken = read(text + "\n1,2", Strictness.LENIENT).scan().broken();
        assertEquals(Code.LIMIT_REACHED, broken.orElseThrow().code(), name);
        assertEquals(2, broken.orElseThrow().line());
    }

    @Test
    void anUnclosedQuoteDoesNotSwallowALargeFile() {
        var read = read("a,b\n1,\"2\n" + "3,4\n".repeat(1_500_000), Strictness.LENIENT);
        assertEquals(1_500_002, read.rows().size());
        assertEquals("2: 1/2", read.rows().get(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    table     ~ a;b\\n1;2                        ~ true
                    tabs      ~ a\\tb\\n1\\t2\\n                 ~ true
                    titled    ~ Riverside\\n\\na,b\\n1,2\\n3,4   ~ true
                    prose     ~ One, two.\\nThree\\nFour\\nFive  ~ false
                    JSON      ~ {"a": 1,\\n"b": 2}               ~ false
                    XML       ~ <a>1,2</a>\\n<b>2,3</b>          ~ false
                    one row   ~ a,b                              ~ false
                    empty     ~ ``                               ~ false
                    """)
    void recognisesTables(String name, String text, boolean expected) throws IOException {
        assertEquals(
                expected, Tables.recognises(Source.of("a.txt", unescape(text)).sample()), name);
    }

    @Test
    void recognisesWhateverTheEncoding() throws IOException {
        for (var charset : List.of(UTF_16LE, UTF_16BE)) {
            var source = Source.of("a.csv", "Name,Model\nBett,B-1\n".getBytes(charset));
            assertTrue(Tables.recognises(source.sample()), charset.name());
        }
        assertFalse(Tables.recognises(Source.of("a.bin", new byte[4_000]).sample()));
    }

    @Test
    void readsARealExportWhole() throws IOException {
        var file = SharedData.path("vulnerability/kev-2025-11-14.csv");
        var read = read(Files.readAllBytes(file), Strictness.STRICT, Limits.standard());
        assertEquals(List.of(), read.scan().all());
        assertEquals(List.of(), read.scan().notes());
        assertEquals(1_461, read.rows().size());
    }

    @Test
    void headReadsTheFirstRowsOnly() {
        var head =
                Tables.head(
                        Source.of("a.csv", "a,b\n1,2\n3,4\n" + "\"broken"), Limits.standard(), 2);
        assertEquals(2, head.rows().size());
        assertTrue(head.broken().isEmpty());
    }
}
