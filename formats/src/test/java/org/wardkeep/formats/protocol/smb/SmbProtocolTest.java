package org.wardkeep.formats.protocol.smb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.util.List;

class SmbProtocolTest {
    private static final SmbProtocol PROTOCOL = new SmbProtocol();

    private static final String ZEROS = "00".repeat(64);

    /// A header of SMB 2: command and whether it is a reply; then the message.
    private static String second(String command, boolean isReply, String body) {
        var header = "fe534d42 40000000 00000000" + command + "0000" + (isReply ? "01" : "00");
        var message = (header + ZEROS).replaceAll(" ", "").substring(0, 128) + body;
        return "00%06x".formatted(message.length() / 2) + message;
    }

    @ParameterizedTest
    @CsvSource({
        "0202, 2.0.2",
        "1002, 2.1",
        "0003, 3.0",
        "0203, 3.0.2",
        "1103, 3.1.1",
        "ff02, ''",
        "0000, ''"
    })
    void dialects(String revision, String dialect) {
        var reply = StreamTrial.hex(second("0000", true, "41000000" + revision + "0000"));
        var expected =
                dialect.isEmpty() ? List.of() : List.of("SmbDialect[dialect=" + dialect + "]");
        assertEquals(expected, StreamTrial.facts(PROTOCOL, new byte[0], reply));
    }

    /// A file goes by, and what follows it is read.
    @Test
    void filesAreSkippedByTheirLength() {
        var file = second("0800", true, "ab".repeat(20_000));
        var reply = second("0000", true, "4100000002020000");
        assertEquals(
                List.of("SmbDialect[dialect=2.0.2]"),
                StreamTrial.facts(PROTOCOL, new byte[0], StreamTrial.hex(file + reply)));
    }

    @Test
    void anOldServerNamesItsSystem() {
        var facts = StreamTrial.capture("ndpi/smbv1.pcap", PROTOCOL);
        assertTrue(facts.contains("SmbDialect[dialect=1]"), facts);
        assertTrue(facts.contains("SmbSystem["), facts);
    }

    @ParameterizedTest
    @CsvSource({
        "00000085ff534d42, YES",
        "00000085fe534d42, YES",
        "00000085fe53, MORE",
        "0000008500000000, NO",
        "8100004420434b46, YES",
        "8100004400000000, NO"
    })
    void recognition(String head, Recognition expected) {
        assertEquals(
                expected,
                PROTOCOL.recognises(Direction.TO_SERVER, new Slice(StreamTrial.hex(head))));
    }

    @Test
    void anythingIsSurvived() {
        StreamTrial.survives(
                PROTOCOL,
                StreamTrial.hex(second("0100", false, "4e544c4d5353500001000000" + ZEROS)),
                StreamTrial.hex(second("0000", true, "4100000002020000")));
    }
}
