package org.wardkeep.formats.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.Decoders;
import org.wardkeep.formats.packet.Packet;
import org.wardkeep.formats.packet.PacketBytes;
import org.wardkeep.formats.protocol.http.HttpPage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Traffic made to keep a monitor busy, or to fill its memory. What it costs is counted in steps
/// and bytes, never timed.
class HostileStreamsTest {
    private static final int CLIENT = 4_000;
    private static final int SERVER = 99;
    private static final int SEGMENT = 1_400;

    /// What a decoder may keep of a flow, as in fuzzing; and what may wait in both directions.
    private static final long MOST_KEPT = (1 << 20) + 2 * HeldSegments.MOST_BYTES;

    /// A packet sets free what waits in both directions: a step for each, a gap between each, and
    /// the recognisers' look at it.
    private static final long MOST_CALLS = 4L * HeldSegments.MOST + 4L * Decoders.streams().size();

    /// What waits in both directions, the first bytes, and the packet itself.
    private static final long MOST_BYTES = 2L * HeldSegments.MOST_BYTES + (1 << 16);

    /// How often what is kept is weighed.
    private static final int PACKETS_OF_A_STATE = 4_096;

    record Attack(String name, String protocol, Stream<PacketBytes> packets) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        var hl7 = "\u000bMSH|^~\\&|PUMP|ICU|EHR|HOSP|2026||ORU^R01|1|P|2.6\r";
        var http = "GET / HTTP/1.1\r\n";
        var random = new Random(1);
        return Stream.of(
                attack(
                        "overlaps with other content",
                        "HL7",
                        hl7,
                        20_000,
                        i ->
                                at(
                                        hl7.length() + random.nextInt(1 << 16),
                                        text((char) ('A' + i % 26), 1 + random.nextInt(SEGMENT)))),
                attack("one byte each", "HL7", hl7, 65_535, i -> at(hl7.length() + i, "x")),
                attack(
                        "a hole before every byte",
                        "HTTP",
                        http,
                        65_535,
                        i -> at(http.length() + 1 + 2 * i, "x")),
                attack(
                        "a hole before every byte, from the end",
                        "HTTP",
                        http,
                        65_535,
                        i -> at(http.length() + 2 * (65_535 - i), "x")),
                attack(
                        "out of order",
                        "HTTP",
                        http,
                        65_535,
                        i -> at(http.length() + random.nextInt(1 << 26), text('x', SEGMENT))),
                attack(
                        "headers without end",
                        "HTTP",
                        http,
                        20_000,
                        i ->
                                at(
                                        http.length() + i * 64,
                                        "X-%05d: %s\r\n".formatted(i, text('v', 53)))),
                endless("a header line without end", "HTTP", http + "X: ", 'v'),
                endless("a request line without end", "HTTP", "GET /", 'a'),
                endless("a message without end", "HL7", hl7, 'x'),
                attack(
                        "segments without end",
                        "HL7",
                        hl7,
                        65_535,
                        i -> at(hl7.length() + i * 8, "OBX|^~|\r")),
                endless("an association of a mebibyte", "DICOM", associate(), ' '),
                endless("a command without end", "DICOM", data(1), '\0'),
                endless("a data set without end", "DICOM", data(0), '\0'));
    }

    private static Attack attack(
            String name, String protocol, String start, int count, IntFunction<PacketBytes> next) {
        return new Attack(
                name,
                protocol,
                Stream.concat(Stream.of(at(0, start)), IntStream.range(0, count).mapToObj(next)));
    }

    private static Attack endless(String name, String protocol, String start, char filler) {
        var piece = text(filler, SEGMENT);
        return attack(name, protocol, start, 20_000, i -> at(start.length() + i * SEGMENT, piece));
    }

    private static PacketBytes at(int sequence, String content) {
        return PacketBytes.of(content).tcp(CLIENT, SERVER, sequence, 8, Packet.ACK);
    }

    private static String text(char one, int count) {
        return String.valueOf(one).repeat(count);
    }

    /// PS3.8, 9.3.2: the longest that is taken for DICOM.
    private static String associate() {
        return "\1\0\0\20\0\0" + "\0\1\0\0" + "%-16s%-16s".formatted("CALLED", "CALLING");
    }

    /// PS3.8, 9.3.5: one PDU, one value of 4 GiB; the first of them a real one.
    private static String data(int control) {
        char flags = (char) control;
        var first = "\4\0\0\0\0\10" + "\0\0\0\4" + "\1" + flags + "\0\0";
        return first + "\4\0\u00ff\u00ff\u00ff\u00ff" + "\u00ff\u00ff\u00ff\u00fb" + "\1" + flags;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackCostsNoMoreThanItsBytes(Attack attack) {
        try (var traffic = new CountedTraffic(Decoders.streams())) {
            long before = traffic.kept();
            long sent = 0;
            int packets = 0;
            for (var packet : (Iterable<PacketBytes>) attack.packets()::iterator) {
                traffic.packet(packet);
                sent += packet.bytes().length;
                if (++packets % PACKETS_OF_A_STATE == 0) {
                    traffic.kept();
                }
            }
            traffic.kept();
            var counters = traffic.finish();
            assertEquals(attack.protocol(), traffic.flows().getFirst().protocol());
            assertEquals(1, traffic.flows().size());
            assertEquals(0, counters.faults());
            assertTrue(traffic.mostKept() - before <= MOST_KEPT, "kept " + traffic.mostKept());
            assertTrue(traffic.bytes() <= sent, traffic.bytes() + " of " + sent + " bytes");
            // Each segment once, and the gap before it.
            assertTrue(traffic.calls() <= 2L * packets + MOST_CALLS, traffic.calls() + " steps");
            assertTrue(traffic.mostCallsOfAPacket() <= MOST_CALLS);
            assertTrue(traffic.mostBytesOfAPacket() <= MOST_BYTES);
            assertTrue(traffic.facts().size() <= 64 + sent / 4);
        }
    }

    /// The page's title behind so many zeros that were packed: it is found as far as we unpack.
    @ParameterizedTest(name = "a title behind {0} bytes: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1000      | true
                    60000     | true
                    70000     | false
                    16777216  | false
                    """)
    void aBombIsUnpackedToABound(int zeros, boolean isFound) {
        var body = packed(text('0', zeros) + "<title>Bomb</title>");
        var answer =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                        + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
        try (var traffic = new CountedTraffic(Decoders.streams())) {
            long before = traffic.kept();
            traffic.packet(at(0, "GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
            traffic.packet(PacketBytes.of(answer).tcp(SERVER, CLIENT, 8, 27, Packet.ACK));
            assertTrue(traffic.kept() - before <= MOST_KEPT);
            assertEquals(0, traffic.finish().faults());
            assertEquals(isFound, traffic.facts().contains(new HttpPage("Bomb")));
        }
    }

    private static String packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packer = new GZIPOutputStream(bytes)) {
            packer.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /// One byte waits in each direction of very many flows: little to wait for, and a table each.
    @Test
    void manyFlowsThatWaitShareOneBound() {
        try (var traffic = new CountedTraffic(List.of())) {
            for (int flow = 0; flow < 80_000; flow++) {
                int client = 10_000 + flow % 50_000;
                int server = 1 + flow / 50_000;
                for (int sequence : new int[] {0, 10}) {
                    var one = PacketBytes.of("x");
                    traffic.packet(one.tcp(client, server, sequence, 0, Packet.ACK));
                    traffic.packet(one.tcp(server, client, sequence, 0, Packet.ACK));
                }
            }
            // What may wait, and for each flow its place in the table and two first bytes.
            long most = (64L << 20) + 80_000 * 600L;
            assertTrue(traffic.kept() <= most, "kept " + traffic.kept());
            assertEquals(80_000, traffic.finish().flows());
        }
    }

    /// Fragments of eight bytes of datagrams that never become whole.
    @Test
    void tinyFragmentsShareOneBound() {
        try (var traffic = new CountedTraffic(Decoders.streams())) {
            long before = traffic.kept();
            var piece = PacketBytes.of(text('x', 8));
            for (int i = 0; i < 65_535; i++) {
                int offset = 1 + i / 512 * 64;
                traffic.packet(piece.ipv4(6, 1, 2, i % 512, 0x2000 | offset));
            }
            // 256 datagrams of 64 KiB each, and what tells which bytes of them are there.
            assertTrue(traffic.kept() - before <= 256L * (68 << 10), "kept " + traffic.kept());
            assertEquals(0, traffic.calls());
            assertEquals(65_535, traffic.finish().fragments());
        }
    }
}
