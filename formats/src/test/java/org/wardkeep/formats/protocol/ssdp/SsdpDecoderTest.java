package org.wardkeep.formats.protocol.ssdp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class SsdpDecoderTest {
    private static final SsdpDecoder DECODER = new SsdpDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a device announces itself; names of headers in any case, blanks or not
                    4e4f54494659202a20485454502f312e310d0a484f53543a203233392e3235352e3235352e3235303a313930300d0a5365727665723a4c696e75782f332e31302055506e502f312e30205072696e7465722f322e310d0a55534e3a20757569643a313a3a75706e703a726f6f746465766963650d0a6c6f636174696f6e3a20687474703a2f2f31302e32302e322e392f642e786d6c0d0a0d0a | SsdpDevice[server=Linux/3.10 UPnP/1.0 Printer/2.1, usn=uuid:1::upnp:rootdevice, location=http://10.20.2.9/d.xml]
                    # an answer, lines without carriage return, without an end
                    485454502f312e3120323030204f4b0a5345525645523a20582f310a55534e3a20757569643a32 | SsdpDevice[server=X/1, usn=uuid:2, location=]
                    # a device leaves; a search without and with a program
                    4e4f54494659202a20485454502f312e310d0a4e54533a20737364703a6279656279650d0a55534e3a20757569643a310d0a0d0a | ''
                    # likewise
                    4d2d534541524348202a20485454502f312e310d0a53543a20737364703a616c6c0d0a0d0a | ''
                    # likewise
                    4d2d534541524348202a20485454502f312e310d0a555345522d4147454e543a20476f6f676c65204368726f6d652f3131342e302057696e646f77730d0a0d0a | SsdpSearch[userAgent=Google Chrome/114.0 Windows]
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
                    4e4f54494659202a20485454502f312e310d0a484f53543a203233392e3235352e3235352e3235303a313930300d0a5365727665723a4c696e75782f332e31302055506e502f312e30205072696e7465722f322e310d0a55534e3a20757569643a313a3a75706e703a726f6f746465766963650d0a6c6f636174696f6e3a20687474703a2f2f31302e32302e322e392f642e786d6c0d0a0d0a | 4000 | 4001 | true
                    485454502f312e3120323030204f4b0d0a | 1900 | 4000 | true
                    485454502f312e3120323030204f4b0d0a | 80 | 4000 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ndpi/ssdp-m-search-ua.pcap",
                "ndpi/starcraft_battle.pcap",
                "ja4/ssh2.pcapng"
            })
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, SsdpDecoderTest.class, capture);
    }
}
