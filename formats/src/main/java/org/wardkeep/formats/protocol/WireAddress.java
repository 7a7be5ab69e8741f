package org.wardkeep.formats.protocol;

import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// Addresses as they stand on the wire. What lies outside of the bytes is no address.
public final class WireAddress {
    private static final int MAC_OCTETS = 6;
    private static final int V4_OCTETS = 4;
    private static final int V6_OCTETS = 16;

    private WireAddress() {}

    /// Six octets; [MacAddress#NONE] outside.
    public static MacAddress mac(Slice slice, int at) {
        return slice.has(at, MAC_OCTETS)
                ? new MacAddress((slice.u32(at) << Short.SIZE) | slice.u16(at + 4))
                : MacAddress.NONE;
    }

    /// Four octets; [IpAddress#NONE] outside, and for 0.0.0.0, which names nobody.
    public static IpAddress v4(Slice slice, int at) {
        int address = slice.has(at, V4_OCTETS) ? (int) slice.u32(at) : 0;
        return address == 0 ? IpAddress.NONE : IpAddress.v4(address);
    }

    /// Sixteen octets; [IpAddress#NONE] outside.
    public static IpAddress v6(Slice slice, int at) {
        return slice.has(at, V6_OCTETS)
                ? new IpAddress(u64(slice, at), u64(slice, at + Long.BYTES))
                : IpAddress.NONE;
    }

    /// Four or sixteen octets, as their number says; [IpAddress#NONE] for any other.
    public static IpAddress of(Slice slice, int at, int octets) {
        return switch (octets) {
            case V4_OCTETS -> v4(slice, at);
            case V6_OCTETS -> v6(slice, at);
            default -> IpAddress.NONE;
        };
    }

    private static long u64(Slice slice, int at) {
        return (slice.u32(at) << Integer.SIZE) | slice.u32(at + Integer.BYTES);
    }
}
