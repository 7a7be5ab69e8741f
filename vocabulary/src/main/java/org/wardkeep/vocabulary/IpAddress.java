package org.wardkeep.vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// An address of the internet protocol, version 4 or 6. Version 4 is held as an IPv4-mapped address
/// (RFC 4291, 2.5.5.2), so that both compare and hash alike.
///
/// @param high the first 64 bits
/// @param low the last 64 bits
public record IpAddress(long high, long low) implements Comparable<IpAddress> {
    /// No address: what has none, or does not have one yet.
    public static final IpAddress NONE = new IpAddress(0, 0);

    private static final int GROUPS = 8;
    private static final long MAPPED = 0xffffL;
    private static final long INT_MASK = 0xffff_ffffL;

    /// @param address the four octets, the first one highest
    public static IpAddress v4(int address) {
        return new IpAddress(0, (MAPPED << Integer.SIZE) | (address & INT_MASK));
    }

    public boolean isV4() {
        return high == 0 && low >>> Integer.SIZE == MAPPED;
    }

    /// Whether it is of a network that is not the internet: RFC 1918, shared space (RFC 6598),
    /// link-local, loopback, unique local (RFC 4193), multicast, broadcast, or none.
    public boolean isPrivate() {
        if (isV4()) {
            int a = (int) low;
            return isIn(a, 0x0a000000, 8)
                    || isIn(a, 0xac100000, 12)
                    || isIn(a, 0xc0a80000, 16)
                    || isIn(a, 0x64400000, 10)
                    || isIn(a, 0xa9fe0000, 16)
                    || isIn(a, 0x7f000000, 8)
                    || isIn(a, 0, 8)
                    || isMulticast();
        }
        int first = (int) (high >>> 48);
        boolean unspecifiedOrLoopback = high == 0 && (low == 0 || low == 1);
        return unspecifiedOrLoopback
                || (first & 0xfe00) == 0xfc00
                || (first & 0xffc0) == 0xfe80
                || isMulticast();
    }

    /// Whether it means several hosts: multicast (RFC 5771, RFC 4291 2.7) or limited broadcast.
    public boolean isMulticast() {
        int a = (int) low;
        return isV4() ? a >>> 28 == 0xe || a == -1 : high >>> 56 == 0xff;
    }

    private static boolean isIn(int address, int network, int bits) {
        return (address ^ network) >>> (Integer.SIZE - bits) == 0;
    }

    /// Written out because tables of addresses ask for every observation; what a record brings
    /// along is slow until it is compiled.
    @Override
    public int hashCode() {
        return Long.hashCode(high * 31 + low);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IpAddress address && low == address.low && high == address.high;
    }

    @Override
    public int compareTo(IpAddress other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    /// Reads `192.0.2.1` or `2001:db8::1`; no zone, no prefix length.
    public static Optional<IpAddress> parse(String text) {
        if (text.indexOf(':') < 0) {
            int address = v4Of(text);
            return address == 0 && !text.equals("0.0.0.0")
                    ? Optional.empty()
                    : Optional.of(v4(address));
        }
        int gap = text.indexOf("::");
        if (gap < 0) {
            var all = groups(text);
            return all.length == GROUPS ? Optional.of(of(all)) : Optional.empty();
        }
        var before = groups(text.substring(0, gap));
        var after = groups(text.substring(gap + 2));
        boolean fits = before.length + after.length < GROUPS;
        if (!fits || isBroken(before) || isBroken(after)) {
            return Optional.empty();
        }
        var all = new int[GROUPS];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(after, 0, all, GROUPS - after.length, after.length);
        return Optional.of(of(all));
    }

    /// Zero when it is none.
    private static int v4Of(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != Integer.BYTES) {
            return 0;
        }
        int address = 0;
        for (var part : parts) {
            if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 0xff) {
                return 0;
            }
            address = (address << Byte.SIZE) | Integer.parseInt(part);
        }
        return address;
    }

    /// One number that cannot be a group when the text is broken.
    private static int[] groups(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        var parts = text.split(":", -1);
        var groups = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].matches("[0-9a-fA-F]{1,4}")) {
                return new int[] {-1};
            }
            groups[i] = Integer.parseInt(parts[i], 16);
        }
        return groups;
    }

    private static boolean isBroken(int[] groups) {
        return groups.length == 1 && groups[0] < 0;
    }

    private static IpAddress of(int[] groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS / 2; i++) {
            high = (high << Short.SIZE) | groups[i];
            low = (low << Short.SIZE) | groups[i + GROUPS / 2];
        }
        return new IpAddress(high, low);
    }

    /// As RFC 5952 writes it: lower case, the longest run of zero groups as `::`.
    @Override
    public String toString() {
        if (isV4()) {
            int a = (int) low;
            return (a >>> 24) + "." + (a >>> 16 & 0xff) + "." + (a >>> 8 & 0xff) + "." + (a & 0xff);
        }
        int best = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = 0;
            while (i + run < GROUPS && group(i + run) == 0) {
                run++;
            }
            if (run > longest) {
                best = i;
                longest = run;
            }
        }
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == best) {
                text.append("::");
                i += longest - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":");
                text.append(Integer.toHexString(group(i)));
            }
        }
        return text.toString();
    }

    private int group(int index) {
        long half = index < GROUPS / 2 ? high : low;
        return (int) (half >>> ((GROUPS / 2 - 1 - index % (GROUPS / 2)) * Short.SIZE)) & 0xffff;
    }
}
