package org.wardkeep.formats.protocol.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.util.List;

class TlsProtocolTest {
    private static final TlsProtocol PROTOCOL = new TlsProtocol();

    private static final byte[] CLIENT =
            HelloBytes.records(
                    1,
                    HelloBytes.hello(0x0303, "1301,0035", HelloBytes.serverName("pump.example")),
                    17);

    private static final byte[] SERVER =
            HelloBytes.records(
                    2,
                    HelloBytes.hex("0303" + "00".repeat(33) + "130100" + "0006002b00020304"),
                    1_000);

    @Test
    void messagesAreReadAcrossRecords() {
        var facts = StreamTrial.facts(PROTOCOL, CLIENT, SERVER);
        assertEquals(2, facts.size());
        assertTrue(facts.getFirst().startsWith("TlsClient[server=pump.example, "), facts::toString);
        assertEquals("TlsServer[version=1.3, cipher=1301]", facts.getLast());
    }

    /// Values as the makers of JA4 publish them for these captures.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tls-handshake.pcapng | www.google.com                 | t13d1516h2_8daaf6152771_e5627efa2ab1
                    tls-handshake.pcapng | lp-push-server-452.lastpass.com | t13d1516h1_8daaf6152771_e5627efa2ab1
                    tls-handshake.pcapng | mtalk.google.com               | t13d151400_8daaf6152771_de4a06bb82e3
                    tls-handshake.pcapng | edge-chat.facebook.com         | t13d1517h1_8daaf6152771_6cdcb247c39b
                    browsers-x509.pcapng | edge.microsoft.com             | t13d1516h2_8daaf6152771_e5627efa2ab1
                    """)
    void ja4IsAsPublished(String capture, String server, String ja4) {
        var facts = StreamTrial.capture("ja4/" + capture, PROTOCOL);
        var found =
                facts.lines()
                        .filter(fact -> fact.contains("[server=" + server + ","))
                        .anyMatch(fact -> fact.contains("ja4=" + ja4 + ","));
        assertTrue(found, facts);
    }

    @Test
    void certificatesNameTheServer() {
        var facts = StreamTrial.capture("ndpi/rdp.pcap", new TlsProtocol());
        assertEquals("", facts, "the stream begins as RDP");
        var browsers = StreamTrial.capture("ja4/browsers-x509.pcapng", PROTOCOL);
        assertTrue(
                browsers.contains(
                        "TlsCertificate[subject=C=US, ST=WA, L=Redmond, O=Microsoft Corporation,"
                                + " CN=edge.microsoft.com, issuer=C=US, O=Microsoft Corporation,"
                                + " CN=Microsoft Azure TLS Issuing CA 05, serial="),
                browsers);
    }

    @ParameterizedTest
    @CsvSource({
        "16030100a8010000a40303, YES",
        "16030100a80100, MORE",
        "16030100a80b0000a40303, NO",
        "1603010000010000a40303, NO",
        "1703030100, YES",
        "1703037fff, NO",
        "1604, NO"
    })
    void recognition(String head, Recognition expected) {
        assertEquals(
                expected,
                PROTOCOL.recognises(Direction.TO_SERVER, new Slice(HelloBytes.hex(head))));
    }

    @Test
    void dataOfAnOldConnectionIsOnlyCounted() {
        assertEquals(List.of(), StreamTrial.facts(PROTOCOL, HelloBytes.hex("1703030003aabbcc")));
    }

    @Test
    void anythingIsSurvived() {
        StreamTrial.survives(PROTOCOL, CLIENT, SERVER);
    }
}
