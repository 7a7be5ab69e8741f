package org.wardkeep.formats.udi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.Readers;
import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.udi.DeviceIdentifierTable.Entry;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.util.List;

class DeviceIdentifierTableReaderTest {
    /// The headers of AccessGUDID's `device.txt`, shortened; GS1 keeps the prefix 952 for examples.
    private static final String GUDID =
            """
            PrimaryDI|publicVersionNumber|companyName|brandName|versionModelNumber|catalogNumber
            09520000001001|1|Acme Medical|Acme Monitor|M-7|700
            +A99912341|1|Other Medical|Pump|P 1|
            """;

    @Test
    void anExtractOfGudidIsReadUnderItsOwnHeaders() {
        assertEquals(
                List.of(
                        new Entry("09520000001001", "Acme Medical", "Acme Monitor", "M-7", 2),
                        new Entry("+A99912341", "Other Medical", "Pump", "P 1", 3)),
                parse(GUDID).result().orElseThrow().entries());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    952000000100 1        | MALFORMED
                    09520000001002        | INVALID
                    (01)09520000001001    | 09520000001001
                    9520000001001         | 09520000001001
                    a999123               | A999123
                    ''                    | MISSING
                    """)
    void anIdentifierIsCheckedAndComparable(String written, String expected) {
        var outcome = parse("UDI-DI,Manufacturer,Model\n%s,Acme,M-7\n".formatted(written));
        var entries = outcome.result().orElseThrow().entries();
        assertEquals(
                expected,
                entries.isEmpty()
                        ? outcome.problems().getFirst().code().name()
                        : entries.getFirst().deviceIdentifier(),
                outcome.toString());
        assertEquals(entries.isEmpty(), !outcome.problems().isEmpty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    UDI-DI,Maker,Model                       ; DeviceIdentifierTableReader
                    GTIN,Company Name,Brand Name             ; DeviceIdentifierTableReader
                    # a list of units stays one
                    Asset Tag,Manufacturer,Model,UDI-DI      ; InventoryReader
                    UDI-DI,Manufacturer,Model,Serial Number  ; InventoryReader
                    Manufacturer,Model,Milestone,Date        ; SupportTableReader
                    """)
    void tablesAreToldApart(String header, String reader) throws IOException {
        var row = header.replaceAll("[^,]+", "x");
        var sample = Source.of("t.csv", header + "\n" + row + "\n").sample();
        assertEquals(
                reader,
                Readers.all(ColumnMapping.none())
                        .recognise(sample)
                        .orElseThrow()
                        .reader()
                        .getClass()
                        .getSimpleName());
    }

    @Test
    void aTableWithoutTheColumnsIsRefused() {
        var refused = assertInstanceOf(ReadOutcome.Refused.class, parse("a,b\n1,2\n"));
        assertEquals(Problem.Code.MISSING, refused.cause().code());
        assertTrue(refused.cause().message().contains("UDI-DI"), refused.cause().message());
    }

    private static ReadOutcome<DeviceIdentifierTable> parse(String text) {
        return new DeviceIdentifierTableReader()
                .parseLenient(Source.of("gudid.csv", text), Limits.standard());
    }
}
