package org.wardkeep.formats.protocol.dicom;

import org.wardkeep.formats.protocol.Slice;

import java.util.Arrays;

/// Reads wanted elements of a command set or data set (PS3.5, 7) from whatever pieces come. All
/// else, values, sequences, pixel data, is stepped over by its length and never looked at.
///
/// Elements stand in the order of their tags; after the last wanted one nothing is read. Elements
/// in sequences describe something else and are not taken.
final class ElementReader {
    /// How elements are written.
    enum Encoding {
        /// To be told from the first element.
        UNKNOWN,
        IMPLICIT_LITTLE,
        EXPLICIT_LITTLE,
        EXPLICIT_BIG,
        /// Deflated or damaged: nothing is taken.
        UNREADABLE
    }

    private static final int SHORT_HEADER = 8;
    private static final int LONG_HEADER = 12;
    private static final long UNDEFINED = 0xffff_ffffL;
    private static final int IDENTIFYING_GROUP = 0x0008;
    private static final int DELIMITER_GROUP = 0xfffe;
    private static final int ITEM = 0xfffe_e000;
    private static final int ITEM_END = 0xfffe_e00d;
    private static final int SEQUENCE_END = 0xfffe_e0dd;
    private static final int VR_UN = ('U' << 8) | 'N';

    /// Value representations whose length has four bytes (PS3.5, 7.1.2).
    private static final String LONG_VALUES = "OBODOFOLOVOWSQUCUNURUTSVUV";

    /// Sequences in sequences; real ones have five levels.
    private static final int DEEPEST = 64;

    /// LO has at most 64 characters, of up to four bytes; software versions are several of them.
    private static final int LONGEST_VALUE = 256;

    private final int[] wanted;
    private final byte[][] values;
    private final Slice view = new Slice();
    private final byte[] header = new byte[LONG_HEADER];
    private final byte[] value = new byte[LONGEST_VALUE];

    private Encoding encoding = Encoding.UNKNOWN;
    private int headerLength;
    private long skipLeft;
    private int valueIndex;
    private int valueLength;
    private long valueLeft;
    private int depth;

    /// Inside an element of unknown representation elements are implicit (PS3.5, 6.2.2).
    private int unknownDepth;

    private boolean isDone;

    /// @param wanted tags, ascending
    ElementReader(int... wanted) {
        this.wanted = wanted;
        values = new byte[wanted.length][];
    }

    void begin(Encoding as) {
        encoding = as;
        Arrays.fill(values, new byte[0]);
        headerLength = 0;
        skipLeft = 0;
        valueLeft = 0;
        valueIndex = -1;
        depth = 0;
        unknownDepth = 0;
        isDone = false;
    }

    void take(Slice slice, int from, int count) {
        int at = from;
        int end = from + count;
        while (at < end && !isDone) {
            if (skipLeft > 0) {
                int step = (int) Math.min(skipLeft, end - at);
                skipLeft -= step;
                at += step;
            } else if (valueIndex >= 0) {
                at += takeValue(slice, at, end - at);
            } else {
                at += takeHeader(slice, at, end - at);
            }
        }
    }

    /// Of the bytes that follow, how many are not wanted; they count as taken.
    long skip(long available) {
        if (isDone) {
            return available;
        }
        long step = Math.min(skipLeft, available);
        skipLeft -= step;
        return step;
    }

    private int takeValue(Slice slice, int at, int available) {
        int step = (int) Math.min(valueLeft, available);
        valueLength +=
                slice.copy(at, value, valueLength, Math.min(step, LONGEST_VALUE - valueLength));
        valueLeft -= step;
        if (valueLeft == 0) {
            values[valueIndex] = Arrays.copyOf(value, valueLength);
            isDone = valueIndex == wanted.length - 1;
            valueIndex = -1;
        }
        return step;
    }

    private int takeHeader(Slice slice, int at, int available) {
        int needed = headerLength < SHORT_HEADER ? SHORT_HEADER : headerSize();
        int step = Math.min(needed - headerLength, available);
        slice.copy(at, header, headerLength, step);
        headerLength += step;
        if (headerLength >= SHORT_HEADER) {
            view.wrap(header, 0, headerLength);
            if (encoding == Encoding.UNKNOWN) {
                recogniseEncoding();
            }
            if (encoding == Encoding.UNREADABLE) {
                isDone = true;
            } else if (headerLength == headerSize()) {
                headerLength = 0;
                element();
            }
        }
        return step;
    }

    /// Data sets begin with group 0008, whose elements have representations of two capital letters.
    private void recogniseEncoding() {
        boolean hasLetters = isCapital(view.u8(4)) && isCapital(view.u8(5));
        if (view.u16le(0) == IDENTIFYING_GROUP) {
            encoding = hasLetters ? Encoding.EXPLICIT_LITTLE : Encoding.IMPLICIT_LITTLE;
        } else if (view.u16(0) == IDENTIFYING_GROUP && hasLetters) {
            encoding = Encoding.EXPLICIT_BIG;
        } else {
            encoding = Encoding.UNREADABLE;
        }
    }

    private static boolean isCapital(int letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private boolean isBig() {
        return encoding == Encoding.EXPLICIT_BIG;
    }

    private int u16(int at) {
        return isBig() ? view.u16(at) : view.u16le(at);
    }

    private long u32(int at) {
        return isBig() ? view.u32(at) : view.u32le(at);
    }

    private boolean isImplicit() {
        return encoding == Encoding.IMPLICIT_LITTLE
                || unknownDepth > 0
                || u16(0) == DELIMITER_GROUP;
    }

    private int headerSize() {
        return isImplicit() || !hasLongLength() ? SHORT_HEADER : LONG_HEADER;
    }

    private boolean hasLongLength() {
        for (int i = 0; i < LONG_VALUES.length(); i += 2) {
            if (view.u8(4) == LONG_VALUES.charAt(i) && view.u8(5) == LONG_VALUES.charAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private long length() {
        if (isImplicit()) {
            return u32(4);
        }
        return hasLongLength() ? u32(8) : u16(6);
    }

    private void element() {
        int tag = (u16(0) << Short.SIZE) | u16(2);
        long length = length();
        if (tag == ITEM_END || tag == SEQUENCE_END) {
            leave();
        } else if (length == UNDEFINED) {
            enter(tag);
        } else {
            int index = depth == 0 ? Arrays.binarySearch(wanted, tag) : -1;
            isDone = depth == 0 && Integer.compareUnsigned(tag, wanted[wanted.length - 1]) > 0;
            if (index >= 0 && length > 0) {
                valueIndex = index;
                valueLength = 0;
                valueLeft = length;
            } else {
                skipLeft = length;
            }
        }
    }

    private void enter(int tag) {
        depth++;
        boolean isUnknown = !isImplicit() && ((view.u8(4) << 8) | view.u8(5)) == VR_UN;
        if (unknownDepth == 0 && isUnknown && tag != ITEM) {
            unknownDepth = depth;
        }
        isDone = depth > DEEPEST;
    }

    private void leave() {
        if (depth == unknownDepth) {
            unknownDepth = 0;
        }
        // A delimiter of nothing: damaged, and what follows cannot be trusted.
        isDone = --depth < 0;
    }

    /// Empty when it was not there.
    String text(int tag) {
        var bytes = values[Arrays.binarySearch(wanted, tag)];
        return new Slice(bytes).text(0, bytes.length);
    }

    /// A value of two bytes, lowest first; -1 when it was not there.
    int number(int tag) {
        return new Slice(values[Arrays.binarySearch(wanted, tag)]).u16le(0);
    }

    boolean hasAny() {
        return Arrays.stream(values).anyMatch(bytes -> bytes.length > 0);
    }
}
