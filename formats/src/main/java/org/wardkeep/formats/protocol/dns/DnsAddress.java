package org.wardkeep.formats.protocol.dns;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;

/// That a name server said which address a name has: records A, AAAA (RFC 1035, 3.4.1; RFC 3596)
/// or, asked the other way round, PTR.
///
/// @param name without the dot at its end
/// @param address the address
/// @param isReverse whether the address was asked for its name
public record DnsAddress(String name, IpAddress address, boolean isReverse) implements Observation {
    @Override
    public String protocol() {
        return DnsDecoder.NAME;
    }
}
