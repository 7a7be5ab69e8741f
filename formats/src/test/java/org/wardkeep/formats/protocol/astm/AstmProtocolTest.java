package org.wardkeep.formats.protocol.astm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.nio.charset.StandardCharsets;

class AstmProtocolTest {
    private static final AstmProtocol PROTOCOL = new AstmProtocol();

    /// `(` is STX, `)` ETX, `]` ETB, `?` ENQ, `=` EOT, `/` CR, `%` LF.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    ?(1H|\\^&|||c311^1.07^SN8|||||LIS||P|LIS2-A2|2026/)1C/%= ! AstmSender[sender=c311^1.07^SN8, receiver=LIS, version=LIS2-A2]
                    # a record that goes on in the next frame; a checksum that looks like a record
                    ?(1H|\\^&|||c3]H|/%(211|||||LIS||P|1/)R|/%= ! AstmSender[sender=c311, receiver=LIS, version=1]
                    # the separators that the message names itself
                    (1H#~*&###A*1#####L##P#1/) ! AstmSender[sender=A^1, receiver=L, version=1]
                    # bare records, and a header that ends early
                    H|\\^&|||A/L|1/ ! AstmSender[sender=A, receiver=, version=]
                    # nothing of patients, orders, comments; the instrument of results once in a row
                    H|\\^&|||A/P|1|P1|P2|P3|DOE^JO|/O|1|S1/C|1|I|text/R|1|GLU|5|mg||N||F||OP1|2026|2026|i7^SN2/R|2|GLU|5|mg||N||F||OP1|2026|2026|i7^SN2/ ! AstmSender[sender=A, receiver=, version=];AstmInstrument[identifier=i7^SN2]
                    """)
    void messages(String written, String facts) {
        assertEquals(facts, String.join(";", StreamTrial.facts(PROTOCOL, bytes(written))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    ?          ! MORE
                    ?(         ! MORE
                    ?(1        ! MORE
                    ?(1H       ! MORE
                    ?(1H|\\    ! YES
                    ?(9H|\\    ! NO
                    ?(1P|1     ! NO
                    H|\\^&     ! YES
                    H|\\^      ! MORE
                    HEAD /     ! NO
                    HTTP/      ! NO
                    """)
    void recognition(String head, Recognition expected) {
        assertEquals(
                expected, PROTOCOL.recognises(Direction.TO_SERVER, new Slice(bytes(head.strip()))));
    }

    @Test
    void theCaptureGivesTheAnalyser() {
        assertEquals(
                "1 × 10.20.4.51 AstmSender[sender=SYNTHCHEM c311^1.07.01^SN-88121, receiver=,"
                        + " version=LIS2-A2]\n",
                StreamTrial.capture("medical/synthetic_astm.pcap", PROTOCOL));
    }

    @Test
    void anythingIsSurvived() {
        StreamTrial.survives(PROTOCOL, bytes("?(1H|\\^&|||A^1|||||L||P|1/)1C/%(2R|1|||/)"));
    }

    private static byte[] bytes(String written) {
        return written.replace('(', '\u0002')
                .replace(')', '\u0003')
                .replace(']', '\u0017')
                .replace('?', '\u0005')
                .replace('=', '\u0004')
                .replace('/', '\r')
                .replace('%', '\n')
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
