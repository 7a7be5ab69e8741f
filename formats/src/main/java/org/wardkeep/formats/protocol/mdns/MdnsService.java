package org.wardkeep.formats.protocol.mdns;

import org.wardkeep.formats.protocol.Observation;

/// That a host offers a service (SRV, RFC 2782; RFC 6763, 4.1 and 5).
///
/// @param instance what a person reads, with the kind of service: `Ward 3 printer._ipp._tcp.local`
/// @param host the host's own name
/// @param port 0 to 65535; 0 says that the name is taken and nothing is offered
public record MdnsService(String instance, String host, int port) implements Observation {
    @Override
    public String protocol() {
        return MdnsDecoder.NAME;
    }
}
