package org.wardkeep.formats.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/// Makes packets for tests, from the inside out: each method puts a header before what is there.
public final class PacketBytes {
    private final byte[] bytes;

    public PacketBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    public static PacketBytes of(String payload) {
        return new PacketBytes(payload.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// From 10.0.0.1 to 10.0.0.2 when the ports ascend, else the other way.
    public PacketBytes tcp(int from, int to, int sequence, int acknowledgement, int flags) {
        return before(
                        20,
                        header ->
                                header.putShort((short) from)
                                        .putShort((short) to)
                                        .putInt(sequence)
                                        .putInt(acknowledgement)
                                        .put((byte) 0x50)
                                        .put((byte) flags)
                                        .putShort((short) 8_192))
                .ipv4(6, from > to ? 1 : 2, from > to ? 2 : 1);
    }

    public PacketBytes udp(int from, int to) {
        int length = bytes.length + 8;
        return before(
                8,
                header ->
                        header.putShort((short) from)
                                .putShort((short) to)
                                .putShort((short) length));
    }

    public PacketBytes ipv4(int protocol, int from, int to) {
        return ipv4(protocol, from, to, 0, 0);
    }

    /// @param fragment the flags and the offset in units of eight bytes
    public PacketBytes ipv4(int protocol, int from, int to, int id, int fragment) {
        int length = bytes.length + 20;
        return before(
                20,
                header ->
                        header.put((byte) 0x45)
                                .put((byte) 0)
                                .putShort((short) length)
                                .putShort((short) id)
                                .putShort((short) fragment)
                                .put((byte) 64)
                                .put((byte) protocol)
                                .putShort((short) 0)
                                .putInt(0x0a000000 | from)
                                .putInt(0x0a000000 | to));
    }

    public PacketBytes ipv6(int next) {
        int length = bytes.length;
        return before(
                40,
                header ->
                        header.putInt(0x60000000)
                                .putShort((short) length)
                                .put((byte) next)
                                .put((byte) 64)
                                .putLong(0x20010db800000000L)
                                .putLong(1)
                                .putLong(0x20010db800000000L)
                                .putLong(2));
    }

    public PacketBytes ethernet(int type) {
        return before(
                14,
                header ->
                        header.putShort((short) 0x0200)
                                .putInt(2)
                                .putShort((short) 0x0200)
                                .putInt(1)
                                .putShort((short) type));
    }

    /// Any other header.
    public PacketBytes hex(String header) {
        var front = HexFormat.of().parseHex(header.replace(" ", ""));
        return before(front.length, buffer -> buffer.put(front));
    }

    public PacketBytes cut(int length) {
        return new PacketBytes(Arrays.copyOf(bytes, length));
    }

    private PacketBytes before(int size, Consumer<ByteBuffer> header) {
        var buffer = ByteBuffer.allocate(size + bytes.length);
        header.accept(buffer);
        return new PacketBytes(buffer.position(size).put(bytes).array());
    }
}
