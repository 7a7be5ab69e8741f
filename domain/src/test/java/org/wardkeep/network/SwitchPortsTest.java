package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wardkeep.network.Lab.at;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.cdp.CdpNeighbour;
import org.wardkeep.formats.protocol.lldp.LldpNeighbour;
import org.wardkeep.formats.protocol.radius.RadiusAccess;
import org.wardkeep.formats.protocol.syslog.SyslogSource;
import org.wardkeep.vocabulary.IpAddress;

import java.util.List;

class SwitchPortsTest {
    private static final Party SWITCH = at("00:1b:54:00:00:01", "");
    private static final Party PHONE = at("00:09:fb:00:00:02", "");
    private static final int BRIDGE = 4;
    private static final int STATION = 128;

    private static LldpNeighbour lldp(String name, String port, int capabilities) {
        return new LldpNeighbour("", port, "", name, "", capabilities, IpAddress.NONE, 0);
    }

    private static CdpNeighbour cdp(String port) {
        return new CdpNeighbour("sw1", port, "cisco C9300", "", 8, IpAddress.NONE, 0);
    }

    private static Device of(Lab lab, Party party) {
        return lab.devices().stream()
                .filter(one -> one.cards().stream().anyMatch(c -> c.mac().equals(party.mac())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothEndsOfOneLinkBelongTogether() {
        var lab =
                new Lab()
                        .says(SWITCH, lldp("sw1", "Gi1/0/3", BRIDGE))
                        // The same port by its long name, as CDP tells it.
                        .says(SWITCH, cdp("GigabitEthernet1/0/3"))
                        .says(PHONE, lldp("pump7", "eth0", STATION));
        var pump = of(lab, PHONE);
        assertEquals("sw1 port GigabitEthernet1/0/3", pump.switchPort());
        var fact = pump.facts(FactKind.SWITCH_PORT).getFirst();
        assertEquals(Confidence.LIKELY, fact.clue().confidence());
        assertEquals(2, fact.firstPacket());
        assertEquals("", of(lab, SWITCH).switchPort());
    }

    /// Two ports are mirrored: which device is at which is not told.
    @Test
    void twoPortsTellNothing() {
        var lab =
                new Lab()
                        .says(SWITCH, lldp("sw1", "Gi1/0/3", BRIDGE))
                        .says(SWITCH, lldp("sw1", "Gi1/0/4", BRIDGE))
                        .says(PHONE, lldp("pump7", "eth0", STATION));
        assertEquals("", of(lab, PHONE).switchPort());
        assertTrue(
                of(lab, SWITCH).notes().toString().contains("from its port Gi1/0/3, Gi1/0/4"),
                of(lab, SWITCH).notes()::toString);
    }

    @Test
    void radiusNamesThePortOfACard() {
        var address = IpAddress.parse("10.0.0.254").orElseThrow();
        var access =
                new RadiusAccess(
                        "jane.doe",
                        "sw1",
                        address,
                        50_103,
                        "Gi1/0/3",
                        15,
                        "00-09-FB-00-00-02",
                        "",
                        IpAddress.NONE);
        var lab = new Lab().calls(at("00:09:fb:00:00:02", "10.0.0.7"), "CT_1");
        lab.says(at("00:1b:54:00:00:01", "10.0.0.254"), access);
        var scanner = of(lab, PHONE);
        assertEquals("sw1 port Gi1/0/3", scanner.switchPort());
        assertEquals(List.of("CT_1"), scanner.aeTitles());
        assertTrue(lab.devices().stream().noneMatch(one -> one.toString().contains("jane")));
    }

    /// What a relay passes on names others.
    @Test
    void aRelayOfReportsHasNotTheirNames() {
        var relay = at("00:50:56:00:00:07", "10.0.0.7");
        var lab = new Lab().says(relay, new SyslogSource("log1", "syslog-ng"));
        assertEquals(List.of("log1"), lab.devices().getFirst().names());
        lab.says(relay, new SyslogSource("pump7", "pumpd"));
        assertEquals(List.of(), lab.devices().getFirst().names());
    }
}
