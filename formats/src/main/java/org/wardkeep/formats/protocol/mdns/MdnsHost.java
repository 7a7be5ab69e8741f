package org.wardkeep.formats.protocol.mdns;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;

/// That a host said which address it has (RFC 6762, 10.1).
///
/// @param name such as `raspberrypi.local`
/// @param address IPv4 or IPv6
public record MdnsHost(String name, IpAddress address) implements Observation {
    @Override
    public String protocol() {
        return MdnsDecoder.NAME;
    }
}
