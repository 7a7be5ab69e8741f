package org.wardkeep.formats.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.SharedData;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Reads packets of captures whole, cut, damaged, packed, from files and streams.
class CapturesTest {
    private static final byte[] ONE = {1, 2, 3, 4, 5};
    private static final byte[] TWO = {6, 7};
    private static final long NANOS = 1_700_000_000_123_456_000L;

    @TempDir private Path folder = Path.of("");

    static Stream<byte[]> captures() {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN).flatMap(CapturesTest::all);
    }

    private static Stream<byte[]> all(ByteOrder order) {
        return Stream.of(
                pcap(PcapPackets.MICROSECONDS, order, 123_456),
                pcap(PcapPackets.NANOSECONDS, order, 123_456_000),
                ng(CaptureBytes.pcapng(order).iface(1), NANOS / 1_000),
                ng(CaptureBytes.pcapng(order).iface(1, 9), NANOS));
    }

    private static byte[] pcap(int magic, ByteOrder order, int fraction) {
        return CaptureBytes.pcap(magic, order, 1)
                .packet(1_700_000_000, fraction, ONE)
                .packet(1_700_000_000, fraction, TWO)
                .toBytes();
    }

    private static byte[] ng(CaptureBytes capture, long units) {
        // An unknown block, and a second section, which forgets the interfaces of the first.
        int resolution = units == NANOS ? 9 : 6;
        return capture.ints(0x0bad, 16, 0, 16)
                .enhanced(0, units, ONE)
                .section()
                .iface(1, resolution)
                .enhanced(0, units, TWO)
                .toBytes();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void packetsAreReadFromFilesAndStreamsPackedOrNot(byte[] capture) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(capture);
        }
        var expected = List.of("1 " + NANOS + " 5/5 0102030405", "1 " + NANOS + " 2/2 0607");
        assertEquals(expected, packets(file(capture)));
        assertEquals(expected, packets(file(packed.toByteArray())));
        assertEquals(expected, packets(stream(capture)));
        assertEquals(expected, packets(stream(packed.toByteArray())));
    }

    @Test
    void aSimplePacketHasNoTime() {
        var capture = CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN).iface(1).simple(ONE).toBytes();
        assertEquals(List.of("1 0 5/5 0102030405"), packets(stream(capture)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # units per second as if_tsresol | units | nanoseconds
                    0    | 3          | 3000000000
                    3    | 3001       | 3001000000
                    6    | 3000001    | 3000001000
                    9    | 3000000001 | 3000000001
                    12   | 3000000001000 | 3000000001
                    0x81 | 3          | 1500000000
                    0xa0 | 0x180000000 | 1500000000
                    """)
    void clocksOfAnyResolution(String resolution, String units, long nanos) {
        var capture =
                CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN)
                        .iface(1, Integer.decode(resolution))
                        .enhanced(0, Long.decode(units), TWO)
                        .toBytes();
        assertEquals(List.of("1 %d 2/2 0607".formatted(nanos)), packets(stream(capture)));
    }

    /// Every cut of every capture ends without exception, and says so unless it is between packets.
    @ParameterizedTest
    @MethodSource("captures")
    void cutsAreNamed(byte[] capture) {
        int silent = 0;
        for (int length = 0; length < capture.length; length++) {
            var cut = Arrays.copyOf(capture, length);
            try (var source = Captures.open(stream(cut))) {
                var packet = new CapturedPacket();
                while (source.next(packet)) {
                    assertTrue(packet.offset() + packet.captured() <= packet.memory().byteSize());
                }
                silent += source.problems().isEmpty() ? 1 : 0;
            }
        }
        // After the file's header, between packets, between blocks.
        assertTrue(silent >= 2 && silent <= 7, "silent cuts: " + silent);
    }

    @Test
    void severalFilesAreOneTimeline() throws IOException {
        var early = CaptureBytes.pcap(1).packet(10, 0, ONE).packet(40, 0, ONE).toBytes();
        var late = CaptureBytes.pcap(1).packet(20, 0, TWO).packet(30, 0, TWO).toBytes();
        var broken = new byte[] {1, 2, 3, 4, 5, 6};
        var inputs = List.of(file(late), stream(early), file(broken), file(new byte[0]));
        try (var source = Captures.open(inputs)) {
            var times = new ArrayList<Long>();
            var packet = new CapturedPacket();
            while (source.next(packet)) {
                times.add(packet.timeNanos() / 1_000_000_000);
            }
            assertEquals(List.of(10L, 20L, 30L, 40L), times);
            assertEquals(2, source.problems().size(), source.problems().toString());
            assertEquals(early.length + late.length, source.position());
        }
    }

    @Test
    void aFileOfManyWindowsIsReadWhole() throws IOException {
        var big = new byte[200_000];
        var capture = CaptureBytes.pcap(1);
        for (int i = 0; i < 700; i++) {
            big[0] = (byte) i;
            capture.packet(i, 0, big);
        }
        try (var source = Captures.open(file(capture.toBytes()))) {
            var packet = new CapturedPacket();
            int count = 0;
            while (source.next(packet)) {
                var first = packet.memory().get(ValueLayout.JAVA_BYTE, packet.offset());
                assertEquals((byte) count, first);
                count++;
            }
            assertEquals(700, count);
            assertEquals(List.of(), source.problems());
        }
    }

    static List<Path> shared() {
        return Stream.of("pcap", "pcapng", "cap")
                .flatMap(ending -> SharedData.files("captures", "." + ending).stream())
                .toList();
    }

    /// Made by a fuzzer: its first packet says it has 524,501 bytes.
    private static final List<String> DAMAGED = List.of("fuzz-2021-10-13.pcap");

    @ParameterizedTest
    @MethodSource("shared")
    void everySharedCaptureRunsToTheEnd(Path file) {
        var input = new CaptureInput.OfFile(file.getFileName().toString(), file);
        try (var source = Captures.open(input)) {
            var packet = new CapturedPacket();
            long count = 0;
            while (source.next(packet)) {
                count++;
            }
            assertEquals(DAMAGED.contains(input.name()), count == 0);
            assertEquals(
                    DAMAGED.contains(input.name()),
                    !source.problems().isEmpty(),
                    source.problems().toString());
        }
    }

    private CaptureInput file(byte[] content) throws IOException {
        var file = Files.createTempFile(folder, "capture", ".pcap");
        Files.write(file, content);
        return new CaptureInput.OfFile("file", file);
    }

    private static CaptureInput stream(byte[] content) {
        return new CaptureInput.OfStream("stream", new ByteArrayInputStream(content));
    }

    private static List<String> packets(CaptureInput input) {
        var lines = new ArrayList<String>();
        var packet = new CapturedPacket();
        try (var source = Captures.open(input)) {
            while (source.next(packet)) {
                var bytes = packet.memory().asSlice(packet.offset(), packet.captured());
                lines.add(
                        "%d %d %d/%d %s"
                                .formatted(
                                        packet.linkType(),
                                        packet.timeNanos(),
                                        packet.captured(),
                                        packet.original(),
                                        HexFormat.of()
                                                .formatHex(bytes.toArray(ValueLayout.JAVA_BYTE))));
            }
            assertEquals(List.of(), source.problems());
        }
        return lines;
    }
}
