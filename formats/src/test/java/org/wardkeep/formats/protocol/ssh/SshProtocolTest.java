package org.wardkeep.formats.protocol.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.StreamTrial;

import java.nio.charset.StandardCharsets;

class SshProtocolTest {
    private static final SshProtocol PROTOCOL = new SshProtocol();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SSH-2.0-OpenSSH_9.2p1 Debian-2␍ | 2.0, software=OpenSSH_9.2p1, comment=Debian-2
                    SSH-1.99-Cisco-1.25␍           | 1.99, software=Cisco-1.25, comment=
                    SSH-2.0-␍                      | 2.0, software=, comment=
                    """)
    void banners(String line, String told) {
        var fact = "SshSoftware[version=" + told + "]";
        assertEquals(fact + ";" + fact, String.join(";", StreamTrial.facts(PROTOCOL, line, line)));
    }

    @Test
    void capturesGiveBothSides() {
        var facts = StreamTrial.capture("ndpi/ssh.pcap", PROTOCOL);
        assertTrue(facts.contains("software=OpenSSH_5.3"), facts);
        assertTrue(facts.contains("software=OpenSSH_5.6"), facts);
    }

    @Test
    void anythingIsSurvived() {
        var line = "SSH-2.0-a b\r\nxxxxxxxxxx".getBytes(StandardCharsets.US_ASCII);
        StreamTrial.survives(PROTOCOL, line, line);
    }
}
