package org.wardkeep.formats.protocol.ntp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class NtpDecoderTest {
    private static final NtpDecoder DECODER = new NtpDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a server with a clock of its own, one that asks another, one that refuses
                    240106e90000000000000000475053000000000000000000000000000000000000000000000000000000000000000000 | NtpServer[version=4, stratum=1, reference=GPS]
                    # likewise
                    1c0206e900000000000000000a1401010000000000000000000000000000000000000000000000000000000000000000 | NtpServer[version=3, stratum=2, reference=10.20.1.1]
                    # likewise
                    240006e90000000000000000524154450000000000000000000000000000000000000000000000000000000000000000 | NtpServer[version=4, stratum=0, reference=RATE]
                    # variables
                    16820044000000000000003d76657273696f6e3d226e74706420342e322e38222c0d0a70726f636573736f723d227838365f3634222c2073797374656d3d224c696e75782f342e3422 | NtpSystem[version=ntpd 4.2.8, processor=x86_64, system=Linux/4.4]
                    # without end; an error; a client
                    16820044000000000000000d76657273696f6e3d226e747064 | ''
                    # likewise
                    16c20044000000000000000e76657273696f6e3d226e74706422 | ''
                    # likewise
                    230006e90000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 | ''
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
                    240106e90000000000000000475053000000000000000000000000000000000000000000000000000000000000000000 | 123 | 40000 | true
                    240106e90000000000000000475053000000000000000000000000000000000000000000000000000000000000000000 | 124 | 40000 | false
                    240106e900000000000000004750530000000000000000000000000000000000000000000000000000000000000000 | 123 | 123 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"malcolm/NTP.pcap", "ndpi/NTPv3.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, NtpDecoderTest.class, capture);
    }
}
