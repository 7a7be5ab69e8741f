package org.wardkeep.formats.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Files that were damaged, or made to attack: a problem that says what to do, never an exception,
/// and never memory in proportion to a number in the file.
class HostileTableTest {
    private static final Limits LIMITS = Limits.standard();
    private static final long SEED = 20261123;

    private static Tables.Scan read(byte[] content, String name, Limits limits) {
        var scan = Tables.read(Source.of(name, content), limits, Strictness.LENIENT, _ -> {});
        Tables.recognises(sampleOf(name, content));
        return scan;
    }

    private static org.wardkeep.formats.reading.Sample sampleOf(String name, byte[] content) {
        return new org.wardkeep.formats.reading.Sample(name, content);
    }

    private static Tables.Scan readSheet(String rows) {
        return read(
                new WorkbookFile().sheet("S", rows).texts("<t>a</t>").bytes(), "a.xlsx", LIMITS);
    }

    private static List<byte[]> smallFiles() {
        return List.of(
                "sep=;\r\nTag;Model\r\n\"1;\"\"x\";\"a\nb\"\r\n2;Gerät".getBytes(UTF_8),
                "Tag\tModel\n1\tGer\u00e4t\n".getBytes(ISO_8859_1),
                "\uFEFFTag,Model\n1,x\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
                Zip64.of(new WorkbookFile().sheet("S", "<row><c><v>1</v></c></row>").bytes()),
                new WorkbookFile()
                        .texts("<t>a</t>", "<r><t>b</t></r>")
                        .formats("0.00", "yyyy-mm-dd")
                        .sheet(
                                "S",
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c>"
                                        + "<c s=\"2\"><v>45418</v></c></row>")
                        .bytes());
    }

    @ParameterizedTest
    @MethodSource("smallFiles")
    void aFileCutAnywhereNeverThrows(byte[] file) {
        boolean packed = file[0] == 'P';
        for (int length = 0; length < file.length; length++) {
            var scan = read(Arrays.copyOf(file, length), "a", LIMITS);
            if (packed && length >= 4) {
                assertTrue(scan.broken().isPresent(), "cut at " + length);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("smallFiles")
    void aFileDamagedAnywhereNeverThrows(byte[] file) {
        var random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = file.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            read(damaged, "a", LIMITS);
        }
    }

    /// Damage inside the XML, which the packing would otherwise hide.
    @Test
    void sheetXmlDamagedAnywhereNeverThrows() {
        var xml =
                "<worksheet xmlns=\"m\"><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c>"
                        + "<c t=\"inlineStr\"><is><r><t>x&amp;y</t></r></is></c><c><f>A1</f><v>1</v></c>"
                        + "</row></sheetData></worksheet>";
        var random = new Random(SEED);
        var alphabet = "<>/=\"'& \0AZaz09!-[]?;#x\uFFFF";
        for (int round = 0; round < 5_000; round++) {
            var damaged = new StringBuilder(xml);
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged.setCharAt(
                        random.nextInt(damaged.length()),
                        alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var file = new WorkbookFile().sheetPart("S", "", damaged.toString()).texts("<t>a</t>");
            read(file.bytes(), "a.xlsx", LIMITS);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    column far away     ~ <row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>  ~ LIMIT_REACHED
                    column beyond XFD   ~ <row r="1"><c r="XFE1"><v>1</v></c></row>     ~ LIMIT_REACHED
                    row far away        ~ <row r="2000000000"><c><v>1</v></c></row>     ~ INVALID
                    row below one       ~ <row r="0"><c><v>1</v></c></row>              ~ INVALID
                    text far away       ~ <row><c t="s"><v>99999999</v></c></row>       ~ REPAIRED
                    text below nought   ~ <row><c t="s"><v>-1</v></c></row>             ~ REPAIRED
                    entity              ~ <row><c><v>&x;</v></c></row>                  ~ MALFORMED
                    cut tag             ~ <row><c><v>1</                                ~ MALFORMED
                    """)
    void placesAndReferencesAreBounded(String name, String rows, Code code) {
        var problems = readSheet(rows).all();
        assertEquals(code, problems.getFirst().code(), problems.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    file entity    ~ <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                    net entity     ~ <!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd">
                    many laughs    ~ <!DOCTYPE a [<!ENTITY b "ha"><!ENTITY x "&b;&b;&b;&b;&b;&b;">]>
                    """)
    void documentTypesAreRefused(String name, String declaration) {
        var sheet =
                declaration
                        + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
                        + "</sheetData></worksheet>";
        var scan = read(new WorkbookFile().sheetPart("S", "", sheet).bytes(), "a.xlsx", LIMITS);
        assertEquals(Code.INVALID, scan.broken().orElseThrow().code(), scan.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    cell of 10 MB       ~ <row><c t="inlineStr"><is><t>    ~ x          ~ 10000000
                    comment of 100 MB   ~ <row><!--                        ~ <x         ~ 50000000
                    attribute of 30 MB  ~ <row a="                         ~ x          ~ 30000000
                    100,000 columns     ~ <row>                            ~ <c><v>1</v></c>      ~ 100000
                    deep nesting        ~ <row>                            ~ <a>        ~ 100000
                    many wide rows      ~ <row/>                           ~ <row><c r="XFD1"><v>1</v></c></row> ~ 20000
                    """)
    void largeContentReachesALimit(String name, String before, String repeated, int times) {
        var generous = new Limits(LIMITS.maxSize(), 200, 2_000_000, 4_000_000, 1_000_000);
        var file = new WorkbookFile().sheet("S", before + repeated.repeat(times)).bytes();
        var scan = read(file, "a.xlsx", generous);
        assertEquals(Code.LIMIT_REACHED, scan.broken().orElseThrow().code(), scan.toString());
    }

    @Test
    void aBombStopsByWhatItReallyUnpacksTo() {
        var rows = "<row><c><v>1</v></c></row>".repeat(2_000_000);
        byte[] bomb = new WorkbookFile().sheet("S", rows).bytes();
        var byExpansion = read(bomb, "a.xlsx", new Limits(LIMITS.maxSize(), 9, 9_000_000, 99, 50));
        var bySize =
                read(
                        bomb,
                        "a.xlsx",
                        new Limits(ByteSize.ofMebibytes(8), 9, 9_000_000, 99, 1_000_000));
        assertEquals(Code.LIMIT_REACHED, byExpansion.broken().orElseThrow().code());
        assertEquals(Code.LIMIT_REACHED, bySize.broken().orElseThrow().code());
        // The same with every declared size set to nought.
        var lying =
                read(
                        withoutDeclaredSizes(bomb),
                        "a.xlsx",
                        LIMITS.withMaxSize(ByteSize.ofMebibytes(8)));
        assertEquals(Code.LIMIT_REACHED, lying.broken().orElseThrow().code(), lying.toString());
    }

    private static byte[] withoutDeclaredSizes(byte[] zip) {
        byte[] changed = zip.clone();
        for (int i = 0; i + 46 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                Arrays.fill(changed, i + 24, i + 28, (byte) 0);
            }
        }
        return changed;
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd", "/etc/passwd", "xl/../../x", "C:/x", "..\\x"})
    void namesThatPointOutsideAreRefused(String name) {
        var file = new WorkbookFile().sheet("S", "<row/>").part(name, "x").bytes();
        var broken = read(file, "a.xlsx", LIMITS).broken().orElseThrow();
        assertTrue(broken.message().contains("points outside"), broken.toString());
    }

    @Test
    void aFloodOfPartsIsRefused() {
        var parts = new LinkedHashMap<String, String>();
        for (int i = 0; i < 30_000; i++) {
            parts.put("xl/" + i, "");
        }
        var broken = read(WorkbookFile.zip(parts), "a.xlsx", LIMITS).broken().orElseThrow();
        assertEquals(Code.LIMIT_REACHED, broken.code());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    a.xlsx ~ remove the password
                    a.xls  ~ Excel 97 to 2003
                    """)
    void oldAndEncryptedWorkbooksAreRefusedWithWhatToDo(String name, String told) {
        byte[] ole2 = Arrays.copyOf(HexFormat.of().parseHex("D0CF11E0A1B11AE1"), 4096);
        var broken = read(ole2, name, LIMITS).broken().orElseThrow();
        assertTrue(broken.message().contains(told), broken.toString());
        assertTrue(Tables.recognises(sampleOf(name, ole2)));
    }

    @Test
    void otherZipFilesAreNoWorkbooks() {
        var scan = read(WorkbookFile.zip(Map.of("a.txt", "x")), "a.zip", LIMITS);
        assertTrue(
                scan.broken().orElseThrow().message().contains("no Excel workbook"),
                scan.toString());
    }
}
