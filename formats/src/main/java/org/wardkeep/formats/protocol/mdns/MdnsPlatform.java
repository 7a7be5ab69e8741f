package org.wardkeep.formats.protocol.mdns;

import org.wardkeep.formats.protocol.Observation;

/// What a host says it is made of (HINFO, RFC 1035, 3.3.2).
///
/// @param name of the host
/// @param cpu such as `X86_64`
/// @param os such as `LINUX`
public record MdnsPlatform(String name, String cpu, String os) implements Observation {
    @Override
    public String protocol() {
        return MdnsDecoder.NAME;
    }
}
