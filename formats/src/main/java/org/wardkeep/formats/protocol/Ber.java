package org.wardkeep.formats.protocol;

/// Walks the elements of BER or DER (ITU-T X.690, 8.1) with definite lengths and tags of one byte,
/// which is all that certificates, Kerberos, LDAP and SNMP use.
///
/// What is broken or cut ends the walk; nothing is thrown.
public final class Ber {
    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;
    private static final int SEVEN_BITS = 0x7f;

    /// The first two numbers of an identifier are one: 40 × the first + the second.
    private static final int FIRST_ARC = 40;

    /// Numbers of an identifier that have more than 32 bits are of no registry.
    private static final long LARGEST_ARC = 0xffff_ffffL;

    private final Slice bytes;
    private final int end;
    private int next;
    private int tag;
    private int start;
    private int length;

    /// Before the first element of all the bytes.
    public Ber(Slice bytes) {
        this(bytes, 0, bytes.length());
    }

    private Ber(Slice bytes, int from, int end) {
        this.bytes = bytes;
        this.next = from;
        this.end = end;
    }

    /// Goes to the next element; false at the end, or where no whole one follows.
    public boolean next() {
        tag = next < end ? bytes.u8(next) : -1;
        int first = next + 1 < end ? bytes.u8(next + 1) : -1;
        if (tag < 0 || first < 0) {
            return false;
        }
        start = next + 2;
        long size = first;
        if (first >= LONG_LENGTH) {
            int count = first - LONG_LENGTH;
            if (count == 0 || count > MOST_LENGTH_BYTES) {
                return false;
            }
            size = 0;
            for (int i = 0; i < count; i++) {
                size = (size << Byte.SIZE) | Math.max(bytes.u8(start + i), 0);
            }
            start += count;
        }
        if (size > (long) end - start) {
            return false;
        }
        length = (int) size;
        next = start + length;
        return true;
    }

    /// Goes to the next element and tells whether it is there and has this tag.
    public boolean nextIs(int wanted) {
        return next() && tag == wanted;
    }

    /// Goes on to the first element that follows and has this tag.
    public boolean next(int wanted) {
        while (next()) {
            if (tag == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Tag of the element here, with class and form, 0 to 255.
    public int tag() {
        return tag;
    }

    /// Where the content begins in the bytes.
    public int start() {
        return start;
    }

    /// Bytes of content.
    public int length() {
        return length;
    }

    /// Before the first element inside this one.
    public Ber inside() {
        return new Ber(bytes, start, start + length);
    }

    /// Inside the first element that follows and has this tag; inside nothing when there is none.
    public Ber into(int wanted) {
        return next(wanted) ? inside() : new Ber(bytes, end, end);
    }

    /// The content as text.
    public String text() {
        return bytes.text(start, length);
    }

    /// A small whole number; -1 for one that is too large or negative.
    public int number() {
        if (length < 1 || length > MOST_LENGTH_BYTES || bytes.u8(start) >= LONG_LENGTH) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = (number << Byte.SIZE) | bytes.u8(start + i);
        }
        return number;
    }

    /// An object identifier (8.19), as numbers with dots; cut where a text is.
    public String identifier() {
        var text = new StringBuilder();
        long arc = 0;
        for (int i = 0; i < length && text.length() < Slice.LONGEST_TEXT; i++) {
            int octet = bytes.u8(start + i);
            arc = ((arc << 7) | (octet & SEVEN_BITS)) & LARGEST_ARC;
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

    /// The content.
    public Slice content() {
        return bytes.part(start, length);
    }
}
