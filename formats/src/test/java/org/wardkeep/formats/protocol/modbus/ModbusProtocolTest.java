package org.wardkeep.formats.protocol.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

class ModbusProtocolTest {
    private static final ModbusProtocol PROTOCOL = new ModbusProtocol();

    private static final String READ = message("010300000002");
    private static final String VALUES = message("01030400010002");

    /// @param content unit, function, and what follows
    private static String message(String content) {
        return "00070000%04x%s".formatted(content.length() / 2, content);
    }

    private static String object(int number, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return "%02x%02x%s".formatted(number, bytes.length, HexFormat.of().formatHex(bytes));
    }

    private static String facts(String asked, String answered) {
        return String.join(
                "; ",
                StreamTrial.facts(PROTOCOL, StreamTrial.hex(asked), StreamTrial.hex(answered)));
    }

    @Test
    void aDeviceTellsWhatItIs() {
        var answer =
                message(
                        "112b0e0183000004"
                                + object(0, "Maker")
                                + object(1, "PM5560")
                                + object(2, "V2.7.1")
                                + object(5, "Power meter"));
        assertEquals(
                "ModbusServer[unit=17, id=]; ModbusDevice[unit=17, vendor=Maker, product=PM5560,"
                        + " revision=V2.7.1, name=, model=Power meter, application=]",
                facts(message("112b0e0100"), answer));
    }

    @Test
    void valuesShowOnlyThatOneIsThere() {
        assertEquals("ModbusServer[unit=1, id=]", facts(READ + READ, VALUES + VALUES));
        assertEquals("", facts(READ, message("018302")));
    }

    @ParameterizedTest
    @CsvSource({
        // A text and the state; numbers alone; a text that is too short to be one.
        "0111" + "0a" + "4d6574657220376109ff, ; ModbusServer[unit=1; id=Meter 7a]",
        "0111" + "03" + "0200ff, ''",
        "0111" + "04" + "414200ff, ''"
    })
    void anIdentifier(String answer, String more) {
        assertEquals(
                "ModbusServer[unit=1, id=]" + more.replace("1; id", "1, id"),
                facts(message("0111"), message(answer)));
    }

    /// Schneider Electric's own function, when it is asked for the processor.
    @Test
    void aProcessorIsNamed() {
        var answer =
                message(
                        "005a00fe10ff5a01010000007002000027000900080000000000"
                                + "0e3134302043505520333131203130"
                                + "0101");
        assertEquals(
                "ModbusServer[unit=0, id=]; ModbusServer[unit=0, id=140 CPU 311 10]",
                facts(message("005a0002"), answer));
        assertEquals("ModbusServer[unit=0, id=]", facts(message("005a0004"), answer));
    }

    @ParameterizedTest
    @CsvSource({
        "000700000006010300000002, TO_SERVER, YES",
        // As an answer this would be an empty one.
        "000700000006010300000002, TO_CLIENT, NO",
        "00070000000701030400010002, TO_CLIENT, YES",
        "000700000003018302, TO_CLIENT, YES",
        "00070000000301830c, TO_CLIENT, NO",
        "0007000000050b2b0e0100, TO_SERVER, YES",
        "0007000000, TO_SERVER, MORE",
        "000700010006010300000002, TO_SERVER, NO",
        "000700000006010000000002, TO_SERVER, NO",
        "000000000000000000000000, TO_SERVER, NO",
        "0007000000060103000007d1, TO_SERVER, NO",
        "00070000ffff0103000007d1, TO_SERVER, NO"
    })
    void recognition(String head, Direction direction, Recognition expected) {
        assertEquals(expected, PROTOCOL.recognises(direction, new Slice(StreamTrial.hex(head))));
    }

    @Test
    void anythingIsSurvived() {
        StreamTrial.survives(
                PROTOCOL,
                StreamTrial.hex(message("112b0e0100") + READ),
                StreamTrial.hex(message("112b0e0183000001" + object(0, "Maker")) + VALUES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ndpi/modbus.pcap",
                "ndpi/umas.pcap",
                "malcolm/Modicon.pcap",
                "malcolm/Advantech.pcap"
            })
    void capturesGiveWhatWasRecorded(String capture) throws IOException {
        StreamTrial.assertRecorded(PROTOCOL, ModbusProtocolTest.class, capture);
    }
}
