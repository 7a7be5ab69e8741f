package org.wardkeep.formats.packet;

/// Tunnels in which switches and virtual networks send (or mirror) packets: IP in IP (RFC 2003,
/// 2473), GRE (RFC 2784, 2890), ERSPAN (draft-foschiano-erspan-03), VXLAN (RFC 7348), GENEVE (RFC
/// 8926).
final class Tunnels {
    /// Mirrors of overlays have three; without bound a small packet could hold hundreds.
    private static final int DEEPEST = 6;

    private static final int IPV4_IN_IP = 4;
    private static final int IPV6_IN_IP = 41;

    private static final int BRIDGED_ETHERNET = 0x6558;
    private static final int ERSPAN_2 = 0x88be;
    private static final int ERSPAN_3 = 0x22eb;
    private static final int PPP_IN_GRE = 0x880b;

    private static final int CHECKSUM = 0x8000;
    private static final int ROUTING = 0x4000;
    private static final int KEY = 0x2000;
    private static final int SEQUENCE = 0x1000;
    private static final int ACKNOWLEDGEMENT = 0x80;
    private static final int ERSPAN_2_HEADER = 8;
    private static final int ERSPAN_3_HEADER = 12;
    private static final int ERSPAN_3_SUBHEADER = 8;

    private static final int VXLAN_PORT = 4789;
    private static final int LINUX_VXLAN_PORT = 8472;
    private static final int GENEVE_PORT = 6081;
    private static final int UDP_TUNNEL_HEADER = 8;

    /// The flag that a network identifier is there; all other bits are reserved and zero.
    private static final int VXLAN_FLAGS = 0x08000000;

    private Tunnels() {}

    static Content overIp(Packet packet, int protocol, long at) {
        if (++packet.depth > DEEPEST) {
            return Content.BROKEN;
        }
        return switch (protocol) {
            case IPV4_IN_IP -> NetworkLayer.ipv4(packet, at);
            case IPV6_IN_IP -> NetworkLayer.ipv6(packet, at);
            default -> gre(packet, at);
        };
    }

    private static Content gre(Packet packet, long from) {
        if (!packet.has(from, 4)) {
            return Content.BROKEN;
        }
        int flags = packet.u16(from);
        int type = packet.u16(from + 2);
        long at = from + 4;
        at += (flags & (CHECKSUM | ROUTING)) != 0 ? 4 : 0;
        at += (flags & KEY) != 0 ? 4 : 0;
        at += (flags & SEQUENCE) != 0 ? 4 : 0;
        return switch (type) {
            case BRIDGED_ETHERNET -> LinkLayer.ethernet(packet, at);
            // Without sequence number it is type I, which has no header of its own.
            case ERSPAN_2 ->
                    LinkLayer.ethernet(packet, (flags & SEQUENCE) != 0 ? at + ERSPAN_2_HEADER : at);
            case ERSPAN_3 -> erspan3(packet, at);
            case PPP_IN_GRE -> LinkLayer.ppp(packet, (flags & ACKNOWLEDGEMENT) != 0 ? at + 4 : at);
            default -> LinkLayer.network(packet, type, at);
        };
    }

    private static Content erspan3(Packet packet, long at) {
        if (!packet.has(at, ERSPAN_3_HEADER)) {
            return Content.BROKEN;
        }
        boolean hasSubheader = (packet.u8(at + 11) & 1) != 0;
        return LinkLayer.ethernet(
                packet, at + ERSPAN_3_HEADER + (hasSubheader ? ERSPAN_3_SUBHEADER : 0));
    }

    /// A payload that only looks like a tunnel stays what it is: UDP.
    static Content overUdp(Packet packet) {
        int port = packet.destinationPort;
        boolean isVxlan = port == VXLAN_PORT || port == LINUX_VXLAN_PORT;
        if ((!isVxlan && port != GENEVE_PORT)
                || packet.depth >= DEEPEST
                || !packet.has(packet.payload, UDP_TUNNEL_HEADER)) {
            return Content.UDP;
        }
        long at = packet.payload;
        if (isVxlan) {
            if (packet.i32(at) != VXLAN_FLAGS || packet.u8(at + 7) != 0) {
                return Content.UDP;
            }
            packet.depth++;
            return LinkLayer.ethernet(packet, at + UDP_TUNNEL_HEADER);
        }
        // Version 0; the lower six bits count options in words.
        int first = packet.u8(at);
        int type = packet.u16(at + 2);
        boolean isGeneve = first >>> 6 == 0 && (packet.u8(at + 1) & 0x3f) == 0;
        if (!isGeneve) {
            return Content.UDP;
        }
        packet.depth++;
        long inner = at + UDP_TUNNEL_HEADER + (first & 0x3f) * 4L;
        return type == BRIDGED_ETHERNET
                ? LinkLayer.ethernet(packet, inner)
                : LinkLayer.network(packet, type, inner);
    }
}
