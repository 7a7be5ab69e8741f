package org.wardkeep.formats.packet;

/// From the first byte to the network layer.
///
/// Reference: <a href="https://www.tcpdump.org/linktypes.html">link-layer header types</a>.
final class LinkLayer {
    static final int IPV4 = 0x0800;
    static final int IPV6 = 0x86dd;

    private static final int NULL = 0;
    private static final int ETHERNET = 1;
    private static final int PPP = 9;
    private static final int RAW_BSD = 12;
    private static final int RAW_OPENBSD = 14;
    private static final int RAW = 101;
    private static final int CISCO_HDLC = 104;
    private static final int LOOP = 108;
    private static final int LINUX_COOKED = 113;
    private static final int IPV4_ONLY = 228;
    private static final int IPV6_ONLY = 229;
    private static final int LINUX_COOKED_2 = 276;

    private static final int VLAN = 0x8100;
    private static final int SERVICE_VLAN = 0x88a8;
    private static final int OLD_QINQ = 0x9100;
    private static final int MPLS = 0x8847;
    private static final int MPLS_MULTICAST = 0x8848;
    private static final int PPPOE = 0x8864;

    private static final int ETHERNET_HEADER = 14;
    private static final int VLAN_TAG = 4;
    private static final int VLAN_MASK = 0xfff;
    private static final int SMALLEST_TYPE = 0x600;
    private static final int LLC_HEADER = 3;
    private static final int SNAP = 0xaa;
    private static final int SNAP_HEADER = 8;
    private static final int PPP_IPV4 = 0x21;
    private static final int PPP_IPV6 = 0x57;

    /// Labels of one packet; providers stack up to six.
    private static final int MOST_LABELS = 16;

    /// Tags of one frame; the standard knows two.
    private static final int MOST_TAGS = 4;

    private LinkLayer() {}

    static Content decode(Packet packet, int linkType, long at) {
        return switch (linkType) {
            case ETHERNET -> ethernet(packet, at);
            case RAW, RAW_BSD, RAW_OPENBSD, IPV4_ONLY, IPV6_ONLY -> rawIp(packet, at);
            case NULL, LOOP -> rawIp(packet, at + Integer.BYTES);
            case LINUX_COOKED -> cooked(packet, at);
            case LINUX_COOKED_2 -> cooked2(packet, at);
            case PPP -> ppp(packet, at);
            case CISCO_HDLC ->
                    packet.has(at, 4)
                            ? network(packet, packet.u16(at + 2), at + 4)
                            : Content.BROKEN;
            default -> Content.UNKNOWN_LINK;
        };
    }

    /// IEEE 802.3, 3.1.1.
    static Content ethernet(Packet packet, long at) {
        if (!packet.has(at, ETHERNET_HEADER)) {
            return Content.BROKEN;
        }
        packet.destinationMac = packet.i64(at) >>> Short.SIZE;
        packet.sourceMac = ((long) packet.u16(at + 6) << Integer.SIZE) | u32(packet, at + 8);
        packet.vlan = 0;
        return network(packet, packet.u16(at + 12), at + ETHERNET_HEADER);
    }

    private static long u32(Packet packet, long at) {
        return Integer.toUnsignedLong(packet.i32(at));
    }

    /// @param type an EtherType, or a length below 0x600
    static Content network(Packet packet, int type, long from) {
        int next = type;
        long at = from;
        int tags = 0;
        while (next == VLAN || next == SERVICE_VLAN || next == OLD_QINQ) {
            if (!packet.has(at, VLAN_TAG) || ++tags > MOST_TAGS) {
                return Content.BROKEN;
            }
            packet.vlan = packet.u16(at) & VLAN_MASK;
            next = packet.u16(at + 2);
            at += VLAN_TAG;
        }
        packet.etherType = next;
        packet.payload = at;
        return switch (next) {
            case IPV4 -> NetworkLayer.ipv4(packet, at);
            case IPV6 -> NetworkLayer.ipv6(packet, at);
            case MPLS, MPLS_MULTICAST -> mpls(packet, at);
            case PPPOE -> packet.has(at, 8) ? ppp(packet, at + 6) : Content.BROKEN;
            default -> next < SMALLEST_TYPE ? llc(packet, at, next) : Content.ETHERNET;
        };
    }

    /// RFC 3032, 2.1. What is below the labels is not named: an IP version, or Ethernet behind a
    /// control word (RFC 4385) or without.
    private static Content mpls(Packet packet, long from) {
        long at = from;
        for (int label = 0; label < MOST_LABELS && packet.has(at, 5); label++) {
            boolean isLast = (packet.u8(at + 2) & 1) != 0;
            at += Integer.BYTES;
            if (isLast) {
                int version = packet.u8(at) >>> 4;
                if (version == 4 || version == 6) {
                    return rawIp(packet, at);
                }
                return ethernet(packet, version == 0 ? at + Integer.BYTES : at);
            }
        }
        return Content.BROKEN;
    }

    static Content rawIp(Packet packet, long at) {
        if (!packet.has(at, 1)) {
            return Content.BROKEN;
        }
        packet.payload = at;
        return switch (packet.u8(at) >>> 4) {
            case 4 -> NetworkLayer.ipv4(packet, at);
            case 6 -> NetworkLayer.ipv6(packet, at);
            default -> Content.BROKEN;
        };
    }

    /// IEEE 802.2: the length gives where the frame ends; padding follows.
    private static Content llc(Packet packet, long at, int length) {
        packet.endAt(at + length);
        if (!packet.has(at, LLC_HEADER)) {
            return Content.BROKEN;
        }
        int dsap = packet.u8(at);
        if (dsap != SNAP || packet.u8(at + 1) != SNAP) {
            packet.etherType = dsap;
            packet.payload = at + LLC_HEADER;
            return Content.LLC;
        }
        if (!packet.has(at, SNAP_HEADER)) {
            return Content.BROKEN;
        }
        int organisation = (packet.u8(at + 3) << Short.SIZE) | packet.u16(at + 4);
        int protocol = packet.u16(at + 6);
        if (organisation == 0 && protocol >= SMALLEST_TYPE) {
            return network(packet, protocol, at + SNAP_HEADER);
        }
        packet.etherType = (organisation << Short.SIZE) | protocol;
        packet.payload = at + SNAP_HEADER;
        return Content.SNAP;
    }

    /// LINKTYPE_LINUX_SLL.
    private static Content cooked(Packet packet, long at) {
        if (!packet.has(at, 16)) {
            return Content.BROKEN;
        }
        packet.sourceMac = packet.u16(at + 4) == 6 ? packet.i64(at + 6) >>> Short.SIZE : 0;
        return cookedNetwork(packet, packet.u16(at + 14), at + 16);
    }

    /// LINKTYPE_LINUX_SLL2.
    private static Content cooked2(Packet packet, long at) {
        if (!packet.has(at, 20)) {
            return Content.BROKEN;
        }
        packet.sourceMac = packet.u8(at + 11) == 6 ? packet.i64(at + 12) >>> Short.SIZE : 0;
        return cookedNetwork(packet, packet.u16(at), at + 20);
    }

    /// Values below 0x600 name Linux' own kinds; 4 is a frame with an LLC header.
    private static Content cookedNetwork(Packet packet, int type, long at) {
        if (type >= SMALLEST_TYPE) {
            return network(packet, type, at);
        }
        packet.etherType = type;
        packet.payload = at;
        return type == 4 ? llc(packet, at, (int) (packet.end - at)) : Content.ETHERNET;
    }

    /// RFC 1661, 2 and RFC 1662, 3.1: address, control and a zero byte may be left out.
    static Content ppp(Packet packet, long from) {
        long at = from;
        if (packet.has(at, 2) && packet.u16(at) == 0xff03) {
            at += 2;
        }
        if (!packet.has(at, 2)) {
            return Content.BROKEN;
        }
        boolean isShort = (packet.u8(at) & 1) != 0;
        int protocol = isShort ? packet.u8(at) : packet.u16(at);
        packet.etherType = protocol;
        packet.payload = at + (isShort ? 1 : 2);
        return switch (protocol) {
            case PPP_IPV4 -> NetworkLayer.ipv4(packet, packet.payload);
            case PPP_IPV6 -> NetworkLayer.ipv6(packet, packet.payload);
            // Cisco routers mark their HDLC as PPP in captures.
            case IPV4, IPV6 -> network(packet, protocol, packet.payload);
            default -> Content.ETHERNET;
        };
    }
}
