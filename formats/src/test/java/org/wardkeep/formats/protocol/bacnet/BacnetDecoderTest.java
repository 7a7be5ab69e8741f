package org.wardkeep.formats.protocol.bacnet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class BacnetDecoderTest {
    private static final BacnetDecoder DECODER = new BacnetDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a device announces itself; forwarded; from behind a router
                    810b00190120ffff00ff1000c402014ff02205c49103220104 | BacnetDevice[instance=86000, vendor=260, network=0]
                    # likewise
                    8104001a00000000000001001000c4020000072205c491032105 | BacnetDevice[instance=7, vendor=5, network=0]
                    # likewise
                    810b001c0128ffff00002a0107ff1000c4020000072205c491032105 | BacnetDevice[instance=7, vendor=5, network=42]
                    # what it says of itself: short, long, two bytes of property
                    810a0016010030010c0c0200053919463e73004d313f | BacnetProperty[instance=1337, field=MODEL_NAME, value=M1]
                    # likewise
                    810a001a010030010c0c02000539192c3e7506006677312e323f | BacnetProperty[instance=1337, field=FIRMWARE, value=fw1.2]
                    # likewise
                    810a0017010030010c0c020005391a01743e730053373f | BacnetProperty[instance=1337, field=SERIAL_NUMBER, value=S7]
                    # several at once: a text, a refusal, a place in a list; then of another object
                    810a0046010030010e0c020005391e294d4e7506004c696674344f29795e910291205f294c39014ec4020005394f29464e73004d314f1f0c000000011e294d4e730054314f1f | BacnetProperty[instance=1337, field=OBJECT_NAME, value=Lift4]; BacnetProperty[instance=1337, field=MODEL_NAME, value=M1]
                    # of another object; another property; in UTF-16; a network message
                    810a0016010030010c0c00000539194d3e73004d313f | ''
                    # likewise
                    810a0017010030010c0c0200053919553e44000000003f | ''
                    # likewise
                    810a0019010030010c0c0200053919463e750504004d00313f | ''
                    # likewise
                    810b001401801000c4020000072205c491032105 | ''
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
                    810b00190120ffff00ff1000c402014ff02205c49103220104 | 4000 | 4001 | true
                    810b00190120ffff00ff1000c402014ff02205c4910322010400 | 47808 | 47808 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ndpi/bacnet.pcap",
                "malcolm/BACnet_device_control.pcap",
                "malcolm/BACnet_Host.pcap"
            })
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, BacnetDecoderTest.class, capture);
    }
}
