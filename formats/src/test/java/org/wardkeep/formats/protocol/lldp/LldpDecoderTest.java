package org.wardkeep.formats.protocol.lldp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;

import java.io.IOException;

class LldpDecoderTest {
    private static final LldpDecoder DECODER = new LldpDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a switch with an inventory
                    0207040012211020300403056738060200780806506f727420380a0673772d6963750c0a5377697463680a312e320e0400140004100c05010a140102020000000100fe060080c201001efe070012bb08534e31fe060012bb0a4d310000 | LldpNeighbour[chassis=00:12:21:10:20:30, port=g8, portDescription=Port 8, systemName=sw-icu, systemDescription=Switch 1.2, capabilities=4, address=10.20.1.2, portVlan=30]; LldpInventory[hardware=, firmware=, software=, serial=SN1, manufacturer=, model=M1, asset=]
                    # names as identifiers, no address, no end, padding
                    02050778323038040907706f72742d303034100c050100000000020000000400 | LldpNeighbour[chassis=x208, port=port-004, portDescription=, systemName=, systemDescription=, capabilities=0, address=::, portVlan=0]
                    # an address as chassis, a card as port
                    020605010a1401020407030012211020300000 | LldpNeighbour[chassis=10.20.1.2, port=00:12:21:10:20:30, portDescription=, systemName=, systemDescription=, capabilities=0, address=::, portVlan=0]
                    # no port; a part that reaches outside
                    020507783230380000 | ''
                    # likewise
                    0205077832303805ff616263 | ''
                    """)
    void messages(String hex, String facts) {
        assertEquals(facts, Datagrams.facts(DECODER, Datagrams.bytes(hex)));
        Datagrams.assertSurvives(DECODER, Datagrams.bytes(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"malcolm/PROFINET.pcap", "malcolm/BSAP.pcap", "ndpi/starcraft_battle.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, LldpDecoderTest.class, capture);
    }
}
