package org.wardkeep.formats.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class WorkbookTest {
    private static final Limits LIMITS = Limits.standard();

    private final List<String> rows = new ArrayList<>();

    private Tables.Scan read(WorkbookFile file) {
        return Tables.read(file.source("a.xlsx"), LIMITS, Strictness.STRICT, this::note);
    }

    private void note(TableRow row) {
        rows.add(row.sheet() + " " + row.line() + ": " + String.join("/", row.cells()));
    }

    @Test
    void readsEverySheetInOrderWithExcelsRowNumbers() {
        var scan =
                read(
                        new WorkbookFile()
                                .sheet(
                                        "CT &amp; MR",
                                        """
                                        <row r="3"><c r="B3" t="s"><v>1</v></c></row>
                                        <row r="4"/>
                                        <row r="5"><c r="A5"><v>7</v></c><c r="C5" s="1"/></row>
                                        """)
                                .sheet("US", "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>")
                                .texts("<t>a</t>", "<t>b</t>"));
        assertEquals(List.of("CT & MR 3: /b", "CT & MR 5: 7", "US 1: x"), rows);
        assertEquals(List.of(), scan.all());
    }

    @Test
    void aHiddenSheetIsReadOnlyWhenItIsAskedFor() {
        var file =
                new WorkbookFile()
                        .sheet("Shown", "<row><c><v>1</v></c></row>")
                        .hiddenSheet("Lists", "<row><c><v>2</v></c></row>");
        var scan = read(file);
        assertEquals(List.of("Shown 1: 1"), rows);
        assertEquals(List.of("a.xlsx: the hidden sheet \"Lists\" was not read"), scan.notes());
        Tables.readSheet(file.source("a.xlsx"), "lists", LIMITS, this::note);
        assertEquals("Lists 1: 2", rows.getLast());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    shared text       ~ <c t="s"><v>0</v></c>                          ~ plain
                    rich text         ~ <c t="s"><v>1</v></c>                          ~ SOMATOM go.Top
                    phonetic guide    ~ <c t="s"><v>2</v></c>                          ~ 東京
                    escaped characters~ <c t="s"><v>3</v></c>                          ~ a\tb_x0009_
                    spaces kept       ~ <c t="s"><v>4</v></c>                          ~ `  two `
                    inline text       ~ <c t="inlineStr"><is><t>in</t></is></c>        ~ in
                    formula text      ~ <c t="str"><f>A1&amp;B1</f><v>v1.2</v></c>     ~ v1.2
                    formula number    ~ <c><f>1+1</f><v>2</v></c>                      ~ 2
                    formula to nought ~ <c t="str"><f>A1</f><v></v></c><c><v>1</v></c> ~ /1
                    formula-like text ~ <c t="inlineStr"><is><t>=1+1</t></is></c>      ~ =1+1
                    true              ~ <c t="b"><v>1</v></c>                          ~ TRUE
                    ISO date          ~ <c t="d"><v>2024-05-06</v></c>                 ~ 2024-05-06
                    number            ~ <c><v>9.3</v></c>                              ~ 9.3
                    stored number     ~ <c><v>9.3000000000000007</v></c>               ~ 9.3
                    long serial       ~ <c><v>123456789012</v></c>                     ~ 123456789012
                    exponent          ~ <c><v>1.23456789012E+14</v></c>                ~ 123456789012000
                    two decimals      ~ <c s="1"><v>9.3</v></c>                        ~ 9.30
                    leading zeros     ~ <c s="2"><v>4711</v></c>                       ~ 004711
                    prefix            ~ <c s="3"><v>12</v></c>                         ~ CE-00012
                    thousands         ~ <c s="4"><v>1234567</v></c>                    ~ 1234567
                    text format       ~ <c s="5"><v>3</v></c>                          ~ 3
                    date              ~ <c s="6"><v>45418</v></c>                      ~ 2024-05-06
                    date shown alone  ~ <c s="6"><v>45418.75</v></c>                   ~ 2024-05-06
                    date and time     ~ <c s="7"><v>45418.75</v></c>                   ~ 2024-05-06T18:00:00
                    German date       ~ <c s="8"><v>45418</v></c>                      ~ 2024-05-06
                    time              ~ <c s="9"><v>0.5</v></c>                        ~ 12:00:00
                    month and year    ~ <c s="10"><v>45418</v></c>                     ~ 2024-05-06
                    day 1             ~ <c s="6"><v>1</v></c>                          ~ 1900-01-01
                    day that was not  ~ <c s="6"><v>60</v></c>                         ~ 60
                    day 61            ~ <c s="6"><v>61</v></c>                         ~ 1900-03-01
                    day too far       ~ <c s="6"><v>99999999</v></c>                   ~ 99999999
                    percent           ~ <c s="11"><v>0.125</v></c>                     ~ 12.5%
                    negative          ~ <c s="1"><v>-1.5</v></c>                       ~ -1.50
                    elapsed           ~ <c s="12"><v>1.5</v></c>                       ~ 1.5
                    red               ~ <c s="13"><v>5</v></c>                         ~ 5
                    unknown style     ~ <c s="99"><v>5</v></c>                         ~ 5
                    huge exponent     ~ <c><v>1E+999999999</v></c>                     ~ 1E+999999999
                    no number         ~ <c><v>abc</v></c>                              ~ abc
                    """)
    void showsCellsAsAPersonSeesThem(String name, String cell, String shown) {
        var scan =
                read(
                        new WorkbookFile()
                                .sheet("S", "<row>" + cell + "</row>")
                                .texts(
                                        "<t>plain</t>",
                                        "<r><rPr><b/></rPr><t>SOMATOM </t></r><r><t>go.Top</t></r>",
                                        "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh>",
                                        "<t>a_x0009_b_x005F_x0009_</t>",
                                        "<t xml:space=\"preserve\">  two </t>")
                                .formats(
                                        "0.00",
                                        "000000",
                                        "\"CE-\"00000",
                                        "#3",
                                        "@",
                                        "#14",
                                        "yyyy\\-mm\\-dd\\ hh:mm",
                                        "[$-407]d/\\ mmm/yy;@",
                                        "#21",
                                        "mm/yyyy",
                                        "0.0%",
                                        "[h]:mm:ss",
                                        "[Red]0_);(0)"));
        assertEquals(List.of("S 1: " + shown), rows);
        assertEquals(List.of(), scan.all());
    }

    @Test
    void knowsTheDaysOfTheMacintosh() {
        read(
                new WorkbookFile()
                        .properties("<workbookPr date1904=\"1\"/>")
                        .formats("#14")
                        .sheet("S", "<row><c s=\"1\"><v>43956</v></c></row>"));
        assertEquals(List.of("S 1: 2024-05-06"), rows);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    error         ~ <c r="C2" t="e"><v>#N/A</v></c> ~ cell S!C2 shows the error "#N/A"; it is taken for blank
                    missing text  ~ <c r="AB2" t="s"><v>9</v></c>   ~ cell S!AB2 refers to the text "9", which the workbook does not have; it is taken for blank
                    no value      ~ <c r="A2"><f>B1</f></c>         ~ cell S!A2 has a formula whose value is not stored; open the workbook in Excel and save it again; it is taken for blank
                    empty value   ~ <c r="A2"><f>B1</f><v></v></c> ~ cell S!A2 has a formula whose value is not stored; open the workbook in Excel and save it again; it is taken for blank
                    """)
    void namesCellsThatCannotBeShown(String name, String cell, String message) {
        var scan =
                read(
                        new WorkbookFile()
                                .sheet("S", "<row r=\"2\">" + cell + "<c><v>1</v></c></row>"));
        assertEquals("a.xlsx:2: " + message, scan.all().getFirst().toString());
        assertEquals(Code.INVALID, scan.all().getFirst().code());
        assertTrue(rows.getFirst().endsWith("/1"), rows.toString());
    }

    @Test
    void theStrictFormAndOtherPrefixesAreReadToo() {
        read(
                new WorkbookFile()
                        .sheetPart(
                                "S",
                                "",
                                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
                                        + "<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row>"
                                        + "</x:sheetData></x:worksheet>"));
        assertEquals(List.of("S 1: 1"), rows);
    }

    @Test
    void partsMayBeUtf16OrHaveAByteOrderMark() {
        for (var encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
            var sheet =
                    "\uFEFF<?xml version=\"1.0\" encoding=\"%s\"?><worksheet><sheetData><row>"
                                    .formatted(
                                            encoding.substring(0, Math.min(6, encoding.length())))
                            + "<c t=\"inlineStr\"><is><t>Gerät</t></is></c></row></sheetData>"
                            + "</worksheet>";
            var file = new WorkbookFile().sheet("S", "");
            byte[] written =
                    file.bytesWith(
                            "xl/worksheets/sheet1.xml",
                            sheet.getBytes(java.nio.charset.Charset.forName(encoding)));
            Tables.read(Source.of("a", written), LIMITS, Strictness.STRICT, this::note);
        }
        assertEquals(List.of("S 1: Gerät", "S 1: Gerät", "S 1: Gerät"), rows);
    }

    /// As Apache POI's streaming writer and others declare sizes, whatever they are.
    @Test
    void zip64IsRead() {
        var file = new WorkbookFile().sheet("S", "<row><c><v>1</v></c></row>");
        var source = Source.of("a", Zip64.of(file.bytes()));
        var scan = Tables.read(source, LIMITS, Strictness.STRICT, this::note);
        assertEquals(List.of(), scan.all());
        assertEquals(List.of("S 1: 1"), rows);
    }

    @Test
    void headGivesTheFirstRowsOfEverySheet() {
        var file =
                new WorkbookFile()
                        .sheet("A", "<row><c><v>1</v></c></row>".repeat(5))
                        .sheet("B", "<row><c><v>2</v></c></row>".repeat(5));
        assertEquals(4, Tables.head(file.source("a.xlsx"), LIMITS, 2).rows().size());
    }

    @Test
    void recognisesWorkbooksByTheirParts() throws IOException {
        assertTrue(Tables.recognises(new WorkbookFile().source("a").sample()));
        var letter = WorkbookFile.zip(Map.of("word/document.xml", "<w/>"));
        assertEquals(false, Tables.recognises(Source.of("a.xlsx", letter).sample()));
    }
}
