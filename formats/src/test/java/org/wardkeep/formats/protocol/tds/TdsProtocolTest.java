package org.wardkeep.formats.protocol.tds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamTrial;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Made by hand from MS-TDS: the shared captures begin in the middle of connections.
class TdsProtocolTest {
    private static final TdsProtocol PROTOCOL = new TdsProtocol();

    /// Version, encryption, end; then the version of the client and what it can do.
    private static final String ASKED = packet("12", "00000b0006 0100110001 ff 0900000000 00 00");

    private static String answer(String encryption) {
        return packet("04", "00000b0006 0100110001 ff 0f0007d0 0000" + encryption);
    }

    private static String packet(String type, String body) {
        var hex = body.replace(" ", "");
        return "%s01%04x00000100%s".formatted(type, 8 + hex.length() / 2, hex);
    }

    /// A sign-in with a text at each of the nine places; the password is scrambled.
    private static String signIn(String host, String user, String application, String library) {
        var texts = new String[] {host, user, "secret", application, "SQL01", "", library, "", ""};
        var places = new StringBuilder();
        var content = new StringBuilder();
        int at = 36 + texts.length * 4 + 6 + 8;
        for (var text : texts) {
            places.append(u16(at + content.length() / 2)).append(u16(text.length()));
            content.append(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16LE)));
        }
        var fixed = "04000074" + "00100000" + "00".repeat(24);
        var body = fixed + places + "00".repeat(14) + content;
        return packet("10", u16(4 + body.length() / 2) + "0000" + body);
    }

    private static String u16(int value) {
        return HexFormat.of().toHexDigits(Short.reverseBytes((short) value));
    }

    private static String facts(String... turns) {
        var bytes = new byte[turns.length][];
        for (int i = 0; i < turns.length; i++) {
            bytes[i] = StreamTrial.hex(turns[i]);
        }
        return String.join("; ", StreamTrial.facts(PROTOCOL, bytes));
    }

    @ParameterizedTest
    @CsvSource({"00, SIGN_IN_ONLY", "01, ALL", "03, REQUIRED", "09, UNKNOWN"})
    void aServerTellsItsVersion(String number, TdsEncryption encryption) {
        // What follows is encrypted, whatever it looks like.
        assertEquals(
                "TdsServer[version=15.0.2000, encryption=" + encryption + "]",
                facts(ASKED, answer(number), signIn("CT-CONSOLE", "sa", "Archive", "ODBC")));
    }

    @Test
    void withoutEncryptionTheClientIsSeen() {
        var facts = facts(ASKED, answer("02"), signIn("CT-CONSOLE", "jdoe", "Archive", "ODBC"));
        assertEquals(
                "TdsServer[version=15.0.2000, encryption=NONE]; TdsClient[host=CT-CONSOLE,"
                        + " application=Archive, library=ODBC, hasPassword=true]",
                facts);
        assertFalse(facts.contains("jdoe"));
    }

    @Test
    void statementsAreNotRead() {
        var statement = packet("01", "530045004c00450043005400");
        assertEquals("", facts(statement + signIn("CT-CONSOLE", "sa", "Archive", "ODBC")));
    }

    @ParameterizedTest
    @CsvSource({
        "1201002f0000010000001a000601002000010200, TO_SERVER, YES",
        "1201002f0000010000001a000601002000010200, TO_CLIENT, NO",
        "0401002f0000010000001a000601002000010200, TO_CLIENT, YES",
        "100100900000010088000000040000740010000000, TO_SERVER, YES",
        "100100900000010088000000040000990010000000, TO_SERVER, NO",
        "1201002f0000, TO_SERVER, MORE",
        "1201002f0000010000001a000401002000010200, TO_SERVER, NO",
        "010100be0000010016000000120000000200000000, TO_SERVER, NO",
        "0401002200350100fd0100f9000000000000000000, TO_CLIENT, NO"
    })
    void recognition(String head, Direction direction, Recognition expected) {
        assertEquals(expected, PROTOCOL.recognises(direction, new Slice(StreamTrial.hex(head))));
    }

    @Test
    void anythingIsSurvived() {
        StreamTrial.survives(
                PROTOCOL,
                StreamTrial.hex(ASKED),
                StreamTrial.hex(answer("02")),
                StreamTrial.hex(signIn("CT-CONSOLE", "jdoe", "Archive", "ODBC")));
    }
}
