package org.wardkeep.vocabulary.version;

import java.util.Arrays;

/// Builds a [VersionKey] from left to right.
///
/// A key is a row of items. Each starts with a tag byte, and the tags that can stand at one place
/// are in the order of what they mean there; so no item is ever compared with part of another.
///
/// - A number is its own tag, [#NUMBER] plus how many digits it has without leading zeros, and the
///   digits two in a byte: more digits are more, and none is zero.
/// - A text is its characters in UTF-8, ended by a zero byte, so that a prefix comes first.
final class KeyWriter {
    /// Tags below are for what comes before any number, ...
    static final int NUMBER = 0x40;

    /// ... and tags from here for what comes after all numbers.
    static final int ABOVE_NUMBERS = 0x80;

    /// Numbers of more digits say in two more bytes how many.
    private static final int MANY_DIGITS = ABOVE_NUMBERS - 1 - NUMBER;

    private static final int TEXT_END = 0;
    private static final int USUAL_LENGTH = 48;

    private byte[] bytes = new byte[USUAL_LENGTH];
    private int length;

    VersionKey finish() {
        return VersionKey.owning(Arrays.copyOf(bytes, length));
    }

    KeyWriter tag(int tag) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) tag;
        return this;
    }

    /// How many bytes stand so far.
    int length() {
        return length;
    }

    /// Takes back all that was written after the given length.
    void cutTo(int earlier) {
        length = earlier;
    }

    KeyWriter zero() {
        return tag(NUMBER);
    }

    /// A run of decimal digits; an empty one is zero.
    KeyWriter number(String text, int start, int end) {
        int from = start;
        while (from < end && text.charAt(from) == '0') {
            from++;
        }
        int digits = end - from;
        if (digits < MANY_DIGITS) {
            tag(NUMBER + digits);
        } else {
            tag(NUMBER + MANY_DIGITS).tag(digits >> Byte.SIZE).tag(digits);
        }
        for (int i = from; i < end; i += 2) {
            int low = i + 1 < end ? text.charAt(i + 1) - '0' : 0;
            tag((text.charAt(i) - '0') << 4 | low);
        }
        return this;
    }

    /// A number that the caller worked out, not negative.
    KeyWriter number(long value) {
        var digits = Long.toString(value);
        return number(digits, 0, digits.length());
    }

    /// Characters as they are.
    KeyWriter text(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < ABOVE_NUMBERS) {
                tag(c);
            } else {
                boolean pair = i + 1 < end && Character.isSurrogatePair(c, text.charAt(i + 1));
                int point = pair ? text.codePointAt(i) : c;
                i += Character.charCount(point) - 1;
                codePoint(point);
            }
        }
        return tag(TEXT_END);
    }

    /// Characters with the letters A to Z made small.
    KeyWriter caselessText(String text, int start, int end) {
        return text(VersionText.lower(text.substring(start, end)), 0, end - start);
    }

    /// UTF-8, also for half of a surrogate pair, which an encoder would replace.
    private void codePoint(int point) {
        if (point < 0x800) {
            tag(0xC0 + (point >> 6));
        } else {
            if (point < 0x10000) {
                tag(0xE0 + (point >> 12));
            } else {
                tag(0xF0 + (point >> 18)).continuation(point >> 12);
            }
            continuation(point >> 6);
        }
        continuation(point);
    }

    private void continuation(int bits) {
        tag(0x80 + (bits & 0x3F));
    }
}
