package org.wardkeep.formats.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A view of bytes, with reads that are safe everywhere: what lies outside is -1, never an
/// exception. The owner reuses it, so it is valid only during the call that handed it over.
public final class Slice {
    /// Characters of a text that are kept. DICOM's longest names have 64, DNS names 253.
    public static final int LONGEST_TEXT = 256;

    private static final int BYTE_MASK = 0xff;
    private static final int DELETE = 0x7f;

    private byte[] bytes;
    private int start;
    private int length;

    public Slice() {
        this(new byte[0]);
    }

    public Slice(byte[] bytes) {
        this.bytes = bytes;
        this.length = bytes.length;
    }

    /// Looks at other bytes from now on; does not copy them.
    ///
    /// @throws IndexOutOfBoundsException for a range outside the array: a fault of the caller
    public Slice wrap(byte[] other, int from, int size) {
        Objects.checkFromIndexSize(from, size, other.length);
        bytes = other;
        start = from;
        length = size;
        return this;
    }

    public int length() {
        return length;
    }

    /// Whether `count` bytes are there from `at`.
    public boolean has(int at, int count) {
        return (at | count) >= 0 && count <= length - at;
    }

    /// 0 to 255; -1 outside.
    public int u8(int at) {
        return at >= 0 && at < length ? bytes[start + at] & BYTE_MASK : -1;
    }

    /// Two bytes, the highest first; -1 outside.
    public int u16(int at) {
        return has(at, 2) ? (u8(at) << 8) | u8(at + 1) : -1;
    }

    /// Two bytes, the lowest first; -1 outside.
    public int u16le(int at) {
        return has(at, 2) ? (u8(at + 1) << 8) | u8(at) : -1;
    }

    /// Three bytes, the highest first; -1 outside.
    public int u24(int at) {
        return has(at, 3) ? (u8(at) << 16) | u16(at + 1) : -1;
    }

    /// Four bytes, the highest first; -1 outside.
    public long u32(int at) {
        return has(at, 4) ? ((long) u16(at) << 16) | u16(at + 2) : -1;
    }

    /// Four bytes, the lowest first; -1 outside.
    public long u32le(int at) {
        return has(at, 4) ? ((long) u16le(at + 2) << 16) | u16le(at) : -1;
    }

    /// Whether these characters, in ASCII, stand at a place.
    public boolean isAt(int at, String ascii) {
        if (!has(at, ascii.length())) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (u8(at + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The same, whatever the case of ASCII letters.
    ///
    /// @param lowerCase what is looked for, in lower case
    public boolean isAtIgnoringCase(int at, String lowerCase) {
        if (!has(at, lowerCase.length())) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            int c = u8(at + i);
            if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// A view of a part; what lies outside is left out.
    public Slice part(int at, int count) {
        int from = Math.clamp(at, 0, length);
        return new Slice().wrap(bytes, start + from, Math.clamp(count, 0, length - from));
    }

    /// Where a byte stands first; -1 when it does not.
    ///
    /// @param from where to begin, 0 or more
    public int indexOf(int value, int from) {
        for (int i = from; i < length; i++) {
            if (bytes[start + i] == (byte) value) {
                return i;
            }
        }
        return -1;
    }

    /// A text as a person can read it: UTF-8, or else ISO 8859-1; without control characters,
    /// without blanks and zero bytes around it; cut after [#LONGEST_TEXT]. What lies outside is
    /// left out.
    public String text(int at, int count) {
        int from = Math.clamp(at, 0, length);
        int size = Math.clamp(count, 0, Math.min(length - from, LONGEST_TEXT));
        if (isPlain(start + from, size)) {
            return new String(bytes, start + from, size, StandardCharsets.ISO_8859_1).strip();
        }
        var buffer = ByteBuffer.wrap(bytes, start + from, size);
        String raw;
        try {
            raw = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            // Not UTF-8, and nothing says what it is: ISO 8859-1 loses no byte.
            raw = new String(bytes, start + from, size, StandardCharsets.ISO_8859_1);
        }
        return WireText.clean(raw);
    }

    /// Whether nothing but ASCII that is shown stands there, as in nearly all texts.
    private boolean isPlain(int from, int size) {
        for (int i = from; i < from + size; i++) {
            if (bytes[i] < ' ' || bytes[i] == DELETE) {
                return false;
            }
        }
        return true;
    }

    /// The same for UTF-16 with the lowest byte first, as Windows writes it.
    ///
    /// @param count bytes
    public String text16le(int at, int count) {
        int from = Math.clamp(at, 0, length);
        int size = Math.clamp(count, 0, Math.min(length - from, 2 * LONGEST_TEXT));
        return WireText.clean(new String(bytes, start + from, size, StandardCharsets.UTF_16LE));
    }

    /// Copies bytes out; gives how many were there to copy.
    public int copy(int at, byte[] target, int targetAt, int count) {
        int from = Math.clamp(at, 0, length);
        int size = Math.min(count, length - from);
        System.arraycopy(bytes, start + from, target, targetAt, size);
        return size;
    }
}
