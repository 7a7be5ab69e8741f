package org.wardkeep.formats.protocol.arp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;

import java.io.IOException;

class ArpDecoderTest {
    private static final ArpDecoder DECODER = new ArpDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a question and an answer say who sends
                    00010800060400010012211020300a14041f0000000000000a140315 | ArpBinding[mac=00:12:21:10:20:30, address=10.20.4.31]
                    # with the padding of a short frame
                    00010800060400020012211020300a14041f0000000000000a140315000000000000000000000000000000000000 | ArpBinding[mac=00:12:21:10:20:30, address=10.20.4.31]
                    # a probe has no address yet
                    0001080006040001001221102030000000000000000000000a140315 | ''
                    # sent in the name of a group, or reversed (RARP)
                    000108000604000201005e0000010a14041f0000000000000a140315 | ''
                    # likewise
                    00010800060400030012211020300a14041f0000000000000a140315 | ''
                    # other hardware
                    00060800060400020012211020300a14041f0000000000000a140315 | ''
                    """)
    void messages(String hex, String facts) {
        assertEquals(facts, Datagrams.facts(DECODER, Datagrams.bytes(hex)));
        Datagrams.assertSurvives(DECODER, Datagrams.bytes(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"medical/it_snmp_wsd_dhcp.pcap", "ndpi/capwap.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, ArpDecoderTest.class, capture);
    }
}
