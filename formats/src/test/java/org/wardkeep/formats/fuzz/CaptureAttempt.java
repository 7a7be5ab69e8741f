package org.wardkeep.formats.fuzz;

import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.capture.Captures;
import org.wardkeep.formats.capture.PacketSource;
import org.wardkeep.formats.fuzz.FuzzTarget.BrokenPromise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads the input as a capture, and touches every byte of every packet.
final class CaptureAttempt {
    /// What unpacking may make of an input is bounded by ratio, which is of no interest here.
    private static final long MOST_PACKETS = 100_000;

    private CaptureAttempt() {}

    static void stream(byte[] input) {
        read(Captures.open(new CaptureInput.OfStream("made", new ByteArrayInputStream(input))));
    }

    /// Plain files are mapped, which is another way. The same file twice is a timeline.
    static void file(byte[] input) {
        try {
            var file = Files.createTempFile("wardkeep-fuzz", ".pcap");
            try {
                Files.write(file, input);
                read(Captures.open(of(file)));
                read(Captures.open(List.of(of(file), of(file))));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaptureInput of(Path file) {
        return new CaptureInput.OfFile("made", file);
    }

    private static void read(PacketSource opened) {
        try (var source = opened) {
            var packet = new CapturedPacket();
            long packets = 0;
            long sum = 0;
            while (packets < MOST_PACKETS && source.next(packet)) {
                packets++;
                for (int i = 0; i < packet.captured(); i++) {
                    sum += packet.memory().get(ValueLayout.JAVA_BYTE, packet.offset() + i);
                }
            }
            // A thousand messages about one file help nobody.
            if (source.problems().size() > 1_000) {
                throw new BrokenPromise(source.problems().size() + " problems, sum " + sum);
            }
        }
    }
}
