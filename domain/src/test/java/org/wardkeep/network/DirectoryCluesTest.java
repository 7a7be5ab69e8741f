package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wardkeep.network.Lab.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.kerberos.KerberosClient;
import org.wardkeep.formats.protocol.kerberos.KerberosServer;
import org.wardkeep.formats.protocol.ldap.LdapBind;
import org.wardkeep.formats.protocol.ldap.LdapClient;
import org.wardkeep.formats.protocol.ldap.LdapController;
import org.wardkeep.formats.protocol.ldap.LdapServer;
import org.wardkeep.formats.protocol.rdp.RdpClient;
import org.wardkeep.formats.protocol.rdp.RdpSecurity;
import org.wardkeep.formats.protocol.rdp.RdpServer;

import java.util.List;

class DirectoryCluesTest {
    private static final Party MACHINE = at("18:66:da:00:00:01", "10.0.0.1");

    private static Device device(Observation what) {
        return new Lab().says(MACHINE, what).devices().getFirst();
    }

    @Test
    void whoAsksNamesItself() {
        assertEquals(
                List.of("CT-7"), device(new KerberosClient("HOSP", "CT-7", "", "18,17")).names());
        assertEquals(
                List.of("WS-0042"), device(new KerberosClient("HOSP", "", "WS-0042", "")).names());
        assertEquals(List.of("WS-0042"), device(new LdapClient("WS-0042", "hosp")).names());
        var desktop = device(new RdpClient("CT-CONSOLE", "5.0", 2600));
        assertEquals(List.of("CT-CONSOLE"), desktop.names());
        assertEquals(List.of(new Device.Software("Windows XP", "")), desktop.software());
    }

    @Test
    void serversOfADomain() {
        var controller = device(new LdapController("dc1.hosp", "hosp", "DC1", "HOSP", "Main"));
        assertTrue(controller.names().containsAll(List.of("DC1", "dc1.hosp")));
        assertEquals(DeviceRole.SERVER, controller.role());
        assertEquals(DeviceRole.SERVER, device(new KerberosServer("HOSP", 18)).role());
        var directory = device(new LdapServer("dc1.hosp", "DC=hosp", "", "", "6"));
        assertEquals(List.of("dc1.hosp"), directory.names());
        assertEquals(
                List.of(new Device.Software("Windows Server 2012 R2", "")), directory.software());
        assertEquals(
                List.of(new Device.Software("389 Project", "2.4.5")),
                device(new LdapServer("", "dc=hosp", "389 Project", "2.4.5", "")).software());
    }

    @ParameterizedTest(name = "a ticket with encryption {0}: {1}")
    @CsvSource({"18, -", "17, -", "0, -", "3, Kerberos with DES", "23, Kerberos with RC4"})
    void weakTickets(int encryption, String said) {
        assertFound(new KerberosServer("HOSP", encryption), "obsolete-protocol", said);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"STANDARD, remote desktop without TLS", "TLS, -", "CREDSSP, -"})
    void oldRemoteDesktop(RdpSecurity security, String said) {
        assertFound(new RdpServer(security, "", ""), "obsolete-protocol", said);
    }

    private static void assertFound(Observation what, String rule, String said) {
        var findings = new Lab().says(MACHINE, what).findings();
        var found = findings.stream().filter(one -> one.rule().equals(rule)).toList();
        assertEquals(said.equals("-") ? 0 : 1, found.size(), () -> findings.toString());
        if (!found.isEmpty()) {
            assertTrue(found.getFirst().sentence().contains(said), found::toString);
            assertEquals(List.of("10.0.0.1"), found.getFirst().addresses());
        }
    }

    /// The password goes to the server, which is where it is to be mended.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PASSWORD, 10.0.0.9", "SASL, -", "ANONYMOUS, -"})
    void passwordsInClearText(LdapBind.Method method, String server) {
        var addresses =
                new Lab()
                        .says(MACHINE, new LdapBind(method, "")).findings().stream()
                                .filter(one -> one.rule().equals("clear-sign-in"))
                                .flatMap(one -> one.addresses().stream())
                                .toList();
        assertEquals(server.equals("-") ? List.of() : List.of(server), addresses);
    }
}
