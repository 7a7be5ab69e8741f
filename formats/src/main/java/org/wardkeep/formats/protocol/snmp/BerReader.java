package org.wardkeep.formats.protocol.snmp;

import org.wardkeep.formats.protocol.Slice;

/// Steps over elements of the Basic Encoding Rules (ITU-T X.690, 8.1) that stand side by side.
final class BerReader {
    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_OCTETS = 3;
    private static final int SEVEN_BITS = 0x7f;
    private static final int FIRST_ARC = 40;

    private final Slice slice;
    private final int end;
    private int next;
    private int tag = -1;
    private int at;
    private int length;

    BerReader(Slice slice, int from, int end) {
        this.slice = slice;
        this.next = from;
        this.end = Math.min(end, slice.length());
    }

    /// Moves to the next element; false at the end, and when what follows is not whole.
    boolean next() {
        int size = next + 2 <= end ? slice.u8(next + 1) : -1;
        int from = next + 2;
        if (size >= LONG_FORM) {
            int octets = size - LONG_FORM;
            size = octets > MOST_LENGTH_OCTETS || from + octets > end ? -1 : 0;
            for (int i = 0; size >= 0 && i < octets; i++) {
                size = size << Byte.SIZE | slice.u8(from + i);
            }
            from += octets;
        }
        if (size < 0 || size > end - from) {
            tag = -1;
            return false;
        }
        tag = slice.u8(next);
        at = from;
        length = size;
        next = from + size;
        return true;
    }

    /// Moves to the next element and tells whether it is of a kind.
    boolean next(int wanted) {
        return next() && tag == wanted;
    }

    int tag() {
        return tag;
    }

    int at() {
        return at;
    }

    int length() {
        return length;
    }

    /// What is inside of the element at hand.
    BerReader inside() {
        return new BerReader(slice, at, at + length);
    }

    /// An integer of up to four octets.
    int number() {
        int value = 0;
        for (int i = 0; i < Math.min(length, Integer.BYTES); i++) {
            value = value << Byte.SIZE | slice.u8(at + i);
        }
        return value;
    }

    String text() {
        return slice.text(at, length);
    }

    /// An object identifier (8.19), cut where a text is.
    String identifier() {
        var text = new StringBuilder();
        long arc = 0;
        for (int i = 0; i < length && text.length() < Slice.LONGEST_TEXT; i++) {
            int octet = slice.u8(at + i);
            arc = (arc << 7 | (octet & SEVEN_BITS)) & 0xffff_ffffL;
            if (octet <= SEVEN_BITS) {
                if (text.isEmpty()) {
                    long first = Math.min(arc / FIRST_ARC, 2);
                    text.append(first).append('.').append(arc - first * FIRST_ARC);
                } else {
                    text.append('.').append(arc);
                }
                arc = 0;
            }
        }
        return text.toString();
    }
}
