package org.wardkeep.operations.folder;

import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.capture.Captures;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.folder.FileRead.Outcome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Tells captures of network traffic from other files, by their content.
final class CaptureFiles {
    private CaptureFiles() {}

    /// What became of a file that is a capture; empty for every other file. That its packets are
    /// whole is found out when it is observed.
    static Optional<FileRead> read(Source source) {
        byte[] start;
        try {
            start = source.sample().bytes();
            if (Captures.isPacked(start)) {
                start = more(source);
            }
        } catch (IOException e) {
            // The reader of other files says what is wrong with it.
            return Optional.empty();
        }
        if (!isCapture(source.name(), start)) {
            return Optional.empty();
        }
        return Optional.of(
                new FileRead(source.name(), "capture", "network traffic", Outcome.READ, List.of()));
    }

    private static byte[] more(Source source) throws IOException {
        try (var in = source.open()) {
            return in.readNBytes(Captures.PACKED_START);
        }
    }

    /// Whether a first packet can be read from it.
    private static boolean isCapture(String name, byte[] start) {
        var input = new CaptureInput.OfStream(name, new ByteArrayInputStream(start));
        try (var packets = Captures.open(input)) {
            return packets.next(new CapturedPacket());
        }
    }
}
