package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wardkeep.network.Lab.at;

import org.junit.jupiter.api.Test;

import java.util.List;

class DevicesTest {
    private static final String PHILIPS = "00:09:fb:00:00:01";
    private static final String BRAUN = "00:12:21:10:20:30";
    private static final String VM = "00:50:56:01:02:05";
    private static final String CISCO = "00:1b:54:00:00:01";

    private static Device only(Lab lab) {
        assertEquals(1, lab.devices().size(), () -> lab.devices().toString());
        return lab.devices().getFirst();
    }

    @Test
    void aScannerIsPutTogether() {
        var ct = at(PHILIPS, "10.0.0.1");
        var device =
                only(
                        new Lab()
                                .calls(ct, "CT_1")
                                .stores(ct, "Philips", "Ingenuity CT", "4711", "4.1.5")
                                .stores(ct, "Philips", "Ingenuity CT", "4711", "4.1.5"));
        assertEquals("Philips", device.manufacturer());
        assertEquals("Ingenuity CT", device.model());
        assertEquals("4711", device.serial());
        assertEquals(DeviceRole.MODALITY, device.role());
        assertEquals(List.of("CT_1"), device.aeTitles());
        assertEquals(
                List.of(
                        new Device.Software("DCMTK", "3.6.7"),
                        new Device.Software("device software", "4.1.5")),
                device.software().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList());
        assertEquals(Confidence.CERTAIN, device.confidence());
        var model = device.facts(FactKind.MODEL).getFirst();
        assertEquals(2, model.count());
        assertEquals(2, model.firstPacket());
        assertEquals(3, model.lastPacket());
        assertEquals(List.of(), device.conflicts());
    }

    /// The maker says "Philips Medical Systems", the card says Philips: no conflict.
    @Test
    void spellingsOfAMakerDoNotContradict() {
        var ct = at(PHILIPS, "10.0.0.1");
        var device =
                only(new Lab().stores(ct, "Philips Medical Systems", "Ingenuity CT", "4711", ""));
        assertEquals(List.of(), device.conflicts());
    }

    @Test
    void aCardOfAnotherMedicalMakerContradicts() {
        var ct = at(BRAUN, "10.0.0.1");
        var device = only(new Lab().stores(ct, "Philips", "Ingenuity CT", "4711", ""));
        assertEquals(1, device.conflicts().size());
        assertTrue(
                device.conflicts().getFirst().contains("B. Braun"), device.conflicts()::toString);
        assertEquals(Confidence.POSSIBLE, device.confidence());
    }

    @Test
    void anArchiveThatPassesOnIsNotTheScanner() {
        var archive = at(VM, "10.0.0.5");
        var devices =
                new Lab()
                        .stores(archive, "Philips", "Ingenuity CT", "4711", "")
                        .stores(archive, "Siemens", "Skyra", "0815", "")
                        .devices();
        assertEquals(3, devices.size());
        var passedOn = devices.stream().filter(one -> one.addresses().isEmpty()).toList();
        assertEquals(2, passedOn.size());
        assertEquals("10.0.0.5", passedOn.getFirst().reportedBy());
        assertTrue(
                devices.stream()
                        .filter(one -> !one.addresses().isEmpty())
                        .allMatch(one -> one.serial().isEmpty()));
    }

    @Test
    void aPumpThatSpeaksForItselfIsOneDevice() {
        var pump = at(BRAUN, "10.0.0.7");
        var device =
                only(
                        new Lab()
                                .sends(pump, "BBRAUN_DoseTrac^00122100001020AB^EUI-64")
                                .reports(
                                        pump,
                                        "SN8877-Infusomat Space^^00122100001020AB^EUI-64",
                                        "00122100001020AB"));
        assertEquals("B. Braun", device.manufacturer());
        assertEquals("8877", device.serial());
        assertEquals(DeviceRole.PUMP, device.role());
    }

    @Test
    void pumpsBehindAGatewayAreDevices() {
        var gateway = at(VM, "10.0.0.8");
        var devices =
                new Lab()
                        .sends(gateway, "MIRTH")
                        .reports(gateway, "SN1001-Space", "")
                        .reports(gateway, "SN1002-Space", "")
                        .devices();
        assertEquals(
                List.of("1001", "1002"),
                devices.stream()
                        .filter(one -> one.role() == DeviceRole.PUMP)
                        .map(Device::serial)
                        .sorted()
                        .toList());
        assertEquals(3, devices.size());
        assertEquals(1, devices.stream().filter(one -> one.role() == DeviceRole.GATEWAY).count());
    }

    /// One card, addresses of three networks: what is behind it is told by address.
    @Test
    void aRouterIsNotThoseBehindIt() {
        var lab =
                new Lab()
                        .stores(at(CISCO, "10.1.0.1"), "Philips", "Ingenuity CT", "1", "")
                        .stores(at(CISCO, "10.2.0.1"), "Siemens", "Skyra", "2", "")
                        .stores(at(CISCO, "10.3.0.1"), "GE", "Revolution CT", "3", "");
        assertEquals(3, lab.devices().size());
        for (var device : lab.devices()) {
            assertEquals(List.of(), device.cards());
            assertTrue(device.notes().toString().contains("router " + CISCO), device::toString);
        }
    }

    @Test
    void anAddressThatMovesIsTwoDevicesAndTold() {
        var lab =
                new Lab()
                        .calls(at(PHILIPS, "10.0.0.1"), "CT_1")
                        .calls(at(BRAUN, "10.0.0.1"), "CT_2");
        assertEquals(2, lab.devices().size());
        for (var device : lab.devices()) {
            assertTrue(device.notes().toString().contains("also used by card"), device::toString);
        }
    }

    @Test
    void aDeviceThatMovesIsOneDeviceAndTold() {
        var device =
                only(
                        new Lab()
                                .calls(at(PHILIPS, "10.0.0.1"), "CT_1")
                                .calls(at(PHILIPS, "10.0.0.2"), "CT_1"));
        assertEquals(2, device.addresses().size());
        assertTrue(device.notes().contains("was seen with 2 IPv4 addresses"));
    }

    @Test
    void twoCardsWithOneSerialNumberAreOneDevice() {
        var device =
                only(
                        new Lab()
                                .stores(at(PHILIPS, "10.0.0.1"), "Philips", "MX800", "DE4711", "")
                                .stores(
                                        at("00:09:fb:00:00:02", "10.0.0.2"),
                                        "Philips",
                                        "MX800",
                                        "DE4711",
                                        ""));
        assertEquals(2, device.cards().size());
        assertTrue(device.notes().contains("has 2 cards"));
    }

    @Test
    void madeUpCardsAndVirtualMachinesAreTold() {
        var lab =
                new Lab()
                        .calls(at("da:a1:19:00:00:01", "10.0.0.1"), "A")
                        .calls(at(VM, "10.0.0.2"), "B");
        var notes = lab.devices().stream().map(Device::notes).toList().toString();
        assertTrue(notes.contains("is made up"), notes);
        assertTrue(notes.contains("virtual machine (VMware)"), notes);
    }

    @Test
    void noDeviceIsInvented() {
        var client = at(VM, "10.0.0.2");
        var lab =
                new Lab()
                        // A scan's targets that never answer, a group, the internet.
                        .flow(client, at(CISCO, "10.0.0.77"), 445, "", 0)
                        .flow(client, at("01:00:5e:00:00:fb", "224.0.0.251"), 5353, "", 0)
                        .flow(client, at(CISCO, "203.0.113.9"), 443, "TLS", 3);
        assertEquals("10.0.0.2", only(lab).addresses().getFirst().address().toString());
    }

    @Test
    void aMachineThatMakesUpNamesIsBounded() {
        var lab = new Lab();
        for (int i = 0; i < 1_000; i++) {
            lab.calls(at(PHILIPS, "10.0.0.1"), "AE" + i);
        }
        var device = only(lab);
        assertTrue(device.facts().size() <= 2 * Evidence.MOST_FACTS);
        assertTrue(device.notes().toString().contains("left out"));
    }
}
