package org.wardkeep.formats.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class TableWritersTest {
    private static byte[] csv(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new CsvWriter(out)) {
            rows.forEach(writer::row);
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(String name, List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new XlsxWriter(out);
                var sheet = writer.sheet(name, rows.getFirst(), List.of(4, 100))) {
            for (var row : rows.subList(1, rows.size())) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    private static List<List<String>> read(String name, byte[] content) {
        var rows = new ArrayList<List<String>>();
        var scan =
                Tables.read(
                        Source.of(name, content),
                        Limits.standard(),
                        Strictness.STRICT,
                        row -> rows.add(row.cells()));
        assertEquals(List.of(), scan.all());
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    plain             ~ CT 7                  ~ CT 7
                    umlaut            ~ Gerät                 ~ Gerät
                    formula           ~ =HYPERLINK("x")       ~ '=HYPERLINK("x")
                    plus              ~ +49 5                 ~ '+49 5
                    minus             ~ -1                    ~ '-1
                    at                ~ @SUM(A1)              ~ '@SUM(A1)
                    behind tab        ~ \\t=1                 ~ ' =1
                    behind return     ~ \\r=1                 ~ ' =1
                    behind newline    ~ \\n=1                 ~ '\\n=1
                    behind a bell     ~ \\u0007=1             ~ '=1
                    behind a blank    ~ ` =1`                 ~ `' =1`
                    control           ~ a\\u0007b             ~ ab
                    line break        ~ a\\nb                 ~ a\\nb
                    windows break     ~ a\\r\\nb              ~ a\\nb
                    quote             ~ 19" x                 ~ 19" x
                    separators        ~ a,b;c                 ~ a,b;c
                    """)
    void aSpreadsheetNeverRunsACellOfTheCsv(String name, String cell, String expected)
            throws IOException {
        var written = csv(List.of(List.of("A", "B"), List.of(unescape(cell), "x")));
        assertEquals(
                List.of(List.of("A", "B"), List.of(unescape(expected), "x")),
                read("a.csv", written));
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\u0007", "\u0007");
    }

    @Test
    void csvHasTheMarkAndLineEndsThatExcelAsksFor() throws IOException {
        assertEquals(
                "\uFEFFA,B\r\n\"a,b\",\"c\"\"d\"\r\n",
                new String(csv(List.of(List.of("A", "B"), List.of("a,b", "c\"d"))), UTF_8));
    }

    @Test
    void theWorkbookHoldsTextOnlyAndReadsBackTheSame() throws IOException {
        var rows =
                List.of(
                        List.of("Tag", "Version"),
                        List.of("007", "9.30"),
                        List.of("=1+1", "-2"),
                        List.of("Gerät <&> 😀", "a\nb"),
                        List.of("_x0041_", "a_x000D_"));
        byte[] written = xlsx("CT/MR: [1]", rows);
        assertEquals(rows, read("a.xlsx", written));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(written));
                var seen = workbook.getFirstSheet().openStream()) {
            assertEquals("CT MR   1", workbook.getFirstSheet().getName());
            assertTrue(
                    seen.flatMap(row -> row.stream())
                            .allMatch(cell -> cell.getType() == CellType.STRING));
        }
    }

    @Test
    void textIsCutAtWhatACellCanHold() throws IOException {
        var text = "x".repeat(CellText.MAX_EXCEL_LENGTH - 1) + "😀 and more";
        var cut = "x".repeat(CellText.MAX_EXCEL_LENGTH - 1);
        assertEquals(cut, read("a.csv", csv(List.of(List.of(text, "")))).getFirst().getFirst());
        var rows = read("a.xlsx", xlsx("S", List.of(List.of("A"), List.of(text))));
        assertEquals(cut, rows.get(1).getFirst());
    }

    @Test
    void sheetsOfOneNameAreNumbered() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new XlsxWriter(out)) {
            for (int i = 0; i < 3; i++) {
                try (var sheet = writer.sheet("x".repeat(40), List.of("A"), List.of())) {
                    sheet.row(List.of("1"));
                }
            }
        }
        var names = new ArrayList<String>();
        Tables.head(Source.of("a.xlsx", out.toByteArray()), Limits.standard(), 1)
                .rows()
                .forEach(row -> names.add(row.sheet()));
        assertEquals(
                List.of("x".repeat(31), "x".repeat(27) + " (2)", "x".repeat(27) + " (3)"), names);
    }
}
