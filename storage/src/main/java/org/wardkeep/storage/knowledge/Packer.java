package org.wardkeep.storage.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Bytes that grow: numbers with the least byte first, variable-length numbers, texts.
///
/// A variable-length number has seven bits a byte, the lowest first; the eighth bit says that more
/// follow.
final class Packer {
    private static final int INITIAL = 256;
    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes;
    private int size;

    Packer() {
        this(INITIAL);
    }

    /// @param room for so many bytes at first
    Packer(int room) {
        bytes = new byte[room];
    }

    Packer u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    Packer u32(long value) {
        return fixed(value, Integer.BYTES);
    }

    Packer u64(long value) {
        return fixed(value, Long.BYTES);
    }

    private Packer fixed(long value, int length) {
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) (value >>> (Byte.SIZE * i));
        }
        return this;
    }

    /// @param value as an unsigned number; small ones take one byte
    Packer number(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~SEVEN) != 0) {
            bytes[size++] = (byte) ((rest & SEVEN) | MORE);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /// A number that may be below zero; those near zero take one byte.
    Packer signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    /// The length in bytes and the text in UTF-8.
    Packer text(String value) {
        return block(value.getBytes(StandardCharsets.UTF_8));
    }

    /// The length and the bytes.
    Packer block(byte[] value) {
        return number(value.length).raw(value, 0, value.length);
    }

    Packer raw(byte[] value, int from, int length) {
        reserve(length);
        System.arraycopy(value, from, bytes, size, length);
        size += length;
        return this;
    }

    Packer raw(Packer other) {
        return raw(other.bytes, 0, other.size);
    }

    /// The number of items, then the items.
    <T> Packer list(List<T> items, BiConsumer<Packer, ? super T> each) {
        number(items.size());
        items.forEach(item -> each.accept(this, item));
        return this;
    }

    Packer texts(List<String> items) {
        return list(items, Packer::text);
    }

    int size() {
        return size;
    }

    /// Forgets the content and keeps the room.
    Packer clear() {
        size = 0;
        return this;
    }

    /// The bytes behind it, of which the first [#size] count; they change with the next call.
    byte[] array() {
        return bytes;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            int needed = Math.addExact(size, more);
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1) + 1));
        }
    }
}
