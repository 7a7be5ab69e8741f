package org.wardkeep.formats.protocol.arp;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// That a station said which address it has (RFC 826). A router may say so for others.
///
/// @param mac the station's card
/// @param address the address it claims
public record ArpBinding(MacAddress mac, IpAddress address) implements Observation {
    @Override
    public String protocol() {
        return ArpDecoder.NAME;
    }
}
