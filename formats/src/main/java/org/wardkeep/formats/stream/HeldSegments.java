package org.wardkeep.formats.stream;

import java.util.Arrays;

/// Segments of one direction that came before the ones they follow, in order, without overlaps: the
/// first copy of a byte stays.
final class HeldSegments {
    /// Segments of one direction. A network reorders a few; a loss lets a window pile up, of which
    /// these are 90 KB. Insertion looks at all, so the number bounds the time a packet takes.
    static final int MOST = 64;

    /// Bytes of one direction: Linux' usual window.
    static final int MOST_BYTES = 256 << 10;

    /// What the two tables take, in bytes of memory.
    static final int EMPTY_COST = 1_024;

    /// What a segment takes beside its bytes: a million of one byte each are not a megabyte.
    static final int SEGMENT_COST = 24;

    private static final byte[] NOTHING = {};

    private final int[] sequences = new int[MOST];
    private final byte[][] contents = new byte[MOST][];
    private int count;
    private int bytes;

    boolean isEmpty() {
        return count == 0;
    }

    /// Bytes of memory that all this takes.
    int cost() {
        return EMPTY_COST + count * SEGMENT_COST + bytes;
    }

    int firstSequence() {
        return sequences[0];
    }

    byte[] removeFirst() {
        var content = contents[0];
        count--;
        bytes -= content.length;
        System.arraycopy(sequences, 1, sequences, 0, count);
        System.arraycopy(contents, 1, contents, 0, count);
        contents[count] = NOTHING;
        return content;
    }

    boolean hasRoomFor(int length) {
        return count < MOST && bytes + length <= MOST_BYTES;
    }

    /// Takes a segment, or what is new of it: the piece before the first overlap and, if it reaches
    /// over one held segment, the piece after. What lies further comes again, or is lost.
    ///
    /// @return bytes that were known already
    int put(int sequence, byte[] content) {
        int place = 0;
        while (place < count && sequences[place] - sequence <= 0) {
            place++;
        }
        int from = 0;
        if (place > 0) {
            int endBefore = sequences[place - 1] + contents[place - 1].length;
            from = Math.max(0, endBefore - sequence);
        }
        int to = content.length;
        if (place < count) {
            to = Math.min(to, sequences[place] - sequence);
        }
        if (from >= to) {
            return content.length;
        }
        System.arraycopy(sequences, place, sequences, place + 1, count - place);
        System.arraycopy(contents, place, contents, place + 1, count - place);
        sequences[place] = sequence + from;
        contents[place] = Arrays.copyOfRange(content, from, to);
        count++;
        bytes += to - from;
        return content.length - (to - from);
    }
}
