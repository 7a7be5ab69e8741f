package org.wardkeep.formats.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.fuzz.Seeds;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;

/// Captures that are packed: whole, in several parts, cut, damaged, and made to keep us busy.
class UnpackedTest {
    private static final int PACKETS = 3;

    /// RFC 8878, 3.1.1: the magic number, then a descriptor that says: no size, no checksum, and a
    /// window.
    private static final String FRAME = "28b52ffd 00";

    @TempDir private Path folder = Path.of("");

    private record Read(long packets, List<Problem> problems) {}

    @ParameterizedTest
    @CsvSource({"gzip", "zstd", "zstd 22", "zstd checksum", "two frames", "skippable first"})
    void packetsAreThoseOfThePlainCapture(String how) throws IOException {
        var capture = capture();
        var packed = new ByteArrayOutputStream();
        switch (how) {
            case "gzip" -> packed.writeBytes(gzip(capture));
            case "zstd" -> packed.writeBytes(Zstd.compress(capture));
            case "zstd 22" -> packed.writeBytes(Zstd.compress(capture, 22));
            case "zstd checksum" -> packed.writeBytes(checked(capture));
            case "two frames" -> {
                packed.writeBytes(Zstd.compress(Arrays.copyOf(capture, 50)));
                packed.writeBytes(Zstd.compress(Arrays.copyOfRange(capture, 50, capture.length)));
            }
            default -> {
                packed.writeBytes(hex("502a4d18 04000000 00010203"));
                packed.writeBytes(Zstd.compress(capture));
            }
        }
        Seeds.keep("capture", packed.toByteArray());
        var expected = new Read(PACKETS, List.of());
        assertEquals(expected, ofStream(packed.toByteArray()));
        assertEquals(expected, ofFile(packed.toByteArray()));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] checked(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(packed).setChecksum(true)) {
            zstd.write(bytes);
        }
        return packed.toByteArray();
    }

    /// Wherever it is cut, that is said; packets before are used.
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void cutsAreNamed(String how) throws IOException {
        var packed = how.equals("gzip") ? gzip(capture()) : checked(capture());
        for (int length = 1; length < packed.length; length++) {
            var read = ofStream(Arrays.copyOf(packed, length));
            assertEquals(1, read.problems().size(), length + ": " + read);
        }
    }

    @Test
    void damageIsSurvived() throws IOException {
        var random = new Random(5);
        var packed = checked(capture());
        for (int round = 0; round < 3_000; round++) {
            var damaged = packed.clone();
            for (int flip = 0; flip < 3; flip++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertTrue(ofStream(damaged).packets() <= PACKETS);
        }
    }

    @Test
    void aWrongChecksumIsDamage() throws IOException {
        var packed = checked(capture());
        packed[packed.length - 1] ^= 1;
        var problem = ofStream(packed).problems().getFirst();
        assertEquals(Code.UNREADABLE, problem.code());
        assertTrue(problem.message().contains("where it is packed"), problem.message());
    }

    /// A window of 2 GB takes that much memory in who believes it.
    @Test
    void aWindowTooLargeIsRefusedWithWhatToDo() {
        var problem = ofStream(hex(FRAME + "a8 010000")).problems().getFirst();
        assertTrue(problem.message().contains("--long=31"), problem.message());
    }

    /// After the header of a capture, zeros: packets of no length, without end. 4 bytes make 128
    /// KB.
    @Test
    void aBombEndsByItsRatio() {
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes(Zstd.compress(CaptureBytes.pcap(1).toBytes()));
        for (int frame = 0; frame < 100; frame++) {
            bomb.writeBytes(hex(FRAME + "38"));
            for (int block = 0; block < 100; block++) {
                // RFC 8878, 3.1.1.2: of one byte that is repeated, 131,072 times.
                bomb.writeBytes(hex((block == 99 ? "03" : "02") + "0010 00"));
            }
        }
        var read = ofStream(bomb.toByteArray());
        var problem = read.problems().getFirst();
        assertEquals(Code.LIMIT_REACHED, problem.code());
        assertTrue(problem.message().contains("captures do not do that"), problem.message());
        // 64 MB of packets' headers, not the 1.3 GB that the file stands for.
        assertTrue(read.packets() < 5_000_000, read.toString());
    }

    @Test
    void aStreamThatWasGivenStaysOpen() throws IOException {
        var isClosed = new AtomicBoolean();
        var stream =
                new ByteArrayInputStream(Zstd.compress(capture())) {
                    @Override
                    public void close() {
                        isClosed.set(true);
                    }
                };
        assertEquals(PACKETS, read(new CaptureInput.OfStream("stream", stream)).packets());
        assertFalse(isClosed.get());
    }

    /// Fuzzing found it: a megabyte stayed for each stream that ended in its first bytes.
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCannotBeOpenedKeepsNoMemory() throws IOException {
        var cut = hex("1f8b 0800");
        ofStream(cut);
        long before = residentPages();
        for (int i = 0; i < 1_000; i++) {
            assertEquals(1, ofStream(cut).problems().size());
        }
        long megabytes = ((residentPages() - before) * 4_096) >> 20;
        assertTrue(megabytes < 500, megabytes + " MB stayed");
    }

    private static long residentPages() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
    }

    private static byte[] capture() {
        var capture = CaptureBytes.pcap(1);
        for (int i = 0; i < PACKETS; i++) {
            var packet = new byte[200];
            new Random(i).nextBytes(packet);
            capture.packet(i, 0, packet);
        }
        return capture.toBytes();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static Read ofStream(byte[] bytes) {
        return read(new CaptureInput.OfStream("capture", new ByteArrayInputStream(bytes)));
    }

    private Read ofFile(byte[] bytes) throws IOException {
        var file = folder.resolve("capture.pcap.zst");
        Files.write(file, bytes);
        return read(new CaptureInput.OfFile("capture", file));
    }

    private static Read read(CaptureInput input) {
        try (var source = Captures.open(input)) {
            var packet = new CapturedPacket();
            long count = 0;
            while (source.next(packet)) {
                count++;
            }
            return new Read(count, source.problems());
        }
    }
}
