package org.wardkeep.formats.protocol.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Datagrams;
import org.wardkeep.formats.protocol.Slice;

import java.io.IOException;

class SnmpDecoderTest {
    private static final SnmpDecoder DECODER = new SnmpDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # an agent answers; only what tells the device is taken
                    308200a502010104067075626c6963a282009602010102010002010030820089302106082b06010201010100041550756d70205365727665720d0a667720322e382e31301506082b0601020101020006092b06010401f9710102301306082b06010201010500040753504143452d34301306082b060102010104000407736f6d656f6e653014060d2b060102012f010101010b87690403534e37300d06082b06010201010300430101 | SnmpSpoken[version=2c, community=PUBLIC]; SnmpValue[object=SYS_DESCR, index=0, value=Pump Server fw 2.8.1]; SnmpValue[object=SYS_OBJECT_ID, index=0, value=1.3.6.1.4.1.15601.1.2]; SnmpValue[object=SYS_NAME, index=0, value=SPACE-4]; SnmpValue[object=ENT_SERIAL, index=1001, value=SN7]
                    # a community that was chosen is not told, a default one is
                    30260201000406533363726574a019020101020100020100300e300c06082b060102010101000500 | SnmpSpoken[version=1, community=CHOSEN]
                    # likewise
                    303c020101040770726976617465a32e0201010201000201003023302106082b06010201010100041550756d70205365727665720d0a667720322e382e31 | SnmpSpoken[version=2c, community=PRIVATE]
                    # a trap of version 1 names its product
                    303d02010004067075626c6963a43006082b0601040109010140040a0000010201060201004301003015301306082b06010201010500040753504143452d34 | SnmpSpoken[version=1, community=PUBLIC]; SnmpValue[object=SYS_OBJECT_ID, index=0, value=1.3.6.1.4.1.9.1.1]; SnmpValue[object=SYS_NAME, index=0, value=SPACE-4]
                    # version 3: the engine; open; encrypted
                    3066020103300d020101020205dc040100020103041f301d040b8000000903001221102030020100020100040475736572040004003031040b80000009030012211020300400a2200201010201000201003015301306082b06010201010500040753504143452d34 | SnmpSpoken[version=3, community=NONE]; SnmpEngine[id=8000000903001221102030, enterprise=9, mac=00:12:21:10:20:30]; SnmpValue[object=SYS_NAME, index=0, value=SPACE-4]
                    # likewise
                    304d020103300d020101020205dc040100020103041f301d040b8000000903001221102030020100020100040475736572040004000418787878787878787878787878787878787878787878787878 | SnmpSpoken[version=3, community=NONE]; SnmpEngine[id=8000000903001221102030, enterprise=9, mac=00:12:21:10:20:30]
                    # the engine of a router of Cisco; a generic trap
                    3037020103300d020101020205dc0401000201030420301e040c800000090300aabbcc00010002010002010004047573657204000400040178 | SnmpSpoken[version=3, community=NONE]; SnmpEngine[id=800000090300aabbcc000100, enterprise=9, mac=aa:bb:cc:00:01:00]
                    # likewise
                    301902010004067075626c6963a40c06082b060106030101053000 | SnmpSpoken[version=1, community=PUBLIC]
                    # version 3: an engine is looked for
                    303b020103300d020101020205dc04010002010304143012040002010002010004047573657204000400301104000400a00b0201010201000201003000 | SnmpSpoken[version=3, community=NONE]
                    # lengths that reach outside
                    3084ffffffff020101 | ''
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
                    308200a502010104067075626c6963a282009602010102010002010030820089302106082b06010201010100041550756d70205365727665720d0a667720322e382e31301506082b0601020101020006092b06010401f9710102301306082b06010201010500040753504143452d34301306082b060102010104000407736f6d656f6e653014060d2b060102012f010101010b87690403534e37300d06082b06010201010300430101 | 4000 | 4001 | true
                    308200a502010104067075626c6963a282009602010102010002010030820089302106082b06010201010100041550756d70205365727665720d0a667720322e382e31301506082b0601020101020006092b06010401f9710102301306082b06010201010500040753504143452d34301306082b060102010104000407736f6d656f6e653014060d2b060102012f010101010b87690403534e37300d06082b0601020101030043010100 | 161 | 4000 | false
                    3003020101 | 161 | 161 | false
                    3036020103300d020101020205dc040100020103041f301d040b800000090300122110203002010002010004047573657204000400040178 | 1 | 2 | true
                    """)
    void recognition(String hex, int from, int to, boolean isRecognised) {
        assertEquals(isRecognised, DECODER.recognises(new Slice(Datagrams.bytes(hex)), from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"medical/it_snmp_wsd_dhcp.pcap", "ndpi/snmp.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        Datagrams.assertRecorded(DECODER, SnmpDecoderTest.class, capture);
    }
}
