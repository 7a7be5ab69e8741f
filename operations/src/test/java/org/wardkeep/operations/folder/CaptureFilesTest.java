package org.wardkeep.operations.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.luben.zstd.Zstd;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.capture.CaptureBytes;
import org.wardkeep.formats.reading.Source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Captures in a folder are told by their content, packed or not.
class CaptureFilesTest {
    /// Traffic that is encrypted: nothing of it can be packed, so the first block is large.
    @ParameterizedTest
    @CsvSource({"plain, true", "gzip, true", "zstd, true", "text, false", "packed text, false"})
    void capturesAreTold(String kind, boolean isCapture) throws IOException {
        var text = "Asset Tag;Manufacturer\n".getBytes(StandardCharsets.UTF_8);
        var bytes =
                switch (kind) {
                    case "plain" -> capture();
                    case "gzip" -> gzip(capture());
                    case "zstd" -> Zstd.compress(capture());
                    case "packed text" -> Zstd.compress(text);
                    default -> text;
                };
        assertEquals(isCapture, CaptureFiles.read(Source.of("file", bytes)).isPresent());
    }

    private static byte[] capture() {
        var random = new Random(1);
        var capture = CaptureBytes.pcap(CaptureBytes.ETHERNET);
        var packet = new byte[1_400];
        for (int i = 0; i < 500; i++) {
            random.nextBytes(packet);
            capture.packet(i, 0, packet);
        }
        return capture.toBytes();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
