package org.wardkeep.formats.protocol.cdp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;

import java.io.IOException;

class CdpDecoderTest {
    private static final CdpDecoder DECODER = new CdpDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a switch
                    02b400000001000673770005001a494f532028746d29200a56657273696f6e2031322e310006000c636973636f20575300020011000000010101cc00040a140102000300134661737445746865726e6574302f370004000800000008000a00060001 | CdpNeighbour[device=sw, port=FastEthernet0/7, platform=cisco WS, software=IOS (tm) Version 12.1, capabilities=8, address=10.20.1.2, nativeVlan=1]
                    # a field whose length is less than its head; one that reaches outside
                    01b4000000010006737700030000 | CdpNeighbour[device=sw, port=, platform=, software=, capabilities=0, address=::, nativeVlan=0]
                    # likewise
                    01b40000000100067377000300ff6162 | CdpNeighbour[device=sw, port=, platform=, software=, capabilities=0, address=::, nativeVlan=0]
                    # nobody
                    01b400000003000578 | ''
                    """)
    void messages(String hex, String facts) {
        assertEquals(facts, Datagrams.facts(DECODER, Datagrams.bytes(hex)));
        Datagrams.assertSurvives(DECODER, Datagrams.bytes(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"malcolm/BSAP.pcap", "ndpi/capwap.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, CdpDecoderTest.class, capture);
    }
}
