package org.wardkeep.formats.protocol;

import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// One end of a conversation, as one packet shows it.
///
/// @param mac the card that put the packet on this wire: behind a router, the router's;
///   [MacAddress#NONE] where the capture has none
/// @param address [IpAddress#NONE] for what is not carried over IP
/// @param port 0 to 65535; 0 for what has no ports
public record Party(MacAddress mac, IpAddress address, int port) {}
