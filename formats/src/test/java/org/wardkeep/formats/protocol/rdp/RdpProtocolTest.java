package org.wardkeep.formats.protocol.rdp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

class RdpProtocolTest {
    private static final RdpProtocol PROTOCOL = new RdpProtocol();

    private static final String COOKIE =
            "0300002a25e00000000000" + ascii("Cookie: mstshash=jdoe\r\n") + "0100080003000000";
    private static final String BARE_REQUEST = "0300000b06e00000000000";
    private static final String BARE_CONFIRMATION = "0300000b06d00000123400";

    /// Behind the computer's name stands what is left over from another one.
    private static final String CLIENT_CORE =
            "01c0d400"
                    + "04000800"
                    + "0004000301ca03aa07040000"
                    + "280a0000"
                    + wide("CT-CONSOLE")
                    + "0000"
                    + wide("jdoe").substring(0, 16)
                    + "00".repeat(2)
                    + "00".repeat(180);

    private static final String SERVER_CORE = "010c0c00" + "04000800" + "00000000";
    private static final String SERVER_SECURITY = "020c0c00" + "02000000" + "02000000";

    private static String ascii(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String wide(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static String data(String content) {
        return "0300%04x02f080%s".formatted(7 + content.length() / 2, content);
    }

    private static String client() {
        return data("7f658201900401010401010101ff" + ascii("Duca") + "8110" + CLIENT_CORE);
    }

    private static String server() {
        return data("7f66820145" + ascii("McDn") + "18" + SERVER_CORE + SERVER_SECURITY);
    }

    private static List<String> facts(String... turns) {
        var bytes = new byte[turns.length][];
        for (int i = 0; i < turns.length; i++) {
            bytes[i] = StreamTrial.hex(turns[i]);
        }
        return StreamTrial.facts(PROTOCOL, bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "01000000, 'RdpServer[security=TLS, version=, encryption=]'",
        "02000000, 'RdpServer[security=CREDSSP, version=, encryption=]'",
        "08000000, 'RdpServer[security=CREDSSP_EARLY, version=, encryption=]'",
        "10000000, 'RdpServer[security=ENTRA, version=, encryption=]'",
        "00000000, ''",
        "40000000, ''"
    })
    void whatTheServerChooses(String choice, String expected) {
        var facts = facts(COOKIE, "030000130ed00000123400" + "02000800" + choice);
        assertEquals(expected, String.join("; ", facts));
    }

    @ParameterizedTest
    @ValueSource(strings = {BARE_REQUEST, "COOKIE"})
    void theOldEncryptionShowsBothSides(String request) {
        var first = request.equals("COOKIE") ? COOKIE : request;
        assertEquals(
                List.of(
                        "RdpClient[computer=CT-CONSOLE, version=5.0, build=2600]",
                        "RdpServer[security=STANDARD, version=5.0, encryption=128 bit]"),
                facts(first, BARE_CONFIRMATION, client(), server()));
    }

    @Test
    void anotherVersionIsTold() {
        var newer = client().replace("04000800", "0f000800");
        assertEquals(
                List.of("RdpClient[computer=CT-CONSOLE, version=10.10, build=2600]"),
                facts(BARE_REQUEST, BARE_CONFIRMATION, newer));
    }

    static String[][] heads() {
        return new String[][] {
            {COOKIE, "YES"},
            {"030000130ee000000000000100080003000000", "YES"},
            {BARE_REQUEST, "MORE"},
            {BARE_REQUEST + client(), "YES"},
            // A controller asks for a place: another protocol over the same transport.
            {"0300001611e00000000700c1020100c2020102c0010a", "MORE"},
            {
                "0300001611e00000000700c1020100c2020102c0010a"
                        + data("32010000000000080000f0000001000101e0"),
                "NO"
            },
            {"0300", "MORE"},
            {"0301000b06e00000000000", "NO"},
            {"03000004", "NO"}
        };
    }

    @ParameterizedTest
    @MethodSource("heads")
    void recognition(String head, Recognition expected) {
        assertEquals(
                expected,
                PROTOCOL.recognises(Direction.TO_SERVER, new Slice(StreamTrial.hex(head))));
    }

    @Test
    void anythingIsSurvived() {
        StreamTrial.survives(
                PROTOCOL,
                StreamTrial.hex(COOKIE),
                StreamTrial.hex(BARE_CONFIRMATION),
                StreamTrial.hex(client()),
                StreamTrial.hex(server()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndpi/rdp.pcap", "ndpi/rdp3.pcap", "ndpi/rdp_over_tls.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        StreamTrial.assertRecorded(PROTOCOL, RdpProtocolTest.class, capture);
    }
}
