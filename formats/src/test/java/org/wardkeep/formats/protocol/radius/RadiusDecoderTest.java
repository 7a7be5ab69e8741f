package org.wardkeep.formats.protocol.radius;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class RadiusDecoderTest {
    private static final RadiusDecoder DECODER = new RadiusDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a device that only has its card to show; never a password
                    0101006100000000000000000000000000000000010e30303132323131303230333002123031323334353637383961626364656604060a14010205060000c35c1f1330302d31322d32312d31302d32302d33303d060000000f57084769302f3132 | RadiusAccess[user=001221102030, nasIdentifier=, nasAddress=10.20.1.2, nasPort=50012, nasPortId=Gi0/12, nasPortType=15, callingStation=00-12-21-10-20-30, calledStation=, framedAddress=::]
                    # accounting says the address
                    0401002800000000000000000000000000000000200561703108060a14090d1e0941413a484f5350 | RadiusAccess[user=, nasIdentifier=ap1, nasAddress=::, nasPort=0, nasPortId=, nasPortType=0, callingStation=, calledStation=AA:HOSP, framedAddress=10.20.9.13]
                    # an attribute without length; one that reaches outside
                    0101001a00000000000000000000000000000000010375040000 | RadiusAccess[user=u, nasIdentifier=, nasAddress=::, nasPort=0, nasPortId=, nasPortType=0, callingStation=, calledStation=, framedAddress=::]
                    # likewise
                    0101001a0000000000000000000000000000000001037504ff00 | RadiusAccess[user=u, nasIdentifier=, nasAddress=::, nasPort=0, nasPortId=, nasPortType=0, callingStation=, calledStation=, framedAddress=::]
                    # an answer; nothing that is told
                    0201001700000000000000000000000000000000010375 | ''
                    # likewise
                    0401001a00000000000000000000000000000000280661626364 | ''
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
                    0101006100000000000000000000000000000000010e30303132323131303230333002123031323334353637383961626364656604060a14010205060000c35c1f1330302d31322d32312d31302d32302d33303d060000000f57084769302f3132 | 4000 | 4001 | true
                    0101006100000000000000000000000000000000010e30303132323131303230333002123031323334353637383961626364656604060a14010205060000c35c1f1330302d31322d32312d31302d32302d33303d060000000f57084769302f313200 | 1812 | 4000 | false
                    0101001400000000000000000000000000000000 | 1812 | 1812 | false
                    01010016000000000000000000000000000000000100 | 1812 | 1812 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"malcolm/RADIUS.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, RadiusDecoderTest.class, capture);
    }
}
