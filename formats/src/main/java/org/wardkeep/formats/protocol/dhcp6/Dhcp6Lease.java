package org.wardkeep.formats.protocol.dhcp6;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// That a server gave a client an address (RFC 8415, 18.3, Reply).
///
/// @param mac the card in the client's identifier; [MacAddress#NONE] when there is none
/// @param duid the client's identifier, hexadecimal
/// @param address the address it has from now on
public record Dhcp6Lease(MacAddress mac, String duid, IpAddress address) implements Observation {
    @Override
    public String protocol() {
        return Dhcp6Decoder.NAME;
    }
}
