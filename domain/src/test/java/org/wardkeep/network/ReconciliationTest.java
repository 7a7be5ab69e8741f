package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wardkeep.network.Lab.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.inventory.UnitStatus;
import org.wardkeep.vocabulary.Provenance;

import java.util.List;

class ReconciliationTest {
    private static final String CARD = "00:09:fb:00:00:01";

    private static Unit unit(
            String maker, String model, String serial, String address, String mac, String version) {
        return new Unit(
                "U1",
                new UnitDescription(maker, model, "", version, "", "CT"),
                UnitStatus.IN_SERVICE,
                "TAG-1",
                serial,
                "",
                "",
                address,
                mac,
                "",
                "",
                new Provenance("list.csv", 2));
    }

    private static List<Standing> standings(Unit unit) {
        var ct = at(CARD, "10.0.0.1");
        var devices = new Lab().stores(ct, "Philips", "Ingenuity CT", "4711", "4.1.5").devices();
        return Reconciliation.of(devices, List.of(unit), Lab.MAKERS);
    }

    private static String show(Standing standing) {
        return switch (standing) {
            case Standing.Matched match ->
                    "%s, %d against"
                            .formatted(
                                    match.isCertain() ? "certain" : "likely",
                                    match.contradictions().size());
            case Standing.New _ -> "new";
            case Standing.Missing _ -> "missing";
        };
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Philips | Ingenuity CT | 4711 | 10.0.0.1 | 00-09-FB-00-00-01 | ''    | certain, 0 against
                    Philips | Ingenuity CT | 4711 | ''       | ''                | 4.1.5 | certain, 0 against
                    # the list is older than the network
                    Philips | Ingenuity CT | 4711 | 10.0.0.9 | ''                | 4.1.0 | certain, 2 against
                    # another serial number with the same card: shown
                    Philips | Ingenuity CT | 4712 | 10.0.0.1 | 00-09-FB-00-00-01 | ''    | certain, 1 against
                    # no serial in the list: model and place
                    Philips | Ingenuity    | ''   | 10.0.0.1 | ''                | ''    | likely, 0 against
                    # the same serial number at another maker is another device
                    Siemens | Skyra        | 4711 | ''       | ''                | ''    | new
                    # an address alone says nothing
                    Siemens | Skyra        | ''   | 10.0.0.1 | ''                | ''    | new; missing
                    # another serial number at the same address: it was replaced
                    Philips | Ingenuity CT | 9999 | 10.0.0.1 | ''                | ''    | new; missing
                    """)
    void oneDeviceAndOneUnit(
            String maker,
            String model,
            String serial,
            String address,
            String mac,
            String version,
            String expected) {
        var all = standings(unit(maker, model, serial, address, mac, version));
        assertEquals(
                expected,
                String.join("; ", all.stream().map(ReconciliationTest::show).toList()),
                all::toString);
    }

    @Test
    void aGapIsFilledAndAContradictionIsNot() {
        var gap = unit("Philips", "Ingenuity CT", "4711", "", "", "");
        var filled = SeenVersions.of(standings(gap)).get(gap);
        assertEquals("4.1.5", filled == null ? "" : filled.unit().description().version());
        assertTrue(filled != null && filled.reason().contains("serial number 4711"));
        var other = unit("Philips", "Ingenuity CT", "4711", "", "", "4.1.0");
        assertTrue(SeenVersions.of(standings(other)).isEmpty());
    }

    @Test
    void twoUnitsWithOneSerialNumberAreAsked() {
        var ct = at(CARD, "10.0.0.1");
        var devices = new Lab().stores(ct, "Philips", "Ingenuity CT", "4711", "").devices();
        var unit = unit("Philips", "Ingenuity CT", "4711", "", "", "");
        var same = unit("Philips", "Ingenuity CT", "4711", "", "", "3.0");
        assertEquals(
                List.of("new"),
                Reconciliation.of(devices, List.of(unit, same), Lab.MAKERS).stream()
                        .map(ReconciliationTest::show)
                        .toList());
    }
}
