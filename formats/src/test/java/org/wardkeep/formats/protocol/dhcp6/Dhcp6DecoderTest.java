package org.wardkeep.formats.protocol.dhcp6;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class Dhcp6DecoderTest {
    private static final Dhcp6Decoder DECODER = new Dhcp6Decoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a client says what it is, itself and behind a relay
                    010000010001000e000100011c39cf8800122110203000060004001700180027000a0102637404686f7370000010000e0000013700084d53465420352e30 | Dhcp6Client[mac=00:12:21:10:20:30, duid=000100011c39cf88001221102030, message=1, domainName=ct.hosp, vendorEnterprise=311, vendorClass=MSFT 5.0, parameters=23,24]
                    # likewise
                    0c0000000000000000000000000000000000000000000000000000000000000000000009003e010000010001000e000100011c39cf8800122110203000060004001700180027000a0102637404686f7370000010000e0000013700084d53465420352e30 | Dhcp6Client[mac=00:12:21:10:20:30, duid=000100011c39cf88001221102030, message=1, domainName=ct.hosp, vendorEnterprise=311, vendorClass=MSFT 5.0, parameters=23,24]
                    # without time in its identifier; with a made-up one
                    030000010001000a00030001001221102030 | Dhcp6Client[mac=00:12:21:10:20:30, duid=00030001001221102030, message=3, domainName=, vendorEnterprise=0, vendorClass=, parameters=]
                    # likewise
                    030000010001000800020000abcd0102 | Dhcp6Client[mac=00:00:00:00:00:00, duid=00020000abcd0102, message=3, domainName=, vendorEnterprise=0, vendorClass=, parameters=]
                    # a server gives an address
                    070000010001000e000100011c39cf88001221102030000300280000000000000000000000000005001820010db80000000000000000000000130000000000000000 | Dhcp6Lease[mac=00:12:21:10:20:30, duid=000100011c39cf88001221102030, address=2001:db8::13]
                    # an offer
                    020000010001000e000100011c39cf88001221102030000300280000000000000000000000000005001820010db80000000000000000000000130000000000000000 | ''
                    # nobody
                    01000001000600020017 | ''
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
                    010000010001000e000100011c39cf8800122110203000060004001700180027000a0102637404686f7370000010000e0000013700084d53465420352e30 | 546 | 547 | true
                    0c0000000000000000000000000000000000000000000000000000000000000000000009003e010000010001000e000100011c39cf8800122110203000060004001700180027000a0102637404686f7370000010000e0000013700084d53465420352e30 | 547 | 547 | true
                    010000010001000e000100011c39cf8800122110203000060004001700180027000a0102637404686f7370000010000e0000013700084d53465420352e30 | 546 | 9999 | false
                    010000010001000e000100011c39cf8800122110203000060004001700180027000a0102637404686f7370000010000e0000013700084d53465420352e | 546 | 547 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja4/dhcpv6.pcap", "malcolm/PROFINET.pcap", "ndpi/tor.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, Dhcp6DecoderTest.class, capture);
    }
}
