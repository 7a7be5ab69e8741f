package org.wardkeep.formats.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.WorkbookFile;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The fixtures are made up in the manner of exports of maintenance systems.
class InventoryReaderTest {
    private static final Limits LIMITS = Limits.standard();

    /// A report of an American system: title lines, a filter line, page footers, quoted commas.
    private static final String REPORT =
            """
            "Equipment List by Department"
            "Filter: Status <> DISPOSED"

            "Control #","Equip Desc","Mfr","Model #","Serial #","Dept","Bldg/Room","SW Rev","Acq Cost"
            "004711","MONITOR, PHYSIOLOGIC","PHILIPS MEDICAL","M8105A","DE 1234","ICU","A/ 4-112","L.01","12,500.00"
            "004712","=1+PUMP, INFUSION","  BAXTER\u00a0 HEALTHCARE ","35700BAX2","","ICU","A/
            4-113","SW 8.00.02","=1+1"
            ,,,,,,,,
            "Page 1 of 2"
            "Control #","Equip Desc","Mfr","Model #","Serial #","Dept","Bldg/Room","SW Rev","Acq Cost"
            ,"CABLE","PHILIPS MEDICAL","M1668A",,"ICU",,,
            "Total: 3"
            """;

    private static final String GERMAN =
            """
            Inventar-Nr.;Gerätebezeichnung;Hersteller;Typ;Serien-Nr.;Kostenstelle;Standort;SW-Stand;IP-Adresse;Inbetriebnahme;Bemerkung
            4711;Überwachungsmonitor;Dräger;Infinity Delta;5501;90321;Haus B, Süd;VF10.1;10.1.2.3;03.05.2019;ok
            """;

    private static InventoryList read(String content, Strictness strictness) {
        return outcome(content, strictness).result().orElseThrow();
    }

    private static ReadOutcome<InventoryList> outcome(String content, Strictness strictness) {
        var source = Source.of("inv.csv", content);
        var reader = new InventoryReader();
        return strictness == Strictness.STRICT
                ? reader.parse(source, LIMITS)
                : reader.parseLenient(source, LIMITS);
    }

    @Test
    void readsAReportWithTitlesPagesAndTotals() {
        var outcome = outcome(REPORT, Strictness.LENIENT);
        var list = outcome.result().orElseThrow();
        assertEquals(List.of("Acq Cost"), list.unusedColumns());
        assertEquals(List.of("the header is repeated 1 times"), list.notes());
        assertEquals(
                new InventoryRow(
                        5,
                        "004711",
                        "",
                        "PHILIPS MEDICAL",
                        "",
                        "M8105A",
                        "DE 1234",
                        "MONITOR, PHYSIOLOGIC",
                        "ICU",
                        "A/ 4-112",
                        "L.01",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""),
                list.rows().getFirst());
        var pump = list.rows().get(1);
        assertEquals("BAXTER HEALTHCARE", pump.manufacturer());
        assertEquals("A/ 4-113", pump.location());
        assertEquals("=1+PUMP, INFUSION", pump.description());
        assertEquals(
                List.of(
                        "inv.csv:9: \"Page 1 of 2\" looks like a total or footer and no device; it was"
                                + " left out",
                        "inv.csv:11: the row has neither an asset tag nor a serial number, so nobody"
                                + " can tell which device it is; add one",
                        "inv.csv:12: \"Total: 3\" looks like a total or footer and no device; it was"
                                + " left out"),
                outcome.problems().stream().map(Problem::toString).toList());
        assertEquals(3, list.rows().size());
        assertEquals(2, read(REPORT, Strictness.STRICT).rows().size());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16LE"})
    void readsAGermanExportInAnyEncoding(String charset) {
        var source = Source.of("de.csv", GERMAN.getBytes(Charset.forName(charset)));
        var outcome = new InventoryReader().parse(source, LIMITS);
        assertEquals(List.of(), outcome.problems());
        var unit = outcome.result().orElseThrow().rows().getFirst();
        assertEquals("Dräger", unit.manufacturer());
        assertEquals("Infinity Delta", unit.model());
        assertEquals("Haus B, Süd", unit.location());
        assertEquals("VF10.1", unit.version());
        assertEquals("03.05.2019", unit.inService());
    }

    @Test
    void readsAWorkbookKeptByHand() {
        var file = workbook();
        var outcome =
                new InventoryReader(
                                new ColumnMapping(
                                        Map.of(
                                                InventoryField.MODEL_NUMBER, "Bezeichnung 2",
                                                InventoryField.RISK_CLASS, "Klasse X")))
                        .parseLenient(file.source("radiology.xlsx"), LIMITS);
        var list = outcome.result().orElseThrow();
        assertEquals(2, list.rows().size());
        var unit = list.rows().getFirst();
        assertEquals("10590000", unit.modelNumber());
        assertEquals("1104429", unit.serial());
        assertEquals("2024-05-06", unit.inService());
        assertEquals("", unit.assetTag());
        assertEquals(List.of("Nr.", "Remark"), list.unusedColumns());
        assertEquals(
                List.of("the sheet \"Legend\" has no header row of an inventory and was left out"),
                list.notes());
        assertEquals(
                "radiology.xlsx: wardkeep.yaml says the column \"Klasse X\" is the risk_class, but"
                        + " the file has no such column; it also has \"Nr.\", \"Remark\"",
                outcome.problems().getFirst().toString());
    }

    private static WorkbookFile workbook() {
        return new WorkbookFile()
                .formats("#14")
                .sheet(
                        "Devices",
                        row("Riverside, Radiology")
                                + row()
                                + row(
                                        "Nr.",
                                        "Vendor",
                                        "System",
                                        "Bezeichnung 2",
                                        "S/N",
                                        "Rel.",
                                        "Installed",
                                        "Remark")
                                + row(
                                                "1",
                                                "Siemens",
                                                "Biograph mCT",
                                                "10590000",
                                                "1104429",
                                                "VG51C")
                                        .replace("</row>", "<c s=\"1\"><v>45418</v></c></row>")
                                + row("2", "GE", "LOGIQ E9", "", "US-7", "R6"))
                .sheet("Legend", row("Rel.", "release on the label"));
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<row>");
        for (var cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    @Test
    void aTableWithoutModelAndTagIsRefusedWithWhatToDo() {
        var outcome = outcome("Nr;Firma;Kasten;Ort\n1;Siemens;mCT;PET 1\n", Strictness.LENIENT);
        var refused = assertInstanceOf(ReadOutcome.Refused.class, outcome);
        assertEquals(Code.MISSING, refused.cause().code());
        assertEquals(
                "inv.csv:1: no column for the model and none for the asset tag was found. Headers"
                        + " here are \"Nr\", \"Firma\", \"Kasten\", \"Ort\". Say in wardkeep.yaml"
                        + " which is which: under \"inventory\", \"file: inv.csv\" with \"columns:\""
                        + " such as \"model: <header>\"",
                refused.cause().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    inventory         ~ Asset Tag,Mfr,Model\\n1,GE,X\\n                           ~ true
                    no tags           ~ Vendor;System;S/N\\nGE;X;1\\n                             ~ true
                    titled            ~ Riverside\\n\\nTag,Make,Model\\n1,GE,X\\n2,GE,X\\n        ~ true
                    support dates     ~ manufacturer,model,version,milestone,date\\nGE,X,1,EOS,2020-01-01\\n ~ false
                    scores            ~ cve,epss,percentile\\nCVE-2014-0160,0.9,\\n               ~ false
                    questionnaire     ~ Manufacturer,GE,,\\nDevice Model,X,,\\nID,1,,\\n          ~ false
                    no table          ~ Asset Tag Model Manufacturer                              ~ false
                    """)
    void isRecognisedByItsHeader(String name, String text, boolean expected) throws IOException {
        var sample = Source.of("a.csv", text.replace("\\n", "\n")).sample();
        assertEquals(expected, new InventoryReader().recognises(sample), name);
    }

    @Test
    void aWorkbookIsRecognisedByWhatIsInside() throws IOException {
        var reader = new InventoryReader();
        assertTrue(reader.recognises(workbook().source("a.xlsx").sample()));
        var form =
                new WorkbookFile()
                        .sheet("MDS2", row("Manufacturer", "GE") + row("Device Model", "X"));
        assertFalse(reader.recognises(form.source("a.xlsx").sample()));
    }

    @Test
    void equalTextsAreKeptOnce() {
        var list =
                read(
                        "Tag,Mfr,Model\n1,Baxter International,X\n2, Baxter  International,X\n",
                        Strictness.STRICT);
        assertSame(list.rows().get(0).manufacturer(), list.rows().get(1).manufacturer());
    }

    @Test
    void aBrokenFileIsRefusedStrictlyAndKeptLeniently() {
        byte[] whole = (REPORT + "\"5\",\"x").getBytes(UTF_8);
        var source = Source.of("inv.csv", whole);
        assertInstanceOf(ReadOutcome.Refused.class, new InventoryReader().parse(source, LIMITS));
        var lenient = new InventoryReader().parseLenient(source, LIMITS).result().orElseThrow();
        assertEquals("5", lenient.rows().getLast().assetTag());
    }

    @Test
    void aFileCutAnywhereNeverThrows() {
        var reader = new InventoryReader();
        for (byte[] file : List.of(REPORT.getBytes(UTF_8), workbook().bytes())) {
            for (int length = 0; length < file.length; length++) {
                var source = Source.of("a", Arrays.copyOf(file, length));
                reader.parse(source, LIMITS);
                reader.parseLenient(source, LIMITS);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Total: 6000, true",
        "GRAND TOTAL, true",
        "6000 records, true",
        "Printed 2024-05-06, true",
        "Gesamtanzahl 12, true",
        "Seite 3, true",
        "PAGE-001, false",
        "Totaltrak, false",
        "RG-004711, false",
        "SUM4711, false",
        "12, false"
    })
    void footersAreNoDevices(String text, boolean footer) {
        var row = new TableRow("", 1, List.of("", text, " "));
        assertEquals(footer, FooterLine.of(row).isPresent());
    }
}
