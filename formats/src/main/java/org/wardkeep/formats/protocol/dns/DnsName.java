package org.wardkeep.formats.protocol.dns;

import org.wardkeep.formats.protocol.Slice;

/// Domain names as they stand in messages (RFC 1035, 3.1 and 4.1.4).
public final class DnsName {
    private static final int POINTER = 0xc0;
    private static final int POINTER_BITS = 0x3fff;

    /// Octets of the longest name (RFC 1035, 2.3.4).
    private static final int LONGEST = 255;

    private DnsName() {}

    /// The place after a name; -1 when it is broken.
    public static int skip(Slice slice, int from) {
        int at = from;
        while (at - from <= LONGEST) {
            int length = slice.u8(at);
            if (length < 0) {
                return -1;
            }
            if (length >= POINTER) {
                return slice.has(at, 2) ? at + 2 : -1;
            }
            if (length == 0) {
                return at + 1;
            }
            if (length >= Byte.MAX_VALUE / 2 + 1) {
                return -1;
            }
            at += 1 + length;
        }
        return -1;
    }

    /// A name without the dot at its end, pointers followed; empty for the root and when it is
    /// broken. A pointer must point before all that was read of the name, so that none goes round.
    public static String read(Slice slice, int from) {
        var name = new StringBuilder();
        int at = from;
        int earliest = from;
        while (name.length() <= LONGEST) {
            int length = slice.u8(at);
            if (length == 0) {
                return name.toString();
            }
            if (length >= POINTER) {
                int target = slice.u16(at) & POINTER_BITS;
                if (!slice.has(at, 2) || target >= earliest) {
                    return "";
                }
                at = target;
                earliest = target;
            } else {
                if (length < 0 || length > POINTER_BITS >> Byte.SIZE || !slice.has(at, length)) {
                    return "";
                }
                name.append(name.isEmpty() ? "" : ".").append(slice.text(at + 1, length));
                at += 1 + length;
            }
        }
        return "";
    }

    /// A name that stands outside of a DNS message, as in DHCP (RFC 3315, 8): without pointers, its
    /// end perhaps left out.
    ///
    /// @param size bytes that the name may have
    public static String readPlain(Slice slice, int from, int size) {
        var name = new StringBuilder();
        int at = from;
        int end = Math.min(from + Math.min(size, LONGEST), slice.length());
        while (at < end) {
            int length = slice.u8(at);
            if (length <= 0 || at + 1 + length > end) {
                break;
            }
            name.append(name.isEmpty() ? "" : ".").append(slice.text(at + 1, length));
            at += 1 + length;
        }
        return name.toString();
    }
}
