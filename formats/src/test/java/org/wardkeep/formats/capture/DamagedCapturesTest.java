package org.wardkeep.formats.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

/// What is wrong with a capture is named, with its place; what came before is used.
class DamagedCapturesTest {
    private static final byte[] PACKET = {1, 2, 3, 4, 5};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # damage           | packets | message
                    empty              | 0 | begins with 0x00000000
                    wrong magic        | 0 | begins with 0x89504e47
                    only a header      | 0 |
                    absurd length      | 1 | packet 2 at byte 45: a length of 4,294,967,295 bytes
                    truncated packet   | 1 | packet 2 at byte 45 is cut off: 100 bytes announced, 3 there
                    truncated header   | 1 | the header of packet 2 at byte 45 is cut off
                    block of no size   | 0 | the block at byte 28 says it has 0 bytes
                    block of odd size  | 0 | the block at byte 28 says it has 13 bytes
                    block too large    | 0 | packet 1 at byte 48: a block of 4,294,967,292 bytes
                    packet over block  | 0 | packet 1 at byte 48: a length of 100 bytes
                    no interface       | 0 | packet 1 at byte 28 is of interface 7
                    endless interfaces | 0 | more than 4,096 interfaces
                    endless blocks     | 0 |
                    no byte order      | 0 | the section at byte 0 has no byte-order mark
                    """)
    void damageIsNamedWithItsPlace(String damage, int packets, String message) {
        try (var source = open(damaged(damage))) {
            var packet = new CapturedPacket();
            int count = 0;
            while (source.next(packet)) {
                count++;
            }
            assertEquals(packets, count);
            var problems = source.problems();
            if (message == null) {
                assertEquals(List.of(), problems);
            } else {
                assertEquals(1, problems.size());
                assertTrue(problems.getFirst().message().contains(message), problems.toString());
            }
        }
    }

    /// A file that is cut while it is read ends there, as one that was cut before.
    @Test
    void aFileThatIsCutWhileItIsReadEndsThere(@TempDir Path folder) throws IOException {
        var file = folder.resolve("cut.pcap");
        var capture = CaptureBytes.pcap(1);
        int written = 4_000;
        for (int second = 0; second < written; second++) {
            capture.packet(second, 0, new byte[1_000]);
        }
        Files.write(file, capture.toBytes());
        try (var source = Captures.open(new CaptureInput.OfFile("cut.pcap", file))) {
            var packet = new CapturedPacket();
            assertTrue(source.next(packet));
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(2_000_000);
            }
            int count = 1;
            while (source.next(packet)) {
                assertEquals(0, packet.memory().get(ValueLayout.JAVA_BYTE, packet.offset()));
                count++;
            }
            assertEquals(2_000_000 / 1_016, count);
            assertTrue(source.problems().getFirst().message().contains("is cut off"));
        }
    }

    private static byte[] damaged(String damage) {
        var pcap = CaptureBytes.pcap(1);
        var ng = CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN);
        return switch (damage) {
            case "empty" -> new byte[0];
            case "wrong magic" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2};
            case "only a header" -> pcap.toBytes();
            case "absurd length" -> pcap.packet(1, 1, PACKET).ints(1, 1, -1, 5, 1).toBytes();
            case "truncated packet" ->
                    pcap.packet(1, 1, PACKET).ints(1, 1, 100, 100).bytes(1, 2, 3).toBytes();
            case "truncated header" -> pcap.packet(1, 1, PACKET).ints(1).toBytes();
            case "block of no size" -> ng.ints(5, 0, 0, 0).toBytes();
            case "block of odd size" -> ng.ints(5, 13, 0, 0).toBytes();
            case "block too large" -> ng.iface(1).ints(6, -4, 0, 0, 0, 5, 5).toBytes();
            case "packet over block" -> ng.iface(1).ints(6, 36, 0, 0, 0, 100, 100, 0, 36).toBytes();
            case "no interface" -> ng.enhanced(7, 1, PACKET).toBytes();
            case "endless interfaces" -> {
                for (int i = 0; i < 5_000; i++) {
                    ng.iface(1);
                }
                yield ng.toBytes();
            }
            case "endless blocks" -> {
                for (int i = 0; i < 200_000; i++) {
                    ng.ints(5, 12, 12);
                }
                yield ng.toBytes();
            }
            case "no byte order" ->
                    new byte[] {0x0a, 0x0d, 0x0d, 0x0a, 28, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8};
            default -> throw new IllegalArgumentException(damage);
        };
    }

    /// Bit-flipped captures end without exception, and packets never lie outside the memory.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void flippedBitsAreSurvived(int seed) {
        var random = new Random(seed);
        var ng =
                CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN)
                        .iface(1, 9)
                        .enhanced(0, 1, PACKET)
                        .simple(PACKET)
                        .toBytes();
        var pcap = CaptureBytes.pcap(1).packet(1, 1, PACKET).packet(1, 1, PACKET).toBytes();
        for (int i = 0; i < 5_000; i++) {
            var bytes = (random.nextBoolean() ? ng : pcap).clone();
            for (int flip = 0; flip < 3; flip++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try (var source = open(bytes)) {
                var packet = new CapturedPacket();
                while (source.next(packet)) {
                    assertTrue(packet.offset() + packet.captured() <= packet.memory().byteSize());
                }
            }
        }
    }

    private static PacketSource open(byte[] bytes) {
        return Captures.open(new CaptureInput.OfStream("capture", new ByteArrayInputStream(bytes)));
    }
}
