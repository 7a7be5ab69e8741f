package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wardkeep.network.Lab.at;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.modbus.ModbusDevice;
import org.wardkeep.formats.protocol.modbus.ModbusServer;
import org.wardkeep.formats.protocol.opcua.OpcUaApplication;
import org.wardkeep.formats.protocol.opcua.OpcUaBuild;
import org.wardkeep.formats.protocol.opcua.OpcUaSession;
import org.wardkeep.formats.protocol.s7.S7Field;
import org.wardkeep.formats.protocol.s7.S7Module;
import org.wardkeep.formats.protocol.s7.S7Name;
import org.wardkeep.formats.protocol.s7.S7Session;

import java.util.List;

class IndustrialCluesTest {
    private static final Party CONTROLLER = at("00:1b:1b:00:00:01", "10.0.0.40");

    @Test
    void aControllerOfSiemensIsPutTogether() {
        var device =
                new Lab()
                        .says(CONTROLLER, new S7Session(false))
                        .says(
                                CONTROLLER,
                                new S7Module(S7Module.Part.MODULE, "6ES7 315-2EH14-0AB0", ""))
                        .says(
                                CONTROLLER,
                                new S7Module(
                                        S7Module.Part.HARDWARE, "6ES7 315-2EH14-0AB0", "9.9.9"))
                        .says(CONTROLLER, new S7Module(S7Module.Part.FIRMWARE, "", "3.2.6"))
                        .says(CONTROLLER, new S7Name(S7Field.STATION, "Lift 4"))
                        .says(CONTROLLER, new S7Name(S7Field.SERIAL, "S C-X4U421302009"))
                        .says(CONTROLLER, new S7Name(S7Field.TYPE, "CPU 315-2 PN/DP"))
                        .devices()
                        .getFirst();
        assertEquals("Siemens", device.manufacturer());
        assertEquals("6ES7 315-2EH14-0AB0", device.model());
        assertEquals("S C-X4U421302009", device.serial());
        assertEquals(List.of("Lift 4"), device.names());
        assertEquals(List.of(new Device.Software("firmware", "3.2.6")), device.software());
        assertEquals(DeviceRole.INDUSTRIAL, device.role());
        assertEquals(Confidence.CERTAIN, device.confidence());
    }

    @Test
    void aModbusDeviceIsPutTogether() {
        var said = new ModbusDevice(255, "Maker", "PM5560", "V2.7.1", "", "Power meter", "");
        var device =
                new Lab()
                        .says(CONTROLLER, new ModbusServer(255, ""))
                        .says(CONTROLLER, said)
                        .devices()
                        .getFirst();
        assertEquals("Maker", device.manufacturer());
        assertEquals("Power meter", device.model());
        assertEquals(DeviceRole.INDUSTRIAL, device.role());
        assertEquals(
                List.of(new Device.Software(SeenVersions.OWN_SOFTWARE, "V2.7.1")),
                device.software());
    }

    @Test
    void whatStandsBehindAGatewayIsNoPartOfIt() {
        var devices =
                new Lab()
                        .says(CONTROLLER, new ModbusServer(17, ""))
                        .says(CONTROLLER, new ModbusDevice(17, "Maker", "", "", "Meter A", "", ""))
                        .says(CONTROLLER, new ModbusDevice(18, "Other", "", "", "Meter B", "", ""))
                        .devices();
        assertEquals(
                List.of("", "Meter A", "Meter B"),
                devices.stream().map(Device::model).sorted().toList());
    }

    @Test
    void openPlatformsTellTheirSoftware() {
        var lab =
                new Lab()
                        .says(
                                CONTROLLER,
                                new OpcUaApplication(
                                        true, "urn:lift4", "urn:p", "Lift", List.of(), true))
                        .says(
                                CONTROLLER,
                                new OpcUaBuild("urn:p", "Maker", "Lift server", "4.2.1", "811"));
        assertEquals(
                List.of(
                        new Device.Software("Lift server", "4.2.1"),
                        new Device.Software("Lift", "")),
                lab.devices().getFirst().software());
    }

    @Test
    void onlyASessionWithoutSecurityIsFound() {
        var rules =
                new Lab()
                                .says(CONTROLLER, new OpcUaSession("None"))
                                .says(CONTROLLER, new OpcUaSession("Basic256Sha256"))
                                .findings()
                                .stream()
                                .map(WireFinding::rule)
                                .toList();
        assertEquals(List.of("clear-sign-in"), rules);
    }
}
