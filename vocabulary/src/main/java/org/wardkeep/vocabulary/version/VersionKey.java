package org.wardkeep.vocabulary.version;

import java.util.Arrays;
import java.util.HexFormat;

/// A version turned into bytes, so that the order of the bytes, unsigned and from the left, is the
/// order of the versions.
///
/// Keys of one [VersionScheme] can be compared, stored and read back; keys of two schemes have
/// nothing to say to each other.
public final class VersionKey implements Comparable<VersionKey> {
    private final byte[] bytes;

    private VersionKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The key that [#toBytes()] gave.
    public static VersionKey of(byte[] bytes) {
        return new VersionKey(bytes.clone());
    }

    /// Takes the bytes as they are; the caller lets go of them.
    static VersionKey owning(byte[] bytes) {
        return new VersionKey(bytes);
    }

    /// The bytes, at most six for each character of the version and a few more.
    public byte[] toBytes() {
        return bytes.clone();
    }

    /// Number of bytes.
    public int length() {
        return bytes.length;
    }

    @Override
    public int compareTo(VersionKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The bytes in hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
