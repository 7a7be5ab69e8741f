package org.wardkeep.formats.protocol;

import java.util.Arrays;

/// Collects the pieces of one message of one direction, up to a bound, until they are enough.
public final class Gather {
    private static final int FIRST_SIZE = 64;

    private final int most;
    private byte[] bytes = new byte[0];
    private int length;

    /// @param most bytes that are ever kept; the decoder says why that is enough
    public Gather(int most) {
        this.most = most;
    }

    /// Takes bytes until `wanted` are there; gives how many of the slice were taken.
    ///
    /// @param from the first byte of the slice to take
    /// @param wanted bytes in all; counted no further than the bound
    public int fill(Slice slice, int from, int wanted) {
        int target = Math.min(wanted, most);
        int count = Math.clamp(target - length, 0, Math.max(slice.length() - from, 0));
        if (length + count > bytes.length) {
            int size = Math.max(length + count, Math.max(FIRST_SIZE, bytes.length * 2));
            bytes = Arrays.copyOf(bytes, Math.min(size, most));
        }
        slice.copy(from, bytes, length, count);
        length += count;
        return count;
    }

    public int length() {
        return length;
    }

    public boolean isFull() {
        return length == most;
    }

    /// What was gathered; valid until the next `fill` or `clear`.
    public Slice slice() {
        return new Slice().wrap(bytes, 0, length);
    }

    public void clear() {
        length = 0;
    }
}
