package org.wardkeep.formats.protocol.dhcp;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// That a server confirmed an address (RFC 2131, 4.3.1, DHCPACK).
///
/// @param mac the client's card
/// @param address the address it has from now on
/// @param server option 54; [IpAddress#NONE] when it is not said
/// @param hostName option 12, the name the server gives the client; mostly empty
/// @param domain option 15, the domain the client is in; empty when not said
public record DhcpLease(
        MacAddress mac, IpAddress address, IpAddress server, String hostName, String domain)
        implements Observation {
    @Override
    public String protocol() {
        return DhcpDecoder.NAME;
    }
}
