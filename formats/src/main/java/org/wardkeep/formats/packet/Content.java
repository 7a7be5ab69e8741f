package org.wardkeep.formats.packet;

/// What a packet turned out to carry.
public enum Content {
    TCP,
    UDP,
    /// Another protocol over IP; [Packet#ipProtocol()] says which.
    IP,
    /// Part of a fragmented IP datagram.
    FRAGMENT,
    /// Ethernet with a type that is not IP; [Packet#etherType()] says which.
    ETHERNET,
    /// IEEE 802.2 LLC; [Packet#etherType()] is the destination service access point.
    LLC,
    /// IEEE 802.2 SNAP; [Packet#etherType()] is the organisation × 65,536 + its protocol.
    SNAP,
    /// A link type that is not taken apart.
    UNKNOWN_LINK,
    /// Cut off or wrong before it is clear what it carries.
    BROKEN
}
