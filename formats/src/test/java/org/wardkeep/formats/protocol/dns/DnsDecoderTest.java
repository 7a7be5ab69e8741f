package org.wardkeep.formats.protocol.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class DnsDecoderTest {
    private static final DnsDecoder DECODER = new DnsDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # an answer, its name pointed at
                    000081800001000100000000047061637304686f73700000010001c00c000100010000007800040a140205 | DnsAddress[name=pacs.hosp, address=10.20.2.5, isReverse=false]
                    # an alias before it, IPv6
                    000081800001000200000000017004686f73700000010001c00c0005000100000078000b047061637304686f737000047061637304686f737000001c000100000078001020010db8000000000000000000000005 | DnsAddress[name=pacs.hosp, address=2001:db8::5, isReverse=false]
                    # asked the other way round; a name that only looks so
                    000081800001000100000000023133013902323002313007696e2d6164647204617270610000010001c00c000c000100000078000902637404686f737000 | DnsAddress[name=ct.hosp, address=10.20.9.13, isReverse=true]
                    # likewise
                    0000818000010001000000000178013902323002313007696e2d6164647204617270610000010001c00c000c000100000078000902637404686f737000 | ''
                    # likewise
                    000081800001000100000000013902323002313007696e2d6164647204617270610000010001c00c000c000100000078000902637404686f737000 | ''
                    # a question; an error; no such name
                    000001000001000000000000047061637304686f73700000010001 | ''
                    # likewise
                    000081830001000100000000047061637304686f73700000010001c00c000100010000007800040a140205 | ''
                    # a name that points at itself, forwards, or round in a circle
                    00008180000100010000000001610000010001c013000100010000007800040a140205 | ''
                    # likewise
                    00008180000100010000000001610000010001c0ff000100010000007800040a140205 | ''
                    # an address of three bytes; a record longer than the message
                    00008180000100010000000001610000010001c00c00010001000000780003616263 | ''
                    # likewise
                    000081800001000100000000047061637304686f73700000010001c00c000100010000007800040a1402 | ''
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
                    000081800001000100000000047061637304686f73700000010001c00c000100010000007800040a140205 | 53 | 40000 | true
                    000081800001000100000000047061637304686f73700000010001c00c000100010000007800040a140205 | 5300 | 40000 | false
                    0000000000000000000000 | 53 | 53 | false
                    000000000000000000000000 | 53 | 53 | false
                    000081800001ffff00000000047061637304686f73700000010001c00c000100010000007800040a140205 | 53 | 40000 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndpi/dns.pcap", "ndpi/fuzz-2006-06-26-2594.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, DnsDecoderTest.class, capture);
    }
}
