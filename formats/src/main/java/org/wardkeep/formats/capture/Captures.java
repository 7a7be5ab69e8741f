package org.wardkeep.formats.capture;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Opens captures, by their content.
public final class Captures {
    private static final int MAGIC_SIZE = 4;
    private static final int BUFFER = 1 << 16;
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Captures() {}

    /// Bytes of the beginning of a file of which it can be told whether it is a packed capture:
    /// nothing comes out of Zstandard before its first block of up to 128 KB is there whole (RFC
    /// 8878, 3.1.1.2.4).
    public static final int PACKED_START = 192 << 10;

    /// Whether a file that begins so is packed, whatever is in it.
    public static boolean isPacked(byte[] start) {
        return Unpacked.isPacked(magic(start));
    }

    /// All packets of all inputs in the order of their times. An input that cannot be read is a
    /// problem and stops no other.
    public static PacketSource open(List<CaptureInput> inputs) {
        return inputs.size() == 1 ? open(inputs.getFirst()) : new Timeline(inputs);
    }

    /// The packets of one input in the order they stand.
    public static PacketSource open(CaptureInput input) {
        try {
            return switch (input) {
                case CaptureInput.OfFile(var name, var path) -> ofFile(name, path);
                case CaptureInput.OfStream(var name, var stream) -> ofStream(name, stream);
            };
        } catch (IOException e) {
            return refused(Code.UNREADABLE, input.name(), unreadable(e));
        }
    }

    private static String unreadable(IOException e) {
        return "could not be opened: %s. Give a capture that is there and may be read"
                .formatted(e.getMessage());
    }

    private static PacketSource ofFile(String name, Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            // A pipe or a device cannot be mapped.
            return Files.isDirectory(path)
                    ? refused(Code.UNREADABLE, name, "is a folder; give the captures in it")
                    : ofPath(name, path);
        }
        var window = new FileWindow(path);
        int magic = magic(window);
        if (Unpacked.isPacked(magic)) {
            window.close();
            return ofPath(name, path);
        }
        return ofWindow(name, window, magic);
    }

    private static PacketSource ofPath(String name, Path path) throws IOException {
        var stream = Files.newInputStream(path);
        try {
            return new ClosingSource(stream, ofStream(name, stream), name);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    private static PacketSource ofStream(String name, InputStream stream) throws IOException {
        var buffered = new BufferedInputStream(stream, BUFFER);
        buffered.mark(Unpacked.MAGIC_SIZE);
        int magic = magic(buffered.readNBytes(Unpacked.MAGIC_SIZE));
        buffered.reset();
        var window = new StreamWindow(new Unpacked(buffered, magic));
        try {
            return ofWindow(name, window, magic(window));
        } catch (IOException e) {
            window.close();
            throw e;
        }
    }

    private static int magic(byte[] start) {
        var first = Arrays.copyOf(start, Integer.BYTES);
        return ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    /// 0 when the file is too short to have one.
    private static int magic(Window window) throws IOException {
        return window.has(0, MAGIC_SIZE) ? window.memory.get(INT, 0) : 0;
    }

    private static PacketSource ofWindow(String name, Window window, int magic) {
        if (PcapPackets.isMagic(magic) || PcapPackets.isMagic(Integer.reverseBytes(magic))) {
            return new PcapPackets(name, window);
        }
        if (magic == PcapNgPackets.SECTION) {
            return new PcapNgPackets(name, window);
        }
        window.close();
        return refused(
                Code.UNRECOGNISED,
                name,
                "begins with 0x%08x; a capture was expected: pcap, pcapng, or one of them packed by gzip or Zstandard. Save it as pcap or pcapng"
                        .formatted(Integer.reverseBytes(magic)));
    }

    private static PacketSource refused(Code code, String name, String message) {
        return new NoPackets(List.of(Problem.ofFile(code, name, message)));
    }

    private record NoPackets(List<Problem> problems) implements PacketSource {
        @Override
        public boolean next(CapturedPacket packet) {
            return false;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    /// Packets of a stream that was opened here and is closed with them.
    private static final class ClosingSource implements PacketSource {
        private final InputStream stream;
        private final PacketSource packets;
        private final List<Problem> closing = new ArrayList<>();
        private final String name;

        ClosingSource(InputStream stream, PacketSource packets, String name) {
            this.stream = stream;
            this.packets = packets;
            this.name = name;
        }

        @Override
        public boolean next(CapturedPacket packet) {
            return packets.next(packet);
        }

        @Override
        public List<Problem> problems() {
            var all = new ArrayList<>(packets.problems());
            all.addAll(closing);
            return all;
        }

        @Override
        public long position() {
            return packets.position();
        }

        @Override
        public void close() {
            packets.close();
            try {
                stream.close();
            } catch (IOException e) {
                closing.add(Problem.ofFile(Code.UNREADABLE, name, "not closed: " + e.getMessage()));
            }
        }
    }
}
