package org.wardkeep.formats.protocol.mdns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class MdnsDecoderTest {
    private static final MdnsDecoder DECODER = new MdnsDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a host, its service, the properties that tell what it is; a key without value
                    0000840000000003000000000170056c6f63616c00000100010000007800040a14020906576172642033045f697070045f746370056c6f63616c000021000100000078000f0000000002770170056c6f63616c0006576172642033045f697070045f746370056c6f63616c00001000010000007800370f74793d5072696e74657220333030300c72703d6970702f7072696e740d7573625f4d46473d4d616b6572066d6f64656c3d046e6f7465 | MdnsHost[name=p.local, address=10.20.2.9]; MdnsService[instance=Ward 3._ipp._tcp.local, host=p.local, port=631]; MdnsProperty[instance=Ward 3._ipp._tcp.local, key=ty, value=Printer 3000]; MdnsProperty[instance=Ward 3._ipp._tcp.local, key=usb_mfg, value=Maker]
                    # what it is made of
                    0000840000000001000000000161056c6f63616c00000d000100000078000d065838365f3634054c494e5558 | MdnsPlatform[name=a.local, cpu=X86_64, os=LINUX]
                    # a property longer than its record
                    00008400000000010000000006576172642033045f697070045f746370056c6f63616c0000100001000000780008306d6f64656c3d58 | ''
                    # the equals sign of the next property is not of this one
                    00008400000000010000000006576172642033045f697070045f746370056c6f63616c000010000100000078000a056d6f64656c03783d79 | ''
                    # a question with a known answer in it
                    000000000001000100000000045f697070045f746370056c6f63616c00000100010170056c6f63616c00000100010000007800040a140209 | ''
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
                    0000840000000003000000000170056c6f63616c00000100010000007800040a14020906576172642033045f697070045f746370056c6f63616c000021000100000078000f0000000002770170056c6f63616c0006576172642033045f697070045f746370056c6f63616c00001000010000007800370f74793d5072696e74657220333030300c72703d6970702f7072696e740d7573625f4d46473d4d616b6572066d6f64656c3d046e6f7465 | 5353 | 5353 | true
                    0000840000000003000000000170056c6f63616c00000100010000007800040a14020906576172642033045f697070045f746370056c6f63616c000021000100000078000f0000000002770170056c6f63616c0006576172642033045f697070045f746370056c6f63616c00001000010000007800370f74793d5072696e74657220333030300c72703d6970702f7072696e740d7573625f4d46473d4d616b6572066d6f64656c3d046e6f7465 | 40000 | 40001 | false
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ndpi/anyconnect-vpn.pcap",
                "ndpi/whatsapp_login_call.pcap",
                "malcolm/OPCUA-Binary.pcap"
            })
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, MdnsDecoderTest.class, capture);
    }
}
