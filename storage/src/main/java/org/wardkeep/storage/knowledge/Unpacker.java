package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Reads what a [Packer] wrote. Bytes that no packer wrote end in a [DamagedKnowledgeException]:
/// nothing is read outside of them, and no number found in them makes more room than they have.
final class Unpacker {
    private static final int SEVEN = 0x7f;

    private final byte[] bytes;
    private final int end;
    private int at;

    Unpacker(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    Unpacker(byte[] bytes, int from, int length) {
        if (from < 0 || length < 0 || length > bytes.length - from) {
            throw damaged("asks for %d bytes at %d of %d".formatted(length, from, bytes.length));
        }
        this.bytes = bytes;
        this.at = from;
        this.end = from + length;
    }

    int u8() {
        if (at >= end) {
            throw damaged("ends too early");
        }
        return bytes[at++] & 0xff;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = u8();
            value |= (long) (b & SEVEN) << shift;
            if (b <= SEVEN) {
                return value;
            }
        }
        throw damaged("has a number without an end");
    }

    /// A number that fits an index.
    int index() {
        long value = number();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw damaged("has the number %d for an index".formatted(value));
        }
        return (int) value;
    }

    /// How many items follow, each of at least one byte.
    int count() {
        int count = index();
        if (count > end - at) {
            throw damaged("names %d items in %d bytes".formatted(count, end - at));
        }
        return count;
    }

    int u32() {
        return (int) fixed(Integer.BYTES);
    }

    long u64() {
        return fixed(Long.BYTES);
    }

    private long fixed(int length) {
        skip(length);
        long value = 0;
        for (int i = 1; i <= length; i++) {
            value = value << Byte.SIZE | (bytes[at - i] & 0xff);
        }
        return value;
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    String text() {
        int length = count();
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    byte[] block() {
        int length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /// The next block as bytes to be read apart.
    Unpacker part() {
        int length = count();
        at += length;
        return new Unpacker(bytes, at - length, length);
    }

    void skip(int length) {
        if (length < 0 || length > end - at) {
            throw damaged("ends too early");
        }
        at += length;
    }

    <T> List<T> list(Function<Unpacker, T> each) {
        int count = count();
        if (count == 0) {
            return List.of();
        }
        var items = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            items.add(each.apply(this));
        }
        return items;
    }

    List<String> texts() {
        return list(Unpacker::text);
    }

    int position() {
        return at;
    }

    int remaining() {
        return end - at;
    }

    byte[] array() {
        return bytes;
    }

    boolean isAtEnd() {
        return at == end;
    }

    static DamagedKnowledgeException damaged(String what) {
        return new DamagedKnowledgeException(
                ("A part of the knowledge file %s: the file is damaged. Find out more with"
                                + " \"wardkeep knowledge status --verify\", then import it again.")
                        .formatted(what));
    }
}
