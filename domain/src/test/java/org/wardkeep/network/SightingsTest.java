package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.dicom.DicomEquipment;
import org.wardkeep.formats.protocol.dicom.DicomRole;
import org.wardkeep.formats.protocol.hl7.Hl7Message;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.List;

class SightingsTest {
    private static final Observation MESSAGE =
            new Hl7Message("PUMP", "", "EHR", "", "ORU", "2.6", "");

    @Test
    void aRepeatedFactIsCounted() {
        var sightings = new Sightings();
        sightings.add(at(3, "10.0.0.1"), MESSAGE);
        sightings.add(at(9, "10.0.0.1"), MESSAGE);
        sightings.add(at(11, "10.0.0.2"), MESSAGE);
        var all = sightings.all();
        assertEquals(2, all.size());
        assertEquals(List.of(new Sighting.Stated(MESSAGE, 3, 2)), all.getFirst().stated());
        assertEquals(List.of(new MacAddress(7)), all.getFirst().macs());
    }

    @Test
    void whoStoresOneEquipmentIsItAndWhoStoresSeveralIsNone() {
        var sightings = new Sightings();
        sightings.add(at(1, "10.0.0.1"), made("S1", DicomRole.REQUESTOR));
        sightings.add(at(2, "10.0.0.2"), made("S1", DicomRole.REQUESTOR));
        sightings.add(at(3, "10.0.0.2"), made("S2", DicomRole.REQUESTOR));
        sightings.add(at(4, "10.0.0.3"), made("S1", DicomRole.ACCEPTOR));
        var devices = sightings.all().stream().map(WireDevice::of).toList();
        assertEquals(List.of("S1", "", ""), devices.stream().map(WireDevice::serial).toList());
        assertEquals(
                List.of(new WireDevice.Software("Scan", "1.0")), devices.getFirst().software());
    }

    @Test
    void factsAreBounded() {
        var sightings = new Sightings();
        for (int i = 0; i < 3_000; i++) {
            sightings.add(at(i, "10.0.0.1"), made("S" + i, DicomRole.REQUESTOR));
        }
        assertEquals(1_000, sightings.all().getFirst().stated().size());
        assertEquals(2_000, sightings.leftOut());
    }

    private static DicomEquipment made(String serial, DicomRole sender) {
        return new DicomEquipment(
                sender, "CT", "ACME", "Scan", "CT1", serial, List.of("1.0"), "HOSP", "RAD");
    }

    private static Wire at(long packet, String address) {
        var source = new Party(new MacAddress(7), IpAddress.parse(address).orElseThrow(), 1);
        return new Wire(packet, 0, source, new Party(MacAddress.NONE, IpAddress.NONE, 2), 0);
    }
}
