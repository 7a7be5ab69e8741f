package org.wardkeep.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.formats.inventory.InventoryReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.udi.DeviceIdentifierTable;
import org.wardkeep.inventory.Discrepancy.Kind;
import org.wardkeep.vocabulary.Limits;

import java.util.HashSet;
import java.util.List;

/// How rows become units, and which contradictions between rows are shown.
class InventoryBuilderTest {
    private static final String HEADER =
            "Asset Tag,Status,Manufacturer,Model,Serial,Location,Software,IP Address,MAC,UDI\n";

    private final Makers makers = MakerTable.shipped();

    @Test
    void everyRowIsAUnitWithThePlaceItStandsAt() {
        var inventory = build("A1,active,Philips,MX800,S-100,ICU,N.01,10.0.0.1,00:09:FB:00:00:01,");
        assertEquals(List.of(), inventory.discrepancies());
        var unit = inventory.units().getFirst();
        assertEquals("A1", unit.id());
        assertEquals("list.csv:2", unit.where().toString());
        assertEquals(
                new UnitDescription("Philips", "MX800", "", "N.01", "", ""), unit.description());
        assertEquals(UnitStatus.IN_SERVICE, unit.status());
    }

    @Test
    void idsAreUniqueWhateverTheRowsSay() {
        var inventory =
                build(
                        """
                        A1,active,Philips,MX800,S-100,ICU,,,,
                        A1,active,Philips,MX700,S-101,ICU,,,,
                        ,active,Philips,MX600,S-102,ICU,,,,
                        ,active,Philips,MX600,S-102,OR,,,,
                        ,active,Philips,MX500,,ICU,,,,
                        ,active,Philips,MX400,,ICU,,,,
                        A1 (2),active,Philips,MX450,,ICU,,,,
                        """);
        var ids = inventory.units().stream().map(Unit::id).toList();
        assertEquals(7, ids.size());
        assertEquals(7, new HashSet<>(ids).size(), ids.toString());
        assertEquals("A1 (2)", ids.get(1));
        assertEquals("S/N S-102", ids.get(2));
        assertEquals("list.csv:6", ids.get(4));
    }

    @Test
    void likeUnitsShareOneDescription() {
        var units =
                build(
                                """
                                A1,active,Philips,MX800,S-100,ICU,N.01,,,
                                A2,active,Philips,MX800,S-101,OR,N.01,,,
                                """)
                        .units();
        assertSame(units.get(0).description(), units.get(1).description());
    }

    @Test
    void aRowThatStandsTwiceInAllThatMattersIsOneUnit() {
        var inventory =
                build(
                        """
                        A1,active,Philips,MX800,S-100,ICU,N.01,10.0.0.1,,
                        A1,active,Philips,MX800,S-100,ICU,N.01,10.0.0.1,,
                        """);
        assertEquals(1, inventory.units().size());
        assertEquals(List.of(), inventory.discrepancies());
    }

    @Test
    void oneTagOnTwoDifferentRowsKeepsBothAndSaysSo() {
        var inventory =
                build(
                        """
                        A1,active,Philips,MX800,S-100,ICU,N.01,,,
                        a1,active,Baxter,Sigma Spectrum,S-200,OR,8.0,,,
                        """);
        assertEquals(2, inventory.units().size());
        var discrepancy = only(inventory, Kind.SAME_TAG_TWICE);
        assertEquals(
                "asset tag a1 stands on two rows: Philips MX800 (list.csv:2) and Baxter Sigma"
                        + " Spectrum (list.csv:3)",
                discrepancy.explanation());
        assertEquals(2, discrepancy.where().size());
    }

    @Test
    void oneSerialNumberOnTwoUnitsOfOneMakerIsShown() {
        var inventory =
                build(
                        """
                        A1,active,CareFusion,8015,SN12345,ICU,9.33,,,
                        A2,active,Carefusion Corp,8015,sn-12345,OR,9.19,,,
                        A3,active,Philips,MX800,SN12345,OR,9.19,,,
                        A4,active,Philips,MX800,N/A,OR,,,,
                        A5,active,Philips,MX800,N/A,OR,,,,
                        """);
        assertEquals(5, inventory.units().size());
        assertEquals(0, count(inventory, Kind.SAME_TAG_TWICE));
        // SN12345 and sn-12345 differ by a hyphen that may be part of the number.
        assertEquals(0, count(inventory, Kind.SAME_SERIAL_TWICE));
        var spaced =
                build(
                        """
                        A1,active,CareFusion,8015,SN12345,ICU,9.33,,,
                        A2,active,Carefusion Corp,8015,sn12345 ,OR,9.19,,,
                        """);
        assertEquals("A2", only(spaced, Kind.SAME_SERIAL_TWICE).unit());
        var underTwoNames =
                build(
                        """
                        A1,active,BD / CareFusion,8015,SN12345,ICU,9.33,,,
                        A2,active,CareFusion,8015,SN12345,OR,9.19,,,
                        A3,active,Philips,MX800,SN12345,OR,9.19,,,
                        """);
        assertEquals("A2", only(underTwoNames, Kind.SAME_SERIAL_TWICE).unit());
    }

    @Test
    void oneAddressOnTwoUnitsIsShownUnlessOneIsRetired() {
        var inUse =
                build(
                        """
                        A1,active,Philips,MX800,,ICU,,,00:09:FB:00:00:01,
                        A2,active,Philips,MX800,,OR,,,00-09-fb-00-00-01,
                        """);
        assertEquals("A2", only(inUse, Kind.SAME_ADDRESS_TWICE).unit());
        var replaced =
                build(
                        """
                        A1,retired,Philips,MX800,,ICU,,,00:09:FB:00:00:01,
                        A2,active,Philips,MX800,,OR,,,00-09-fb-00-00-01,
                        """);
        assertEquals(0, count(replaced, Kind.SAME_ADDRESS_TWICE));
    }

    @Test
    void aRetiredUnitWithAnAddressIsShown() {
        var inventory =
                build(
                        """
                        A1,retired,Philips,MX800,,ICU 4,,10.0.0.1,,
                        A2,retired,Philips,MX800,,,,10.0.0.2,,
                        A3,retired,Philips,MX800,,ICU,,,,
                        """);
        var shown = all(inventory, Kind.RETIRED_BUT_IN_USE);
        assertEquals(List.of("A1", "A2"), shown.stream().map(Discrepancy::unit).toList());
        assertTrue(
                shown.getFirst().explanation().contains("network address 10.0.0.1 at ICU 4"),
                shown.getFirst().explanation());
        assertTrue(
                shown.get(1).explanation().contains("at no known place"),
                shown.get(1).explanation());
    }

    @Test
    void anUnlistedMakerIsShownOnceHoweverItIsSpelt() {
        var inventory =
                build(
                        """
                        A1,active,Acme Inc.,X1,,ICU,,,,
                        A2,active,ACME,X2,,ICU,,,,
                        A3,active,,X3,,ICU,,,,
                        """);
        assertEquals(3, inventory.units().size());
        assertEquals("A1", only(inventory, Kind.MAKER_NOT_KNOWN).unit());
    }

    @Test
    void aBrandUnderAnotherMakerIsShownAndOneUnderItsMothersNameIsNot() {
        var inventory =
                build(
                        """
                        A1,active,GE Healthcare,IntelliVue MX800,,ICU,,,,
                        A2,active,ICU Medical,Medfusion 4000,,ICU,,,,
                        A3,active,CareFusion,Alaris PC Unit,,ICU,,,,
                        A4,active,Acme,IntelliVue MX800,,ICU,,,,
                        """);
        var shown = only(inventory, Kind.MODEL_OF_ANOTHER_MAKER);
        assertEquals("A1", shown.unit());
        assertEquals(
                "A1: model \"IntelliVue MX800\" is by Philips, but the maker is given as GE"
                        + " Healthcare",
                shown.explanation());
    }

    @Test
    void aUdiWithAWrongCheckDigitIsShown() {
        var inventory =
                build(
                        """
                        A1,active,Philips,MX800,,ICU,,,,(01)09521234543213
                        A2,active,Philips,MX800,,ICU,,,,(01)09521234543214
                        A3,active,Philips,MX800,,ICU,,,,
                        """);
        assertEquals("A2", only(inventory, Kind.UDI_INVALID).unit());
    }

    @ParameterizedTest(name = "{0} {1} with {2}: {3}, {4} {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # list                       | of the identifier     | shown                | unit's maker and model
                    Philips     | MX450          | 09520000001001        |                      | Philips | MX450
                    ''          | MX450          | 09520000001001        | NAMED_BY_UDI_ONLY    | Philips Medical | MX450
                    Philips     | ''             | 09520000001001        | NAMED_BY_UDI_ONLY    | Philips | IntelliVue MX450
                    ''          | ''             | (01)09520000001001    | NAMED_BY_UDI_ONLY    | Philips Medical | IntelliVue MX450
                    Philips     | MX 450         | 09520000001001        |                      | Philips | MX 450
                    Philips     | 866062         | 09520000001001        |                      | Philips | 866062
                    Philips     | Intellivue     | 09520000001001        |                      | Philips | Intellivue
                    # what the list says is kept, and the contradiction shown
                    Philips     | IntelliVue MP50 | 09520000001001       | UDI_OF_ANOTHER_MODEL | Philips | IntelliVue MP50
                    Philips     | Avalon         | 09520000001001        | UDI_OF_ANOTHER_MODEL | Philips | Avalon
                    Baxter      | MX450          | 09520000001001        | UDI_OF_ANOTHER_MODEL | Baxter | MX450
                    Baxter      | ''             | 09520000001001        | UDI_OF_ANOTHER_MODEL | Baxter | ''
                    # of an identifier with a mistake in it nothing is taken
                    ''          | ''             | 09520000001002        | UDI_INVALID          | '' | ''
                    # an identifier of no table
                    ''          | ''             | 09520000001018        |                      | '' | ''
                    """)
    void aDeviceIdentifierNamesTheModel(
            String maker,
            String model,
            String udi,
            @Nullable String shown,
            String unitsMaker,
            String unitsModel) {
        var table =
                new DeviceIdentifierTable(
                        "gudid.csv",
                        List.of(
                                new DeviceIdentifierTable.Entry(
                                        "09520000001001",
                                        "Philips Medical",
                                        "IntelliVue MX450",
                                        "866062",
                                        2)));
        var inventory =
                build(
                        "A1,active,%s,%s,S-1,ICU,,,,%s".formatted(maker, model, udi),
                        DeviceIdentifiers.of(List.of(table)));
        assertEquals(
                shown == null ? List.of() : List.of(Kind.valueOf(shown)),
                inventory.discrepancies().stream().map(Discrepancy::kind).toList());
        var description = inventory.units().getFirst().description();
        assertEquals(unitsMaker, description.maker());
        assertEquals(unitsModel, description.model());
        if (shown != null && !shown.equals("UDI_INVALID")) {
            assertTrue(
                    inventory
                            .discrepancies()
                            .getFirst()
                            .explanation()
                            .endsWith(
                                    "UDI-DI 09520000001001 stands for Philips Medical IntelliVue MX450"
                                            + " (gudid.csv:2)"));
        }
    }

    private static Discrepancy only(Inventory inventory, Kind kind) {
        var found = all(inventory, kind);
        assertEquals(1, found.size(), inventory.discrepancies().toString());
        return found.getFirst();
    }

    private static long count(Inventory inventory, Kind kind) {
        return all(inventory, kind).size();
    }

    private static List<Discrepancy> all(Inventory inventory, Kind kind) {
        return inventory.discrepancies().stream().filter(d -> d.kind() == kind).toList();
    }

    private Inventory build(String rows) {
        return build(rows, DeviceIdentifiers.none());
    }

    private Inventory build(String rows, DeviceIdentifiers identifiers) {
        var list =
                new InventoryReader(ColumnMapping.none())
                        .parseLenient(Source.of("list.csv", HEADER + rows), Limits.standard())
                        .result()
                        .orElseThrow();
        var builder = new InventoryBuilder(makers, ModelCatalogue.shipped(makers), identifiers);
        builder.add(list);
        return builder.build();
    }
}
