package org.wardkeep.vocabulary;

/// A number of bytes.
///
/// @param bytes zero or more
/// @throws IllegalArgumentException below zero
public record ByteSize(long bytes) implements Comparable<ByteSize> {
    private static final long KIBI = 1024;

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size cannot be below zero, got " + bytes);
        }
    }

    public static ByteSize ofMebibytes(long mebibytes) {
        return new ByteSize(Math.multiplyExact(mebibytes, KIBI * KIBI));
    }

    public static ByteSize ofKibibytes(long kibibytes) {
        return new ByteSize(Math.multiplyExact(kibibytes, KIBI));
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /// In the largest unit that leaves a number of at least one: `812 B`, `64 KiB`, `3 MiB`.
    @Override
    public String toString() {
        if (bytes < KIBI) {
            return bytes + " B";
        }
        if (bytes < KIBI * KIBI) {
            return bytes / KIBI + " KiB";
        }
        return bytes / (KIBI * KIBI) + " MiB";
    }
}
