package org.wardkeep.formats.protocol.s7;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

class S7ProtocolTest {
    private static final S7Protocol PROTOCOL = new S7Protocol();

    private static final String CONNECT = "0300001611e00000000700c1020100c2020102c0010a";
    private static final String ACCEPT = "0300001611d00007000300c0010ac1020100c2020102";
    private static final String SET_UP = data("32010000000200080000f0000001000101e0");
    private static final String SET_UP_DONE = data("3203000000020008000000" + "00f0000001000100f0");

    /// Some controllers send an empty unit first, which is not the last of its message.
    private static final String EMPTY = "0300000702f000";

    private static String data(String content) {
        return "0300%04x02f080%s".formatted(7 + content.length() / 2, content);
    }

    /// An answer to a question for a list.
    private static String list(String content, int more) {
        return data(
                "320700000300000c%04x0001120812840101%02x%02x0000ff09%04x%s"
                        .formatted(
                                4 + content.length() / 2,
                                more,
                                more,
                                content.length() / 2,
                                content));
    }

    private static String fixed(String text, int length) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
        return hex + "20".repeat(length - text.length());
    }

    private static String entry(String index, String text) {
        var hex = fixed(text, text.length());
        return index + hex + "00".repeat(32 - text.length());
    }

    private static List<String> answers(String... answers) {
        return StreamTrial.facts(
                PROTOCOL,
                StreamTrial.hex(CONNECT + SET_UP),
                StreamTrial.hex(ACCEPT + SET_UP_DONE + String.join("", answers)));
    }

    @Test
    void modules() {
        var list =
                "00110000001c0003"
                        + ("0001" + fixed("6ES7 315-2EH14-0AB0", 20) + "00c000010001")
                        + ("0006" + fixed("6ES7 315-2EH14-0AB0", 20) + "00c000010001")
                        + ("0007" + fixed("", 20) + "00c056030206");
        assertEquals(
                List.of(
                        "S7Session[isPlus=false]",
                        "S7Module[part=MODULE, order=6ES7 315-2EH14-0AB0, version=]",
                        "S7Module[part=HARDWARE, order=6ES7 315-2EH14-0AB0, version=]",
                        "S7Module[part=FIRMWARE, order=, version=3.2.6]"),
                answers(EMPTY, list(list, 0)));
    }

    /// A list that is longer than a message comes in two.
    @Test
    void names() {
        var list =
                "001c000000220004"
                        + entry("0001", "Lift 4")
                        + entry("0003", "Plant East")
                        + entry("0005", "S C-X4U421302009")
                        + entry("0009", "not read");
        int half = 80;
        assertEquals(
                List.of(
                        "S7Session[isPlus=false]",
                        "S7Name[field=STATION, value=Lift 4]",
                        "S7Name[field=PLANT, value=Plant East]",
                        "S7Name[field=SERIAL, value=S C-X4U421302009]"),
                answers(list(list.substring(0, half), 1), list(list.substring(half), 0)));
    }

    @Test
    void theNewerProtocolNamesItsModule() {
        var answer = "7201004a" + "00a3" + fixed("1;6ES7 211-1BE31-0XB0 ;V3.0", 27) + "00a3";
        assertEquals(
                List.of(
                        "S7Session[isPlus=true]",
                        "S7Module[part=MODULE, order=6ES7 211-1BE31-0XB0, version=3.0]"),
                StreamTrial.facts(
                        PROTOCOL,
                        StreamTrial.hex(CONNECT),
                        StreamTrial.hex(ACCEPT + data(answer))));
    }

    static String[][] heads() {
        return new String[][] {
            {CONNECT, "MORE"},
            {CONNECT + SET_UP, "YES"},
            {SET_UP, "YES"},
            {EMPTY + SET_UP, "YES"},
            {CONNECT + data("720100ca3100"), "YES"},
            // MMS and remote desktops use the same transport.
            {CONNECT + data("0dde05061301001602"), "NO"},
            {"030000130ee000000000000100080003000000" + data("7f6582019004"), "NO"},
            {"0301", "MORE"},
            {"03010016", "NO"}
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
        var list = "001c000000220002" + entry("0001", "Lift 4") + entry("0003", "Plant East");
        StreamTrial.survives(
                PROTOCOL,
                StreamTrial.hex(CONNECT + SET_UP),
                StreamTrial.hex(ACCEPT + SET_UP_DONE + list(list, 1) + list(list, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndpi/s7comm.pcap", "ndpi/s7comm-plus.pcap"})
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        StreamTrial.assertRecorded(PROTOCOL, S7ProtocolTest.class, capture);
    }
}
