package org.wardkeep.formats.protocol;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// One end of a conversation, as one packet shows it.
///
/// @param mac the card that put the packet on this wire: behind a router, the router's;
///   [MacAddress#NONE] where the capture has none
/// @param address [IpAddress#NONE] for what is not carried over IP
/// @param port 0 to 65535; 0 for what has no ports
public record Party(MacAddress mac, IpAddress address, int port) {
    /// Written out for the same reason as those of [IpAddress].
    @Override
    public int hashCode() {
        return (mac.hashCode() * 31 + address.hashCode()) * 31 + port;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Party party
                && port == party.port
                && mac.equals(party.mac)
                && address.equals(party.address);
    }
}
