package org.wardkeep.formats.protocol;

/// What the messages of a protocol travel in.
public sealed interface Carrier {
    /// UDP (RFC 768), IPv4 or IPv6.
    record Udp() implements Carrier {}

    /// Ethernet with its own type (IEEE 802.3, 3.2.6), such as ARP 0x0806 or LLDP 0x88cc.
    ///
    /// @param etherType 0x600 to 0xffff
    record Ethernet(int etherType) implements Carrier {}

    /// IEEE 802.2 LLC without SNAP, such as spanning tree 0x42.
    ///
    /// @param dsap the destination service access point, 0 to 255
    record Llc(int dsap) implements Carrier {}

    /// IEEE 802.2 SNAP with an organisation's own protocol, such as CDP 0x00000c, 0x2000.
    ///
    /// @param organisation the 24 bits of the organisation
    /// @param protocol 16 bits, given out by the organisation
    record Snap(int organisation, int protocol) implements Carrier {}

    /// IP directly, such as ICMPv6 58.
    ///
    /// @param number the protocol number given out by IANA, 0 to 255
    record Ip(int number) implements Carrier {}
}
