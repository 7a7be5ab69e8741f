package org.wardkeep.formats.protocol.llmnr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

class LlmnrDecoderTest {
    private static final LlmnrDecoder DECODER = new LlmnrDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a machine answers to its name
                    0000800000010001000000000957532d4943552d30340000010001c00c000100010000007800040a140604 | LlmnrHost[name=WS-ICU-04, address=10.20.6.4]
                    # a question
                    00000000000100000000000004777061640000010001 | ''
                    """)
    void messages(String hex, String facts) {
        assertEquals(facts, Datagrams.facts(DECODER, Datagrams.bytes(hex)));
        Datagrams.assertSurvives(DECODER, Datagrams.bytes(hex));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # message | from port | to port | recognised
                    0000800000010001000000000957532d4943552d30340000010001c00c000100010000007800040a140604 | 5355 | 50000 | true
                    0000800000010001000000000957532d4943552d30340000010001c00c000100010000007800040a140604 | 50000 | 50001 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }
}
