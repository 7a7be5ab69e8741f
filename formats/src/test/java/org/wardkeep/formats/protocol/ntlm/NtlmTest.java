package org.wardkeep.formats.protocol.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.util.ArrayList;
import java.util.List;

class NtlmTest {
    /// The challenge of the worked example in MS-NLMP, 4.2.4.3, after some bytes of another.
    private static final byte[] CHALLENGE =
            StreamTrial.hex(
                    """
                    a1 4e 4e 4e544c4d53535000 02000000 0c000c00 38000000 33828ae2 0123456789abcdef
                    0000000000000000 24002400 44000000 0600 7017 0000000f 530065007200760065007200
                    02000c0044006f006d00610069006e00 01000c00530065007200760065007200 00000000
                    """);

    @Test
    void theWorkedExampleGivesItsServer() {
        assertEquals(
                List.of(
                        "NtlmHost[message=2, computer=Server, domain=Domain, dnsComputer=,"
                                + " dnsDomain=, version=6.0.6000]"),
                read(CHALLENGE));
    }

    @Test
    void anyPartIsSurvived() {
        for (int length = 0; length < CHALLENGE.length; length++) {
            var part = new byte[length];
            System.arraycopy(CHALLENGE, 0, part, 0, length);
            read(part);
        }
        for (int at = 0; at < CHALLENGE.length; at++) {
            var damaged = CHALLENGE.clone();
            damaged[at] = (byte) 0xff;
            read(damaged);
        }
    }

    private static List<String> read(byte[] bytes) {
        var facts = new ArrayList<String>();
        Ntlm.read(new Slice(bytes), fact -> facts.add(fact.toString()));
        return facts;
    }
}
