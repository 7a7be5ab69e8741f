package org.wardkeep.formats.protocol.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.fuzz.Seeds;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class Hl7DecoderTest {
    private static final Hl7Protocol PROTOCOL = new Hl7Protocol();

    /// `/` ends a segment, `[` begins a block, `]` ends it. Facts are separated by `;`.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    [MSH|^~\\&|A|B|C|D|2026||ORU^R01|1|P|2.6/] ! A B C D ORU^R01 2.6
                    [MSH|^~\\&|A|B|C|D|2026||ORU^R01|1|P|2.6]  ! A B C D ORU^R01 2.6
                    # the separators that the message names itself
                    [MSH#*~\\&#A*1#B#C#D#2026##ACK*R01#1#P#2.3/] ! A^1 B C D ACK^R01 2.3
                    # batches, several messages in a block, a message without block
                    [FHS|^~\\&|X/BHS|^~\\&|Y/MSH|^~\\&|A|B|C|D|2026||ADT|1|P|2.3/BTS|1/] ! A B C D ADT 2.3
                    MSH|^~\\&|A|B|C|D|2026||ADT|1|P|2.3/ ! A B C D ADT 2.3
                    [MSH|^~\\&|A|B|C|D|||ADT|1|P|2.3/MSH|^~\\&|A|B|C|D|||ACK|1|P|2.3/] ! A B C D ADT 2.3;A B C D ACK 2.3
                    # nothing of a patient, and nothing that only looks like a segment
                    [MSH|^~\\&|A|B|C|D|||ADT|1|P|2.3/PID|1||P1^^^MR||DOE^JO/NK1|1|DOE^MA/NTE|MSH|X/] ! A B C D ADT 2.3
                    # devices: measured by, took part; told once in a row
                    [MSH|^~\\&|G||||||ORU||P|2.6/OBX|1||1^MDC_DEV_PUMP^MDC|1|||||||X|||||||SN1-P^^00A1^EUI-64/OBX|2|NM|2^MDC_FLOW^MDC|1|12.5||||||R|||||||SN1-P^^00A1^EUI-64/] ! G    ORU 2.6;dev SN1-P 00A1 EUI-64 MDC_DEV_PUMP
                    [MSH|^~\\&|G||||||ORU||P|2.6/OBX|2|NM|2^HR|1|72||||||F|||||||M1/OBX|3|NM|2^SPO2|1|98||||||F|||||||M1/] ! G    ORU 2.6;dev M1
                    [MSH|^~\\&|G||||||ORU||P|2.8/PRT|1|UC||EQUIP||||||D7^^00B2^EUI-64||||||(01)04049098000123/] ! G    ORU 2.8;dev D7 00B2 EUI-64 (01)04049098000123
                    # as a monitor's gateway sends it: one field too far
                    [MSH|^~\\&|G||||||ORU||P|2.5/PRT|1|UC||EQUIP|||||||DELTA 53|(01)0404/] ! G    ORU 2.5;dev DELTA 53 (01)0404
                    # PRT-11 is a date where the fields are right
                    [MSH|^~\\&|G||||||ORU||P|2.5/PRT|1|UC||EQUIP|||||||20260101|20260102/] ! G    ORU 2.5
                    """)
    void messages(String written, String facts) {
        var bytes = bytes(written);
        Seeds.conversation(PROTOCOL.name(), bytes);
        var expected = facts.isEmpty() ? List.of() : List.of(facts.split(";"));
        assertEquals(expected, read(bytes, bytes.length));
        assertEquals(expected, read(bytes, 1));
        assertEquals(expected, read(bytes, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    [                ! MORE
                    [M               ! MORE
                    [MSH             ! MORE
                    [MSH|            ! YES
                    [MSHA            ! NO
                    [FHS|^           ! YES
                    [HTTP            ! NO
                    MSH|^~\\&|       ! YES
                    MSH|^            ! MORE
                    MSH|abcd|        ! NO
                    MAIL FROM:       ! NO
                    """)
    void recognition(String head, Recognition expected) {
        assertEquals(
                expected, PROTOCOL.recognises(Direction.TO_SERVER, new Slice(bytes(head.strip()))));
    }

    @Test
    void anythingIsSurvivedInLinearSteps() {
        var random = new Random(3);
        var alphabet = "\u000b\u001c\r|^MSHOBXPRT~\\&12".toCharArray();
        for (int i = 0; i < 200; i++) {
            var noise = new StringBuilder();
            for (int c = 0; c < 5_000; c++) {
                noise.append(alphabet[random.nextInt(alphabet.length)]);
            }
            read(noise.toString().getBytes(StandardCharsets.ISO_8859_1), 1_460);
        }
        var endless = new byte[10_000_000];
        Arrays.fill(endless, (byte) 'x');
        assertEquals(List.of(), read(endless, 1_460));
    }

    private static byte[] bytes(String written) {
        return written.replace('[', '\u000b')
                .replace("]", "\u001c\r")
                .replace('/', '\r')
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> read(byte[] bytes, int piece) {
        var facts = new ArrayList<String>();
        var decoder = PROTOCOL.open();
        var slice = new Slice();
        for (int at = 0; at < bytes.length; at += piece) {
            slice.wrap(bytes, at, Math.min(piece, bytes.length - at));
            decoder.feed(Direction.TO_SERVER, slice, fact -> facts.add(show(fact)));
        }
        return facts;
    }

    private static String show(Observation fact) {
        return switch (fact) {
            case Hl7Message m ->
                    String.join(
                            " ",
                            m.sendingApplication(),
                            m.sendingFacility(),
                            m.receivingApplication(),
                            m.receivingFacility(),
                            m.type(),
                            m.version());
            case Hl7Device d ->
                    String.join(
                                    " ",
                                    "dev",
                                    d.identifier(),
                                    d.universalId(),
                                    d.universalIdType(),
                                    d.kind(),
                                    d.udi())
                            .replaceAll(" +", " ")
                            .strip();
            default -> throw new IllegalArgumentException(fact.toString());
        };
    }
}
