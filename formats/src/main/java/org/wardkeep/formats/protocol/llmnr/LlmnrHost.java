package org.wardkeep.formats.protocol.llmnr;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;

/// That a machine answered to a name with its address (RFC 4795, 2.1.2).
///
/// @param name one label, such as `WS-ICU-04`
/// @param address IPv4 or IPv6
public record LlmnrHost(String name, IpAddress address) implements Observation {
    @Override
    public String protocol() {
        return LlmnrDecoder.NAME;
    }
}
