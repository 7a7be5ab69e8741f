package org.wardkeep.vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;
import java.util.Optional;

/// The address of a network card (IEEE 802-2014, clause 8).
///
/// @param value 48 bits; the first octet sent is the highest
/// @throws IllegalArgumentException for more than 48 bits
public record MacAddress(long value) implements Comparable<MacAddress> {
    /// All zero: the packet carried no such address.
    public static final MacAddress NONE = new MacAddress(0);

    private static final int OCTETS = 6;
    private static final int BITS = 48;
    private static final int FIRST_OCTET_SHIFT = 40;
    private static final HexFormat FORM = HexFormat.ofDelimiter(":");

    public MacAddress {
        if (value >>> BITS != 0) {
            throw new IllegalArgumentException(
                    "A MAC address has 48 bits, got " + Long.toHexString(value));
        }
    }

    /// Reads `00:1a:2b:3c:4d:5e`, `00-1A-2B-3C-4D-5E`, `001a.2b3c.4d5e` or `001A2B3C4D5E`.
    public static Optional<MacAddress> parse(String text) {
        var digits = text.replaceAll("[:.-]", "");
        if (digits.length() != 2 * OCTETS
                || !digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new MacAddress(HexFormat.fromHexDigitsToLong(digits)));
    }

    /// Whether it means several stations: the I/G bit.
    public boolean isGroup() {
        return ((value >>> FIRST_OCTET_SHIFT) & 1) != 0;
    }

    /// Whether it was made up and not given out by the card's maker: the U/L bit. Virtual machines
    /// and telephones that hide themselves have such addresses.
    public boolean isLocal() {
        return ((value >>> FIRST_OCTET_SHIFT) & 2) != 0;
    }

    /// Written out for the same reason as those of [IpAddress].
    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MacAddress address && value == address.value;
    }

    @Override
    public int compareTo(MacAddress other) {
        return Long.compareUnsigned(value, other.value);
    }

    /// As IEEE writes it, in lower case: `00:1a:2b:3c:4d:5e`.
    @Override
    public String toString() {
        var octets = new byte[OCTETS];
        for (int i = 0; i < OCTETS; i++) {
            octets[i] = (byte) (value >>> ((OCTETS - 1 - i) * Byte.SIZE));
        }
        return FORM.formatHex(octets);
    }
}
