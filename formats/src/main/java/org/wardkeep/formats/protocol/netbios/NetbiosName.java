package org.wardkeep.formats.protocol.netbios;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;

/// That a machine claimed a name, or said that it has it (RFC 1002, 4.2.2, 4.2.5, 4.2.13).
///
/// @param name such as `WS-ICU-04`
/// @param suffix what the name is for: 0x00 workstation or domain, 0x03 messenger (also the user's
///   name), 0x1b to 0x1e domain and browsers, 0x20 file server
/// @param isGroup whether several machines have it: a domain or workgroup
/// @param address the machine's
public record NetbiosName(String name, int suffix, boolean isGroup, IpAddress address)
        implements Observation {
    @Override
    public String protocol() {
        return NetbiosNameDecoder.NAME;
    }
}
