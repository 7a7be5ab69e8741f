package org.wardkeep.formats.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class InventoryHeadersTest {
    private static final InventoryHeaders HEADERS = InventoryHeaders.load();

    private static List<TableRow> resource() throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var in =
                Objects.requireNonNull(
                        InventoryHeaders.class.getResourceAsStream(InventoryHeaders.RESOURCE))) {
            Tables.read(
                    Source.of("headers", in.readAllBytes()),
                    Limits.standard(),
                    Strictness.STRICT,
                    rows::add);
        }
        return rows.subList(1, rows.size());
    }

    @Test
    void noSynonymMeansTwoFields() throws IOException {
        var fields = new HashMap<String, String>();
        for (var row : resource()) {
            var before = fields.putIfAbsent(HeaderText.normal(row.cell(1)), row.cell(0));
            if (before != null) {
                assertEquals(before, row.cell(0), row.cell(1));
            }
        }
    }

    @Test
    void everyFieldHasSynonymsAndEachIsFound() throws IOException {
        var seen = EnumSet.noneOf(InventoryField.class);
        for (var row : resource()) {
            var match = HEADERS.match(row.cell(1)).orElseThrow();
            assertEquals(row.cell(0), match.field().key(), row.cell(1));
            seen.add(match.field());
        }
        assertEquals(EnumSet.allOf(InventoryField.class), seen);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    ASSET TAG #               ~ asset_tag
                    asset_tag                 ~ asset_tag
                    AssetTag                  ~ asset_tag
                    Control No.               ~ asset_tag
                    CE Number                 ~ asset_tag
                    Equip ID                  ~ asset_tag
                    Inventar-Nr               ~ asset_tag
                    ASSETNUM                  ~ asset_tag
                    Mfr.                      ~ manufacturer
                    Manufacturer (MFG)        ~ manufacturer
                    Equipment Manufacturer    ~ manufacturer
                    HERSTELLER                ~ manufacturer
                    SERIALNUM                 ~ serial
                    Serial Nbr                ~ serial
                    s/n                       ~ serial
                    SERIALNUMBER              ~ serial
                    Seriennummer              ~ serial
                    Serien-Nr.                ~ serial
                    numero de serie           ~ serial
                    N° de série               ~ serial
                    Device Serial Number      ~ serial
                    SW Rev                    ~ version
                    Rel.                      ~ version
                    Firm­ware Version         ~ version
                    Software Version (curr.)  ~ version
                    Gerätetyp                 ~ model
                    Model #                   ~ model_number
                    Bldg/Room                 ~ location
                    Kostenstelle              ~ department
                    IP-Adresse                ~ ip_address
                    Workstation OS            ~ operating_system
                    Asset Status              ~ status
                    Inbetriebnahme            ~ in_service
                    UDI-DI                    ~ udi
                    Risk                      ~ risk_class
                    Nr.                       ~ ``
                    No                        ~ ``
                    #                         ~ ``
                    Remark                    ~ ``
                    AE Title                  ~ ``
                    Next PM Date              ~ ``
                    Work Order Number         ~ ``
                    (serial)                  ~ serial
                    Unit Price                ~ ``
                    """)
    void headersAreKnownHoweverTheyAreSpelt(String header, String field) {
        assertEquals(
                field, HEADERS.match(header).map(match -> match.field().key()).orElse(""), header);
    }

    @Test
    void theBetterSynonymWinsAndTheOtherIsNotUsed() {
        var columns =
                Columns.of(
                        new TableRow(
                                "",
                                1,
                                List.of("Firmware", "Software Version", "Make", "Asset #", "Tag")),
                        ColumnMapping.none(),
                        HEADERS);
        assertEquals(1, columns.places().get(InventoryField.VERSION));
        assertEquals(3, columns.places().get(InventoryField.ASSET_TAG));
        assertEquals(List.of("Firmware", "Tag"), columns.unused());
    }

    @Test
    void whatTheHospitalSaysComesFirst() {
        var columns =
                Columns.of(
                        new TableRow("", 1, List.of("Version", "Rel", "Serial", "Model")),
                        new ColumnMapping(
                                Map.of(
                                        InventoryField.VERSION, "REL.",
                                        InventoryField.ASSET_TAG, "serial",
                                        InventoryField.UDI, "Code")),
                        HEADERS);
        assertEquals(1, columns.places().get(InventoryField.VERSION));
        assertEquals(2, columns.places().get(InventoryField.ASSET_TAG));
        assertNull(columns.places().get(InventoryField.SERIAL));
        assertEquals(List.of("Version"), columns.unused());
        assertEquals(List.of("Code"), columns.missing());
        assertTrue(columns.isEnough());
    }
}
