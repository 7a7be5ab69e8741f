package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wardkeep.network.Lab.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.tds.TdsClient;
import org.wardkeep.formats.protocol.tds.TdsEncryption;
import org.wardkeep.formats.protocol.tds.TdsServer;

import java.util.List;

class DatabaseCluesTest {
    private static final Party MACHINE = at("18:66:da:00:00:01", "10.0.0.1");

    @Test
    void aServerTellsItsVersion() {
        var device =
                new Lab()
                        .says(MACHINE, new TdsServer("15.0.2000", TdsEncryption.ALL))
                        .devices()
                        .getFirst();
        assertEquals(
                List.of(new Device.Software("Microsoft SQL Server", "15.0.2000")),
                device.software());
        assertEquals(DeviceRole.WORKSTATION, device.role(), "by its card, as before");
    }

    @ParameterizedTest(name = "with a password: {0}")
    @CsvSource({"true, 10.0.0.9", "false, -"})
    void whoSignsInNamesItself(boolean hasPassword, String server) {
        var lab =
                new Lab()
                        .says(MACHINE, new TdsClient("CT-CONSOLE", "Archive", "ODBC", hasPassword));
        var device =
                lab.devices().stream()
                        .filter(one -> one.names().contains("CT-CONSOLE"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of(new Device.Software("Archive", "")), device.software());
        var addresses =
                lab.findings().stream()
                        .filter(one -> one.rule().equals("clear-sign-in"))
                        .flatMap(one -> one.addresses().stream())
                        .toList();
        assertEquals(server.equals("-") ? List.of() : List.of(server), addresses);
    }
}
