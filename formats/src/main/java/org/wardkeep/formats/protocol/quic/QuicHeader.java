package org.wardkeep.formats.protocol.quic;

import org.wardkeep.formats.protocol.Slice;

import java.util.Optional;

/// The readable part of a packet that opens a connection (RFC 9000, 17.2.2).
final class QuicHeader {
    /// Long form, and the bit that is always set.
    private static final int LONG = 0xc0;

    private static final int KIND = 0x30;
    private static final int VERSION = 1;
    private static final int CONNECTION = 5;
    private static final int LONGEST_ID = 20;

    /// Of the id that a client makes up for the server (RFC 9000, 7.2).
    private static final int SHORTEST_ID = 8;

    /// Both numbers fit into a `long`; a negative one is broken.
    private static final long BROKEN = -1;

    private final QuicVersion version;
    private final byte[] connection;
    private final int number;
    private final int end;

    private QuicHeader(QuicVersion version, byte[] connection, int number, int end) {
        this.version = version;
        this.connection = connection;
        this.number = number;
        this.end = end;
    }

    /// Whether a long header of a version that is known begins here.
    static boolean isLong(Slice packet) {
        int size = packet.u8(CONNECTION);
        int other = packet.u8(CONNECTION + 1 + Math.max(size, 0));
        return (Math.max(packet.u8(0), 0) & LONG) == LONG
                && size >= 0
                && size <= LONGEST_ID
                && other >= 0
                && other <= LONGEST_ID
                && QuicVersion.of(packet.u32(VERSION)).isPresent();
    }

    /// Empty for every other kind of packet, and where one is cut.
    static Optional<QuicHeader> read(Slice packet) {
        if (!isLong(packet)) {
            return Optional.empty();
        }
        var version = QuicVersion.of(packet.u32(VERSION)).orElseThrow();
        int size = packet.u8(CONNECTION);
        boolean isInitial = (packet.u8(0) & KIND) >> 4 == version.initial();
        if (!isInitial || size < SHORTEST_ID) {
            return Optional.empty();
        }
        var connection = new byte[size];
        packet.copy(CONNECTION + 1, connection, 0, size);
        int at = CONNECTION + 1 + size;
        at += 1 + packet.u8(at);
        long token = varint(packet, at);
        at += varintSize(packet, at);
        if (token == BROKEN || token > packet.length()) {
            return Optional.empty();
        }
        at += (int) token;
        long length = varint(packet, at);
        int number = at + varintSize(packet, at);
        if (length == BROKEN || length > packet.length() - number) {
            return Optional.empty();
        }
        return Optional.of(new QuicHeader(version, connection, number, number + (int) length));
    }

    /// A number of one, two, four or eight bytes (RFC 9000, 16); -1 where it is cut.
    static long varint(Slice bytes, int at) {
        return switch (varintSize(bytes, at)) {
            case 1 -> bytes.u8(at);
            case 2 -> bytes.has(at, 2) ? bytes.u16(at) & 0x3fff : BROKEN;
            case 4 -> bytes.has(at, 4) ? bytes.u32(at) & 0x3fff_ffffL : BROKEN;
            case 8 ->
                    bytes.has(at, 8)
                            ? (bytes.u32(at) & 0x3fff_ffffL) << Integer.SIZE | bytes.u32(at + 4)
                            : BROKEN;
            default -> BROKEN;
        };
    }

    static int varintSize(Slice bytes, int at) {
        int first = bytes.u8(at);
        return first < 0 ? 0 : 1 << (first >> 6);
    }

    /// Version of the protocol.
    QuicVersion version() {
        return version;
    }

    /// The server's id, as the client chose it.
    byte[] connection() {
        return connection;
    }

    /// Where the packet's hidden number begins.
    int number() {
        return number;
    }

    /// Where the packet ends.
    int end() {
        return end;
    }
}
