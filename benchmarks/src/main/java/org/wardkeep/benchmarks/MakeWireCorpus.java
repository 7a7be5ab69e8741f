package org.wardkeep.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes large captures to measure with: a mixed one, of small captures repeated under other
/// addresses and interleaved; and one of bulk DICOM, images stored over many associations.
///
/// Needs nothing but the JDK, so that it runs as one file: see `benchmarks/wire-corpus`.
public final class MakeWireCorpus {
    private static final int BUFFER = 1 << 20;
    private static final int FILE_HEADER = 24;
    private static final int PACKET_HEADER = 16;
    private static final int MAGIC = 0xa1b2c3d4;
    private static final int ETHERNET = 1;
    private static final int LARGEST = 65_535;

    /// Captures that run at the same time, and packets of one before the next has its turn.
    private static final int AT_ONCE = 64;

    private static final int BURST = 8;

    private static final int MICROS_PER_PACKET = 2;
    private static final int MICROS_PER_SECOND = 1_000_000;

    private static final int SEGMENT = 1_448;
    private static final int PDU = 131_072;
    private static final int IMAGE = 512 * 1024;

    private final OutputStream out;
    private long packets;

    private MakeWireCorpus(OutputStream out) {
        this.out = out;
    }

    /// `mixed FOLDER PACKETS FILE` or `dicom BYTES FILE`.
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[arguments.length - 1]);
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            var header = ByteBuffer.allocate(FILE_HEADER).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(MAGIC).putShort((short) 2).putShort((short) 4).putLong(0);
            stream.write(header.putInt(LARGEST).putInt(ETHERNET).array());
            var corpus = new MakeWireCorpus(stream);
            if (arguments[0].equals("mixed")) {
                corpus.mixed(Path.of(arguments[1]), Long.parseLong(arguments[2]));
            } else {
                corpus.dicom(Long.parseLong(arguments[1]));
            }
        }
    }

    private void write(byte[] packet) throws IOException {
        long micros = packets++ * MICROS_PER_PACKET;
        var header = ByteBuffer.allocate(PACKET_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt((int) (1_700_000_000 + micros / MICROS_PER_SECOND));
        header.putInt((int) (micros % MICROS_PER_SECOND));
        out.write(header.putInt(packet.length).putInt(packet.length).array());
        out.write(packet);
    }

    private void mixed(Path folder, long wanted) throws IOException {
        var captures = new ArrayList<List<byte[]>>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                captures.add(packets(Files.readAllBytes(file)));
            }
        }
        captures.removeIf(List::isEmpty);
        for (int copy = 0; packets < wanted; copy++) {
            for (int from = 0; from < captures.size() && packets < wanted; from += AT_ONCE) {
                int to = Math.min(from + AT_ONCE, captures.size());
                interleave(captures.subList(from, to), copy, wanted);
            }
        }
    }

    private void interleave(List<List<byte[]>> captures, int copy, long wanted) throws IOException {
        boolean isLeft = true;
        for (int at = 0; isLeft && packets < wanted; at += BURST) {
            isLeft = false;
            for (var capture : captures) {
                for (int i = at; i < Math.min(at + BURST, capture.size()); i++) {
                    write(readdressed(capture.get(i), copy));
                }
                isLeft |= at + BURST < capture.size();
            }
        }
    }

    /// Packets of a pcap over Ethernet; none of other files.
    private static List<byte[]> packets(byte[] file) {
        var packets = new ArrayList<byte[]>();
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < FILE_HEADER || in.getInt(0) != MAGIC || in.getInt(20) != ETHERNET) {
            return packets;
        }
        in.position(FILE_HEADER);
        while (in.remaining() >= PACKET_HEADER) {
            int length = in.getInt(in.position() + 8);
            in.position(in.position() + PACKET_HEADER);
            if (length < 0 || length > in.remaining()) {
                break;
            }
            var packet = new byte[length];
            in.get(packet);
            packets.add(packet);
        }
        return packets;
    }

    /// Both addresses of the outermost IP header are changed alike, so that flows stay flows.
    private static byte[] readdressed(byte[] packet, int copy) {
        var other = packet.clone();
        if (other.length > 54 && other[12] == 0x08 && other[13] == 0) {
            other[27] ^= (byte) (copy >> 8);
            other[28] ^= (byte) copy;
            other[31] ^= (byte) (copy >> 8);
            other[32] ^= (byte) copy;
        } else if (other.length > 54 && other[12] == (byte) 0x86 && other[13] == (byte) 0xdd) {
            other[28] ^= (byte) (copy >> 8);
            other[29] ^= (byte) copy;
            other[44] ^= (byte) (copy >> 8);
            other[45] ^= (byte) copy;
        }
        return other;
    }

    private void dicom(long bytes) throws IOException {
        long written = 0;
        for (int association = 0; written < bytes; association++) {
            var stream = new Stream(association);
            stream.open();
            for (int image = 0; image < 200 && written < bytes; image++) {
                stream.store(image);
                written += IMAGE;
            }
        }
    }

    /// The client's side of one association.
    private final class Stream {
        private final int number;
        private int sequence = 1;

        Stream(int number) {
            this.number = number;
        }

        void open() throws IOException {
            segment(new byte[0], 0, 0, 2);
            var body = ByteBuffer.allocate(200).putShort((short) 1).putShort((short) 0);
            body.put(text("PACS1           CT_ROOM%-9d".formatted(number % 1_000)));
            body.position(68);
            item(body, 0x10, "1.2.840.10008.3.1.1.1");
            body.put((byte) 0x50).put((byte) 0).putShort((short) 22);
            item(body, 0x52, "1.2.840.113619.6.5");
            int length = body.position();
            var pdu = ByteBuffer.allocate(6 + length).put((byte) 1).put((byte) 0).putInt(length);
            send(pdu.put(body.array(), 0, length).array());
        }

        void store(int image) throws IOException {
            var command = little(200);
            element(command, 0, 2, text("1.2.840.10008.5.1.4.1.1.2\0"));
            element(command, 0, 0x100, new byte[] {1, 0});
            data(command, 3);
            var set = little(IMAGE + 1_000);
            element(set, 8, 0x60, text("CT"));
            element(set, 8, 0x70, text("GE MEDICAL SYSTEMS"));
            element(set, 8, 0x1010, text("CT_ROOM1"));
            element(set, 8, 0x1090, text("Revolution CT "));
            element(set, 0x10, 0x10, text("DOE^JO"));
            element(set, 0x18, 0x1000, text("SN-%07d".formatted(number % 1_000)));
            element(set, 0x20, 0x13, text("%04d".formatted(image)));
            element(set, 0x7fe0, 0x10, new byte[IMAGE]);
            data(set, 2);
        }

        private void data(ByteBuffer content, int control) throws IOException {
            int total = content.position();
            for (int at = 0; at < total; at += PDU) {
                int size = Math.min(PDU, total - at);
                boolean isLast = at + size == total;
                var pdu = ByteBuffer.allocate(12 + size).put((byte) 4).put((byte) 0);
                pdu.putInt(size + 6).putInt(size + 2).put((byte) 1);
                pdu.put((byte) (isLast ? control : control & 1));
                send(pdu.put(content.slice(at, size)).array());
            }
        }

        private void send(byte[] bytes) throws IOException {
            for (int at = 0; at < bytes.length; at += SEGMENT) {
                int size = Math.min(SEGMENT, bytes.length - at);
                segment(bytes, at, size, 16);
            }
        }

        private void segment(byte[] bytes, int from, int size, int flags) throws IOException {
            var packet = ByteBuffer.allocate(54 + size);
            packet.putInt(0x00163e00).putInt(0x00020016).putInt(0x3e000001).putShort((short) 0x800);
            packet.putShort((short) 0x4500).putShort((short) (40 + size)).putInt(0x4000);
            packet.putInt(0x40060000).putInt(0x0a140000 | (number & 0xffff)).putInt(0x0a15000a);
            packet.putShort((short) 40_000).putShort((short) 104).putInt(sequence).putInt(1);
            packet.put((byte) 0x50).put((byte) flags).putShort((short) 8_192).putInt(0);
            write(packet.put(bytes, from, size).array());
            sequence += size + ((flags & 2) != 0 ? 1 : 0);
        }
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void element(ByteBuffer set, int group, int element, byte[] value) {
        set.putShort((short) group).putShort((short) element).putInt(value.length).put(value);
    }

    private static void item(ByteBuffer body, int type, String value) {
        body.put((byte) type).put((byte) 0).putShort((short) value.length()).put(text(value));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
