package org.wardkeep.formats.capture;

import java.util.Arrays;

/// The interfaces of a pcapng section: what their packets begin with and how they count time.
final class CaptureClocks {
    /// Option `if_tsresol`.
    static final int RESOLUTION = 9;

    /// Option `if_tsoffset`.
    static final int OFFSET = 14;

    /// Capturing on all interfaces of a large switch gives some hundreds.
    static final int MOST = 4_096;

    private static final int FIRST_SIZE = 4;
    private static final int BINARY = 0x80;
    private static final int MICROSECONDS = 6;
    private static final int NANOSECONDS = 9;
    private static final int LARGEST_POWER = 18;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private int[] linkTypes = new int[FIRST_SIZE];
    private int[] resolutions = new int[FIRST_SIZE];
    private long[] offsetSeconds = new long[FIRST_SIZE];
    private int count;

    void clear() {
        count = 0;
    }

    boolean isFull() {
        return count == MOST;
    }

    void add(int linkType) {
        if (count == linkTypes.length) {
            linkTypes = Arrays.copyOf(linkTypes, count * 2);
            resolutions = Arrays.copyOf(resolutions, count * 2);
            offsetSeconds = Arrays.copyOf(offsetSeconds, count * 2);
        }
        linkTypes[count] = linkType;
        resolutions[count] = MICROSECONDS;
        offsetSeconds[count] = 0;
        count++;
    }

    /// @param value as the option has it: a power of ten, or of two when the highest bit is set
    void setResolution(int value) {
        resolutions[count - 1] = value;
    }

    void setOffset(long seconds) {
        offsetSeconds[count - 1] = seconds;
    }

    boolean has(int index) {
        return index >= 0 && index < count;
    }

    int linkType(int index) {
        return linkTypes[index];
    }

    /// @param units since 1970-01-01, in the interface's resolution
    long nanos(int index, long units) {
        return toNanos(resolutions[index], units) + offsetSeconds[index] * NANOS_PER_SECOND;
    }

    private static long toNanos(int resolution, long units) {
        if (resolution == MICROSECONDS) {
            return units * 1_000;
        }
        if ((resolution & BINARY) != 0) {
            int bits = Math.min(resolution & ~BINARY, Long.SIZE - 1);
            long fraction = units & ((1L << bits) - 1);
            double part = (double) fraction / (1L << bits);
            return (units >>> bits) * NANOS_PER_SECOND + (long) (part * NANOS_PER_SECOND);
        }
        return resolution <= NANOSECONDS
                ? units * power(NANOSECONDS - resolution)
                : Long.divideUnsigned(
                        units, power(Math.min(resolution, LARGEST_POWER) - NANOSECONDS));
    }

    private static long power(int exponent) {
        long value = 1;
        for (int i = 0; i < exponent; i++) {
            value *= 10;
        }
        return value;
    }
}
