package org.wardkeep.formats.protocol.netbios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class NetbiosNameDecoderTest {
    private static final NetbiosNameDecoder DECODER = new NetbiosNameDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a machine claims its name; a group has it
                    0001291000010000000000012046484644434e454a45444646434e4441444543414341434143414341434143410000200001c00c0020000100000078000600000a140604 | NetbiosName[name=WS-ICU-04, suffix=32, isGroup=false, address=10.20.6.4]
                    # likewise
                    0001291000010000000000012045494550464446414341434143414341434143414341434143414341434141410000200001c00c0020000100000078000680000a140604 | NetbiosName[name=HOSP, suffix=0, isGroup=true, address=10.20.6.4]
                    # an answer with two addresses
                    000185000000000100000000204542434143414341434143414341434143414341434143414341434143414141000020000100000078000c00000a14060400000a140704 | NetbiosName[name=A, suffix=0, isGroup=false, address=10.20.6.4]; NetbiosName[name=A, suffix=0, isGroup=false, address=10.20.7.4]
                    # a release; a refused claim
                    0001301000010000000000012045424341434143414341434143414341434143414341434143414341434141410000200001c00c0020000100000078000600000a140604 | ''
                    # likewise
                    0001ad860000000100000000204542434143414341434143414341434143414341434143414341434143414141000020000100000078000600000a140604 | ''
                    # a letter outside of the sixteen
                    0001291000010000000000012045427a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a41410000200001c00c0020000100000078000600000a140604 | ''
                    # the state of a machine
                    00018400000000010000000020434b43414341434143414341434143414341434143414341434143414341414100002100010000007800530257532d4943552d3034202020202020000400484f535020202020202020202020201e840000122110203000000000000000000000000000000000000000000000000000000000000000000000000000000000 | NetbiosStation[mac=00:12:21:10:20:30, names=[WS-ICU-04<00>, HOSP<1e>]]
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
                    0001291000010000000000012046484644434e454a45444646434e4441444543414341434143414341434143410000200001c00c0020000100000078000600000a140604 | 137 | 137 | true
                    0001291000010000000000012046484644434e454a45444646434e4441444543414341434143414341434143410000200001c00c0020000100000078000600000a140604 | 139 | 40000 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndpi/dos_win98_smb_netbeui.pcap", "malcolm/PROFINET.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, NetbiosNameDecoderTest.class, capture);
    }
}
