package org.wardkeep.storage.knowledge;

import java.nio.ByteBuffer;

/// The bytes of one section. Safe for several threads: nothing of it moves.
final class MappedSection {
    private static final int SEVEN = 0x7f;

    private final Section section;
    private final ByteBuffer bytes;

    MappedSection(Section section, ByteBuffer bytes) {
        this.section = section;
        this.bytes = bytes;
    }

    int length() {
        return bytes.limit();
    }

    int u32(long at) {
        return bytes.getInt(checked(at, Integer.BYTES));
    }

    long u64(long at) {
        return bytes.getLong(checked(at, Long.BYTES));
    }

    /// The number here and how long it is: `length << 32 | number`. Numbers in front of blocks fit
    /// an index.
    private long measured(long at) {
        long value = 0;
        for (int i = 0; i < 5; i++) {
            int b = bytes.get(checked(at + i, 1));
            value |= (long) (b & SEVEN) << (7 * i);
            if (b >= 0) {
                if (value > Integer.MAX_VALUE) {
                    break;
                }
                return (long) (i + 1) << 32 | value;
            }
        }
        throw Unpacker.damaged("(%s at %d) has no length".formatted(section, at));
    }

    /// Where the block that begins here ends.
    long blockEnd(long at) {
        long measured = measured(at);
        return at + (measured >>> 32) + (int) measured;
    }

    byte[] block(long at) {
        long measured = measured(at);
        return bytes(at + (measured >>> 32), (int) measured);
    }

    /// Whether the block that begins here holds exactly these bytes.
    boolean blockEquals(long at, byte[] expected) {
        long measured = measured(at);
        if ((int) measured != expected.length) {
            return false;
        }
        int from = checked(at + (measured >>> 32), expected.length);
        for (int i = 0; i < expected.length; i++) {
            if (bytes.get(from + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    byte[] bytes(long at, int length) {
        int from = checked(at, length);
        var copy = new byte[length];
        bytes.get(from, copy);
        return copy;
    }

    private int checked(long at, int length) {
        if (at < 0 || length < 0 || at > bytes.limit() - (long) length) {
            throw Unpacker.damaged(
                    "(%s) asks for %d bytes at %d of %d"
                            .formatted(section, length, at, bytes.limit()));
        }
        return (int) at;
    }
}
