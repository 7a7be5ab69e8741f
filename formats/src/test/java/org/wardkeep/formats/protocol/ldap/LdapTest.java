package org.wardkeep.formats.protocol.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wardkeep.formats.protocol.DerBytes.der;
import static org.wardkeep.formats.protocol.DerBytes.number;
import static org.wardkeep.formats.protocol.DerBytes.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

class LdapTest {
    private static final LdapProtocol PROTOCOL = new LdapProtocol();
    private static final CldapDecoder DECODER = new CldapDecoder();
    private static final byte[] NOTHING = {};

    private static byte[] message(byte[] operation) {
        return der(0x30, number(2, 1), operation);
    }

    private static byte[] bind(byte[] how) {
        return message(der(0x60, number(2, 3), text(4, "cn=jdoe,dc=hosp"), how));
    }

    private static byte[] attribute(String name, byte[]... values) {
        return der(0x30, text(4, name), der(0x31, values));
    }

    private static byte[] entry(String name, byte[]... attributes) {
        return message(der(0x64, text(4, name), der(0x30, attributes)));
    }

    private static String facts(byte[]... turns) {
        return String.join("; ", StreamTrial.facts(PROTOCOL, turns));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    8000                 | LdapBind[method=ANONYMOUS, mechanism=]
                    8006736563726574     | LdapBind[method=PASSWORD, mechanism=]
                    a3090406475353415049 | ''
                    a3080406475353415049 | LdapBind[method=SASL, mechanism=GSSAPI]
                    8203616263           | ''
                    """)
    void signingIn(String how, String expected) {
        assertEquals(expected, facts(bind(StreamTrial.hex(how))));
    }

    /// The machine's name comes from the server's NTLMSSP message inside.
    @Test
    void whatIsInsideOfSasl() {
        var challenge =
                StreamTrial.hex(
                        "4e544c4d53535000 02000000 0000000038000000 01000002 0000000000000000"
                                + "0000000000000000 0c000c0038000000 0a00 614a 0000000f"
                                + "0100 0800 4400430030003100 00000000");
        var answer =
                message(der(0x61, number(10, 14), text(4, ""), text(4, ""), der(0x87, challenge)));
        assertTrue(facts(NOTHING, answer).contains("computer=DC01"), facts(NOTHING, answer));
        assertTrue(facts(NOTHING, answer).contains("10.0.19041"), facts(NOTHING, answer));
    }

    @Test
    void theOwnEntryOfADirectory() {
        assertEquals(
                "LdapServer[host=dc1.hosp.example, context=DC=hosp,DC=example, vendor=, version=,"
                        + " level=7]",
                facts(
                        NOTHING,
                        entry(
                                "",
                                attribute("dnsHostName", text(4, "dc1.hosp.example")),
                                attribute("defaultNamingContext", text(4, "DC=hosp,DC=example")),
                                attribute("namingContexts", text(4, "CN=Schema")),
                                attribute("domainControllerFunctionality", text(4, "7")))));
        assertEquals(
                "LdapServer[host=, context=dc=hosp, vendor=OpenLDAP, version=, level=]",
                facts(
                        NOTHING,
                        entry(
                                "",
                                attribute(
                                        "objectClass", text(4, "top"), text(4, "OpenLDAProotDSE")),
                                attribute("namingContexts", text(4, "dc=hosp")))));
    }

    @Test
    void anEntryOfAPersonIsNotRead() {
        assertEquals(
                "",
                facts(
                        NOTHING,
                        entry(
                                "cn=jdoe,dc=hosp",
                                attribute("vendorName", text(4, "J. Doe")),
                                attribute("dnsHostName", text(4, "jdoe")))));
    }

    /// A controller's answer, with names that point to others (RFC 1035, 4.1.4).
    private static byte[] controller() {
        var answer =
                StreamTrial.hex(
                        "1700 0000 fdf30000"
                                + "00".repeat(16)
                                + "04686f7370076578616d706c6500" // 24: hosp.example
                                + "c018" // the domain: the same
                                + "03646331c018" // dc1 and the same
                                + "04484f535000" // HOSP
                                + "0344433100" // DC1
                                + "046a646f6500" // a user
                                + "044d61696e00" // the site
                                + "c03f" // the client's site
                                + "05000000ffffffff");
        return entry("", attribute("netlogon", der(4, answer)));
    }

    @Test
    void aControllerAnswersWithItsNames() {
        assertEquals(
                "LdapController[host=dc1.hosp.example, domain=hosp.example, netbiosHost=DC1,"
                        + " netbiosDomain=HOSP, site=Main]",
                Datagrams.facts(DECODER, controller()));
    }

    private static byte[] search(String name, String value) {
        var filter =
                der(
                        0xa0,
                        der(0xa3, text(4, "DnsDomain"), text(4, "hosp.example")),
                        der(0xa3, text(4, name), text(4, value)),
                        der(0xa3, text(4, "User"), text(4, "jdoe")),
                        der(0xa3, text(4, "NtVer"), der(4, new byte[] {6, 0, 0, 0})));
        return message(
                der(
                        0x63,
                        text(4, ""),
                        number(10, 0),
                        number(10, 0),
                        number(2, 0),
                        number(2, 0),
                        number(1, 0),
                        filter,
                        der(0x30, text(4, "Netlogon"))));
    }

    @Test
    void whoLooksForAControllerNamesItself() {
        assertEquals(
                "LdapClient[host=WS-0042, domain=hosp.example]",
                Datagrams.facts(DECODER, search("Host", "WS-0042")));
        assertEquals("", Datagrams.facts(DECODER, search("cn", "jdoe")));
    }

    /// OpenLDAP's agreement does not repeat what it agrees to.
    @Test
    void whatFollowsStartTlsIsNotRead() {
        var wish = message(der(0x77, text(0x80, "1.3.6.1.4.1.1466.20037")));
        var other = message(der(0x77, text(0x80, "1.3.6.1.4.1.4203.1.11.3")));
        var granted = message(der(0x78, number(10, 0), text(4, ""), text(4, "")));
        var refused = message(der(0x78, number(10, 2), text(4, ""), text(4, "")));
        var password = bind(StreamTrial.hex("8006736563726574"));
        assertEquals("", facts(wish, granted, password));
        assertFalse(facts(wish, refused, password).isEmpty());
        assertFalse(facts(other, granted, password).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # anonymous; short; long lengths; an answer; a search is begun
                    300c020101600702010304008000           | YES
                    3084000000f702010163840000             | MORE
                    3084000000f702010163840000000e0400000000000000000000 | YES
                    300c02010161070a010004000400           | YES
                    # SNMP; an operation that is longer than the message; another number
                    302602010004067075626c6963a01902010002010002010030   | NO
                    300c020101604702010304008000303030303030303030303030 | NO
                    300c040101600702010304008000303030303030303030303030 | NO
                    """)
    void recognition(String head, Recognition expected) {
        assertEquals(
                expected,
                PROTOCOL.recognises(Direction.TO_SERVER, new Slice(StreamTrial.hex(head))));
    }

    @Test
    void aDatagramIsWhole() {
        var search = search("Host", "WS-0042");
        assertTrue(DECODER.recognises(new Slice(search), 1, 2));
        assertFalse(
                DECODER.recognises(new Slice(Arrays.copyOf(search, search.length - 1)), 389, 389));
    }

    @Test
    void anythingIsSurvived() {
        Datagrams.assertSurvives(DECODER, search("Host", "WS-0042"));
        Datagrams.assertSurvives(DECODER, controller());
        StreamTrial.survives(PROTOCOL, bind(StreamTrial.hex("8006736563726574")), controller());
        assertEquals(List.of(), StreamTrial.facts(PROTOCOL, new byte[200]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndpi/kerberos.pcap", "malcolm/KRB5.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        StreamTrial.assertRecorded(PROTOCOL, LdapTest.class, capture);
    }
}
