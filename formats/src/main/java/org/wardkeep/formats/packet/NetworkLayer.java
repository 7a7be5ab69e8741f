package org.wardkeep.formats.packet;

/// IPv4 (RFC 791), IPv6 (RFC 8200), TCP (RFC 9293), UDP (RFC 768).
final class NetworkLayer {
    private static final int HOP_BY_HOP = 0;
    private static final int IPV4_IN_IP = 4;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int IPV6_IN_IP = 41;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int GRE = 47;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION_OPTIONS = 60;
    private static final int MOBILITY = 135;
    private static final int HIP = 139;
    private static final int SHIM6 = 140;

    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int TCP_HEADER = 20;
    private static final int UDP_HEADER = 8;
    private static final int FRAGMENT_UNIT = 8;
    private static final int MORE_FRAGMENTS = 0x2000;
    private static final int OFFSET_MASK = 0x1fff;
    private static final long MAPPED = 0xffff_0000_0000L;

    /// Extension headers of one packet. Honest packets have three; each costs time.
    private static final int MOST_HEADERS = 12;

    private NetworkLayer() {}

    static Content ipv4(Packet packet, long at) {
        if (!packet.has(at, IPV4_HEADER) || packet.u8(at) >>> 4 != 4) {
            return Content.BROKEN;
        }
        int headerSize = (packet.u8(at) & 0xf) * Integer.BYTES;
        int total = packet.u16(at + 2);
        // 0: the card cuts the packet into segments after it was captured.
        if (headerSize < IPV4_HEADER || (total != 0 && total < headerSize)) {
            return Content.BROKEN;
        }
        if (total != 0) {
            packet.endAt(at + total);
        }
        packet.forgetAddresses();
        packet.sourceLow = MAPPED | Integer.toUnsignedLong(packet.i32(at + 12));
        packet.destinationLow = MAPPED | Integer.toUnsignedLong(packet.i32(at + 16));
        int protocol = packet.u8(at + 9);
        int fragment = packet.u16(at + 6);
        if ((fragment & (MORE_FRAGMENTS | OFFSET_MASK)) != 0) {
            packet.ipProtocol = protocol;
            packet.fragmentId = packet.u16(at + 4);
            packet.fragmentOffset = (fragment & OFFSET_MASK) * FRAGMENT_UNIT;
            packet.hasMoreFragments = (fragment & MORE_FRAGMENTS) != 0;
            packet.payload = at + headerSize;
            return Content.FRAGMENT;
        }
        return transport(packet, protocol, at + headerSize);
    }

    static Content ipv6(Packet packet, long at) {
        if (!packet.has(at, IPV6_HEADER) || packet.u8(at) >>> 4 != 6) {
            return Content.BROKEN;
        }
        int length = packet.u16(at + 4);
        // 0: a jumbogram (RFC 2675), or cut into segments after it was captured.
        if (length != 0) {
            packet.endAt(at + IPV6_HEADER + length);
        }
        packet.forgetAddresses();
        packet.sourceHigh = packet.i64(at + 8);
        packet.sourceLow = packet.i64(at + 16);
        packet.destinationHigh = packet.i64(at + 24);
        packet.destinationLow = packet.i64(at + 32);
        return transport(packet, packet.u8(at + 6), at + IPV6_HEADER);
    }

    /// Goes over extension headers (RFC 8200, 4) to what is carried.
    static Content transport(Packet packet, int protocol, long from) {
        int next = protocol;
        long at = from;
        for (int i = 0; i < MOST_HEADERS; i++) {
            packet.ipProtocol = next;
            packet.payload = at;
            switch (next) {
                case TCP -> {
                    return tcp(packet, at);
                }
                case UDP -> {
                    return udp(packet, at);
                }
                case IPV4_IN_IP, IPV6_IN_IP, GRE -> {
                    return Tunnels.overIp(packet, next, at);
                }
                case HOP_BY_HOP, ROUTING, DESTINATION_OPTIONS, MOBILITY, HIP, SHIM6 -> {
                    if (!packet.has(at, 8)) {
                        return Content.BROKEN;
                    }
                    next = packet.u8(at);
                    at += (packet.u8(at + 1) + 1) * 8L;
                }
                case AUTHENTICATION -> {
                    if (!packet.has(at, 8)) {
                        return Content.BROKEN;
                    }
                    next = packet.u8(at);
                    at += (packet.u8(at + 1) + 2) * 4L;
                }
                case FRAGMENT -> {
                    if (!packet.has(at, 8)) {
                        return Content.BROKEN;
                    }
                    if (isPart(packet, at)) {
                        return Content.FRAGMENT;
                    }
                    next = packet.u8(at);
                    at += 8;
                }
                default -> {
                    return Content.IP;
                }
            }
        }
        return Content.BROKEN;
    }

    /// RFC 8200, 4.5; a datagram may also come whole with such a header (RFC 6946).
    private static boolean isPart(Packet packet, long at) {
        int field = packet.u16(at + 2);
        if ((field & 0xfff9) == 0) {
            return false;
        }
        packet.ipProtocol = packet.u8(at);
        packet.fragmentId = Integer.toUnsignedLong(packet.i32(at + 4));
        packet.fragmentOffset = field & 0xfff8;
        packet.hasMoreFragments = (field & 1) != 0;
        packet.payload = at + 8;
        return true;
    }

    private static Content tcp(Packet packet, long at) {
        if (!packet.has(at, TCP_HEADER)) {
            return Content.BROKEN;
        }
        int ports = packet.i32(at);
        packet.sourcePort = ports >>> Short.SIZE;
        packet.destinationPort = ports & 0xffff;
        packet.sequence = packet.i32(at + 4);
        packet.acknowledgement = packet.i32(at + 8);
        int headerSize = (packet.u8(at + 12) >>> 4) * Integer.BYTES;
        packet.flags = packet.u8(at + 13);
        packet.payload = at + headerSize;
        return headerSize < TCP_HEADER || packet.payload > packet.end + packet.lost
                ? Content.BROKEN
                : Content.TCP;
    }

    private static Content udp(Packet packet, long at) {
        if (!packet.has(at, UDP_HEADER)) {
            return Content.BROKEN;
        }
        packet.sourcePort = packet.u16(at);
        packet.destinationPort = packet.u16(at + 2);
        int length = packet.u16(at + 4);
        // 0: a jumbogram, or not filled in yet when it was captured.
        if (length != 0) {
            if (length < UDP_HEADER) {
                return Content.BROKEN;
            }
            packet.endAt(Math.min(at + length, packet.end + packet.lost));
        }
        packet.payload = at + UDP_HEADER;
        return Tunnels.overUdp(packet);
    }
}
