package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.arp.ArpBinding;
import org.wardkeep.formats.protocol.bacnet.BacnetDevice;
import org.wardkeep.formats.protocol.bacnet.BacnetField;
import org.wardkeep.formats.protocol.bacnet.BacnetProperty;
import org.wardkeep.formats.protocol.banner.Greeting;
import org.wardkeep.formats.protocol.banner.MailClient;
import org.wardkeep.formats.protocol.cdp.CdpNeighbour;
import org.wardkeep.formats.protocol.dhcp.DhcpClient;
import org.wardkeep.formats.protocol.dhcp.DhcpLease;
import org.wardkeep.formats.protocol.dhcp6.Dhcp6Client;
import org.wardkeep.formats.protocol.dhcp6.Dhcp6Lease;
import org.wardkeep.formats.protocol.http.HttpClient;
import org.wardkeep.formats.protocol.http.HttpPage;
import org.wardkeep.formats.protocol.http.HttpServer;
import org.wardkeep.formats.protocol.lldp.LldpInventory;
import org.wardkeep.formats.protocol.lldp.LldpNeighbour;
import org.wardkeep.formats.protocol.ntlm.NtlmHost;
import org.wardkeep.formats.protocol.ntp.NtpServer;
import org.wardkeep.formats.protocol.ntp.NtpSystem;
import org.wardkeep.formats.protocol.radius.RadiusAccess;
import org.wardkeep.formats.protocol.smb.SmbDialect;
import org.wardkeep.formats.protocol.smb.SmbSystem;
import org.wardkeep.formats.protocol.snmp.SnmpCommunity;
import org.wardkeep.formats.protocol.snmp.SnmpEngine;
import org.wardkeep.formats.protocol.snmp.SnmpObject;
import org.wardkeep.formats.protocol.snmp.SnmpSpoken;
import org.wardkeep.formats.protocol.snmp.SnmpValue;
import org.wardkeep.formats.protocol.ssdp.SsdpDevice;
import org.wardkeep.formats.protocol.ssdp.SsdpSearch;
import org.wardkeep.formats.protocol.ssh.SshSoftware;
import org.wardkeep.formats.protocol.syslog.SyslogSource;
import org.wardkeep.formats.protocol.tls.TlsCertificate;
import org.wardkeep.formats.protocol.tls.TlsClient;
import org.wardkeep.formats.protocol.tls.TlsServer;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the observations of computers and networks say, one row each: `about whom: KIND value`,
/// with `?` for likely and `??` for possible. Medical protocols: `MedicalCluesTest`.
class ClueReadersTest {
    private static final MacAddress MAC = MacAddress.parse("00:09:fb:00:00:01").orElseThrow();
    private static final IpAddress IP = IpAddress.parse("10.0.0.1").orElseThrow();
    private static final IpAddress SWITCH = IpAddress.parse("10.0.0.254").orElseThrow();

    static Stream<Arguments> computers() {
        return Stream.of(
                arguments(
                        new ArpBinding(MAC, IP),
                        "00:09:fb:00:00:01 10.0.0.1: OWN_ADDRESS 10.0.0.1"),
                arguments(
                        dhcp("MSFT 5.0", "1,15,3,6,44,46,47,31,33,43"),
                        "00:09:fb:00:00:01 ::: NAME pc7, SOFTWARE? Windows, ROLE? WORKSTATION,"
                                + " FINGERPRINT DHCP option 55 1,15,3,6,44,46,47,31,33,43,"
                                + " SOFTWARE? Windows 2000 or XP, ROLE?? WORKSTATION"),
                arguments(
                        dhcp("Philips EPIQ 7G", ""),
                        "00:09:fb:00:00:01 ::: NAME pc7, MANUFACTURER? Philips,"
                                + " SOFTWARE?? Philips EPIQ 7G"),
                arguments(
                        dhcp("Maker-Space", ""),
                        "00:09:fb:00:00:01 ::: NAME pc7, SOFTWARE?? Maker-Space"),
                arguments(
                        new DhcpLease(MAC, IP, SWITCH, "pump", "x.org"),
                        "00:09:fb:00:00:01 10.0.0.1: NAME? pump, OWN_ADDRESS? 10.0.0.1"),
                arguments(
                        new Dhcp6Client(MAC, "0003", 1, "pc7.x.org", 311, "MSFT 5.0", "23,24"),
                        "sender: NAME pc7.x.org, SOFTWARE? Windows, ROLE? WORKSTATION"),
                arguments(
                        new Dhcp6Lease(MAC, "0003", IP),
                        "00:09:fb:00:00:01 10.0.0.1: OWN_ADDRESS? 10.0.0.1"),
                arguments(
                        new NtlmHost(3, "PC7", "W", "", "", "10.0.19045"),
                        "sender: NAME PC7, SOFTWARE? Windows 10 22H2 10.0.19045"),
                arguments(
                        new SmbSystem("Windows 7 7601", "Windows 7 6.1"),
                        "sender: SOFTWARE? Windows 7 7601, SOFTWARE? Windows 7 6.1"),
                arguments(new SmbDialect("1"), "sender: WEAKNESS obsolete-protocol SMB 1"),
                arguments(new SmbDialect("3.1.1"), ""));
    }

    private static DhcpClient dhcp(String vendorClass, String parameters) {
        return new DhcpClient(
                MAC, 1, "pc7", "", vendorClass, 0, "", "", parameters, IpAddress.NONE);
    }

    static Stream<Arguments> greetings() {
        return Stream.of(
                arguments(
                        new Greeting("FTP", "(vsFTPd 3.0.3)"),
                        "sender: DESCRIPTION (vsFTPd 3.0.3), SOFTWARE? vsftpd 3.0.3"),
                arguments(
                        new Greeting("SMTP", "mx.ward.org ESMTP Sendmail 8.8.7/8.8.7; Sat"),
                        "sender: DESCRIPTION mx.ward.org ESMTP Sendmail 8.8.7/8.8.7; Sat,"
                                + " SOFTWARE? Sendmail 8.8.7, NAME mx.ward.org"),
                arguments(
                        new Greeting("TELNET", "OpenBSD/i386 (oof) (ttyp1) login:"),
                        "sender: DESCRIPTION OpenBSD/i386 (oof) (ttyp1) login:, SOFTWARE? OpenBSD"),
                arguments(new MailClient("scanner7"), "sender: NAME? scanner7"),
                arguments(new MailClient("[10.0.0.1]"), "sender: "),
                arguments(
                        new SshSoftware("2.0", "OpenSSH_7.4p1", "Debian-10+deb9u7"),
                        "sender: SOFTWARE OpenSSH 7.4p1, SOFTWARE? Debian"),
                arguments(
                        new SshSoftware("1.5", "1.2.26", ""),
                        "sender: SOFTWARE 1.2.26, WEAKNESS obsolete-protocol SSH 1"),
                arguments(
                        new SshSoftware("2.0", "APACHE-SSHD-2.5.0", ""),
                        "sender: SOFTWARE APACHE-SSHD 2.5.0"));
    }

    static Stream<Arguments> web() {
        return Stream.of(
                arguments(
                        new HttpServer("Apache/2.2.3 (CentOS)", "PHP/5.3.3", "iDRAC login"),
                        "sender: SOFTWARE Apache 2.2.3, SOFTWARE PHP 5.3.3, SOFTWARE? CentOS,"
                                + " DESCRIPTION iDRAC login, MANUFACTURER? Dell, SOFTWARE? iDRAC,"
                                + " ROLE? SERVER"),
                arguments(new HttpPage("Lab console"), "sender: DESCRIPTION Lab console"),
                arguments(
                        new HttpPage("Draeger Infinity Gateway"),
                        "sender: DESCRIPTION Draeger Infinity Gateway, MANUFACTURER? Dräger"),
                arguments(new HttpPage("404 Not Found"), ""),
                arguments(new HttpPage("Index of /images"), ""),
                arguments(
                        new HttpClient("x", "MonGate/3.2 (VM-6; SN 5399112233) OkHttp/4.9"),
                        "sender: SOFTWARE? MonGate 3.2, SOFTWARE? OkHttp 4.9, SERIAL? 5399112233"),
                arguments(
                        new HttpClient("x", "Mozilla/5.0 (Windows NT 6.1; x64) Firefox/91.0"),
                        "sender: SOFTWARE? Firefox 91.0, SOFTWARE? Windows 7"),
                arguments(new HttpClient("x", "jndi:ldap://10.0.0.1/a"), "sender: "),
                arguments(
                        new SsdpDevice("Linux/3.10 UPnP/1.0 Printer/2.1", "uuid:1", ""),
                        "sender: SOFTWARE? Linux 3.10, SOFTWARE? Printer 2.1"),
                arguments(
                        new SsdpSearch("Google Chrome/99.0.4844.74 Mac OS X"),
                        "sender: SOFTWARE? Chrome 99.0.4844.74"),
                arguments(new TlsServer("1.0", "x"), "sender: WEAKNESS obsolete-protocol TLS 1.0"),
                arguments(new TlsServer("1.2", "x"), ""),
                arguments(
                        new TlsClient("x", "h2", "1.3", "t13d", "j3"),
                        "sender: FINGERPRINT JA4 t13d"),
                arguments(
                        new TlsClient("x", "", "1.0", "t10d", "j3"),
                        "sender: FINGERPRINT JA4 t10d, WEAKNESS obsolete-protocol TLS 1.0"),
                arguments(
                        certificate("C=DE, O=Drägerwerk AG & Co. KGaA, CN=m540-7", "m540-7.x.org"),
                        "sender: DESCRIPTION C=DE, O=Drägerwerk AG & Co. KGaA, CN=m540-7,"
                                + " NAME? m540-7, NAME? m540-7.x.org, MANUFACTURER? Dräger"),
                arguments(
                        certificate("O=St. Elsewhere Hospital, CN=*.elsewhere.org", "10.0.0.1"),
                        "sender: DESCRIPTION O=St. Elsewhere Hospital, CN=*.elsewhere.org"));
    }

    private static TlsCertificate certificate(String subject, String name) {
        return new TlsCertificate(subject, "CN=Root", "01", "", "", List.of(name));
    }

    static Stream<Arguments> network() {
        return Stream.of(
                arguments(
                        new LldpNeighbour(
                                "c", "Gi1/0/3", "", "sw1", "Linux sw1 5.4.0", 4, SWITCH, 0),
                        "sender: NAME sw1, DESCRIPTION Linux sw1 5.4.0, OWN_PORT Gi1/0/3,"
                                + " SOFTWARE? Linux 5.4.0, ROLE NETWORK"),
                arguments(
                        new LldpInventory("h", "1.0", "2.0", "S7", "Maker", "M5", "A9"),
                        "sender: MANUFACTURER Maker, MODEL M5, SERIAL S7, NAME A9,"
                                + " SOFTWARE firmware 1.0, SOFTWARE device software 2.0"),
                arguments(
                        new CdpNeighbour(
                                "sw2",
                                "Fa0/7",
                                "cisco WS-C2940",
                                "Cisco IOS Software, C2940 (C2940-I6K-M), Version 12.1(22)EA14",
                                40,
                                SWITCH,
                                1),
                        "sender: NAME sw2, MODEL WS-C2940, MANUFACTURER? Cisco, DESCRIPTION Cisco"
                                + " IOS Software, C2940 (C2940-I6K-M), Version 12.1(22)EA14,"
                                + " OWN_PORT Fa0/7, MANUFACTURER? Cisco, SOFTWARE? Cisco IOS"
                                + " 12.1(22)EA14, ROLE? NETWORK, ROLE NETWORK"),
                arguments(
                        radius("sw1", 15, "Gi1/0/3", "00-09-FB-00-00-01", ""),
                        "10.0.0.254: NAME sw1, ROLE? NETWORK;"
                                + " 00:09:fb:00:00:01 10.0.0.1: SWITCH_PORT? sw1 port Gi1/0/3"),
                arguments(
                        radius("", 15, "", "0009fb000001", ""),
                        "10.0.0.254: ROLE? NETWORK; 00:09:fb:00:00:01 10.0.0.1:"
                                + " SWITCH_PORT? 10.0.0.254 port number 50103"),
                arguments(
                        radius("ap7", 19, "", "00-09-FB-00-00-01", "00-11-22-33-44-55:Ward"),
                        "10.0.0.254: NAME ap7, ROLE? NETWORK; 00:09:fb:00:00:01 10.0.0.1:"
                                + " SWITCH_PORT? ap7, wireless network Ward"),
                arguments(
                        radius("vpn", 5, "", "203.0.113.7", ""),
                        "10.0.0.254: NAME vpn, ROLE? NETWORK"),
                arguments(
                        radius("gsm", 5, "", "491701234567", ""),
                        "10.0.0.254: NAME gsm, ROLE? NETWORK"),
                arguments(
                        new NtpServer(4, 2, "10.9.9.9"),
                        "sender: DESCRIPTION serves time, stratum 2 from 10.9.9.9"),
                arguments(new NtpServer(4, 0, "DENY"), ""),
                arguments(
                        new NtpSystem("ntpd 4.2.8p10@1.3728-o Fri", "x86_64", "Linux/4.4.79-18"),
                        "sender: SOFTWARE? ntpd 4.2.8p10, SOFTWARE Linux 4.4.79-18"),
                arguments(new SyslogSource("nb6", "sshd"), "sender: NAME? nb6, SOFTWARE? sshd"),
                arguments(new SyslogSource("10.0.0.1", "pumpd"), "sender: SOFTWARE?? pumpd"),
                arguments(
                        new BacnetDevice(7, 17, 0),
                        "BACnet device 7, perhaps the sender: ROLE? BUILDING,"
                                + " MANUFACTURER? Honeywell"),
                arguments(new BacnetDevice(7, 65_000, 3), "BACnet device 7: ROLE? BUILDING"),
                arguments(
                        new BacnetProperty(7, BacnetField.MODEL_NAME, "VAV-3"),
                        "BACnet device 7, perhaps the sender: MODEL VAV-3"),
                arguments(
                        new BacnetProperty(7, BacnetField.FIRMWARE, "0.8"),
                        "BACnet device 7, perhaps the sender: SOFTWARE firmware 0.8"));
    }

    private static RadiusAccess radius(
            String name, long type, String port, String card, String called) {
        return new RadiusAccess(
                "jdoe", name, SWITCH, port.isEmpty() ? 50_103 : 0, port, type, card, called, IP);
    }

    static Stream<Arguments> snmp() {
        return Stream.of(
                arguments(
                        sysDescr(
                                "APC Web/SNMP Management Card (MB:v4.1.0 PF:v6.5.6 MN:AP9630"
                                        + " HR:08 SN: ZA1428012345 MD:07/10/2014)"),
                        "SOFTWARE? APC OS v6.5.6, MODEL? AP9630, SERIAL? ZA1428012345,"
                                + " MANUFACTURER? APC, ROLE? BUILDING"),
                arguments(
                        sysDescr("APC Environmental Manager (MODEL:AP9340, SERIAL: ZA0712)"),
                        "MODEL? AP9340, SERIAL? ZA0712, MANUFACTURER? APC, ROLE? BUILDING"),
                arguments(
                        sysDescr(
                                "HP ETHERNET MULTI-ENVIRONMENT,SN:VNB3R1,FN:J1,SVCID:1,PID:HP"
                                        + " LaserJet M402dn"),
                        "SERIAL? VNB3R1, MODEL? HP LaserJet M402dn, MANUFACTURER? HP, SOFTWARE? HP"
                                + " JetDirect, ROLE? PRINTER"),
                arguments(
                        sysDescr(
                                "Hardware: x86 Family 6 - Software: Windows Version 6.1 (Build"
                                        + " 7601 Multiprocessor Free)"),
                        "SOFTWARE? Windows build 7601"),
                arguments(
                        sysDescr("Infusion Server; Serial Number: 77-A; Firmware Version = 2.8.1"),
                        "SERIAL? 77-A, SOFTWARE? firmware 2.8.1"),
                arguments(
                        sysDescr("BBRAUN SpaceStation SW 688U fw 2.8.1"),
                        "SOFTWARE? firmware 2.8.1, SOFTWARE? device software 688U, MANUFACTURER?"
                                + " B. Braun, MODEL? SpaceStation, ROLE? PUMP, MANUFACTURER? B. Braun"),
                arguments(
                        sysDescr("Welch Allyn Connex CSM, SN 103001"), "MANUFACTURER? Welch Allyn"),
                arguments(sysDescr("a thing"), ""));
    }

    private static SnmpValue sysDescr(String text) {
        return new SnmpValue(SnmpObject.SYS_DESCR, 0, text);
    }

    @ParameterizedTest
    @MethodSource({"computers", "greetings", "web", "network"})
    void clues(Observation what, String expected) {
        assertEquals(expected, read(what, 40_000));
    }

    @ParameterizedTest
    @MethodSource("snmp")
    void descriptions(SnmpValue what, String expected) {
        var own = "sender: DESCRIPTION " + what.value();
        assertEquals(expected.isEmpty() ? own : own + ", " + expected, read(what, 161));
    }

    static Stream<Arguments> agents() {
        return Stream.of(
                arguments(
                        new SnmpSpoken("2c", SnmpCommunity.PUBLIC),
                        161,
                        "WEAKNESS default-community public"),
                arguments(new SnmpSpoken("2c", SnmpCommunity.PUBLIC), 40_000, null),
                arguments(new SnmpEngine("80", 9, MAC), 161, "MANUFACTURER? Cisco, ROLE?? NETWORK"),
                arguments(
                        new SnmpValue(SnmpObject.SYS_OBJECT_ID, 0, "1.3.6.1.4.1.318.1"),
                        161,
                        "MANUFACTURER? APC, ROLE?? BUILDING"),
                arguments(new SnmpValue(SnmpObject.SYS_NAME, 0, "ups"), 161, "NAME ups"),
                arguments(new SnmpValue(SnmpObject.SYS_LOCATION, 0, "MR"), 161, "LOCATION MR"),
                arguments(
                        new SnmpValue(SnmpObject.HR_DEVICE_DESCR, 1, "HP LaserJet 400"),
                        161,
                        "MODEL?? HP LaserJet 400"),
                arguments(
                        new SnmpValue(SnmpObject.HR_DEVICE_DESCR, 1, "GenuineIntel: CPU"), 161, ""),
                arguments(new SnmpValue(SnmpObject.PRINTER_NAME, 1, "MS610"), 161, "MODEL? MS610"),
                arguments(
                        new SnmpValue(SnmpObject.PRINTER_SERIAL, 1, "S1"),
                        161,
                        "SERIAL S1, ROLE? PRINTER"),
                arguments(new SnmpValue(SnmpObject.ENT_SERIAL, 1, "S1"), 161, "SERIAL S1"),
                arguments(new SnmpValue(SnmpObject.ENT_SERIAL, 2, "fan"), 161, ""),
                arguments(
                        new SnmpValue(SnmpObject.ENT_MANUFACTURER, 1, "Maker"),
                        161,
                        "MANUFACTURER Maker"),
                arguments(new SnmpValue(SnmpObject.ENT_MODEL, 1, "M1"), 161, "MODEL M1"),
                arguments(
                        new SnmpValue(SnmpObject.ENT_SOFTWARE, 1, "2.0"),
                        161,
                        "SOFTWARE device software 2.0"),
                arguments(
                        new SnmpValue(SnmpObject.ENT_FIRMWARE, 1, "1.0"),
                        161,
                        "SOFTWARE firmware 1.0"),
                arguments(
                        new SnmpValue(SnmpObject.ENT_HARDWARE, 1, "B"),
                        161,
                        "DESCRIPTION hardware B"),
                arguments(
                        new SnmpValue(SnmpObject.ENT_DESCR, 1, "chassis SN: 77"),
                        161,
                        "DESCRIPTION chassis SN: 77, SERIAL? 77"));
    }

    @ParameterizedTest
    @MethodSource("agents")
    void agentsSay(Observation what, int port, @Nullable String expected) {
        assertEquals(expected == null ? "" : "sender: " + expected, read(what, port));
    }

    static String read(Observation what, int port) {
        var at = new Wire(1, 0, new Party(MAC, IP, port), new Party(MAC, SWITCH, 0), 0);
        return new ClueReaders(Lab.KNOWN)
                .read(what, at).stream()
                        .map(ClueReadersTest::show)
                        .collect(Collectors.joining("; "));
    }

    private static String show(Statement statement) {
        var about =
                switch (statement.subject()) {
                    case Statement.Subject.Sender() -> "sender";
                    case Statement.Subject.Receiver() -> "receiver";
                    case Statement.Subject.Holder(var address) -> address.toString();
                    case Statement.Subject.Addressed(var station) ->
                            station.mac() + " " + station.address();
                    case Statement.Subject.Reported(var identity, var mayBeSender) ->
                            identity + (mayBeSender ? ", perhaps the sender" : "");
                };
        return about
                + ": "
                + statement.clues().stream()
                        .map(ClueReadersTest::show)
                        .collect(Collectors.joining(", "));
    }

    private static String show(Clue clue) {
        var sure =
                switch (clue.confidence()) {
                    case CERTAIN -> "";
                    case LIKELY -> "?";
                    case POSSIBLE -> "??";
                };
        return "%s%s %s %s"
                .formatted(clue.kind(), sure, clue.name(), clue.value())
                .replace("  ", " ")
                .strip();
    }
}
