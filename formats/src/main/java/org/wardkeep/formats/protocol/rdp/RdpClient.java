package org.wardkeep.formats.protocol.rdp;

import org.wardkeep.formats.protocol.Observation;

/// What a client says of its machine (MS-RDPBCGR, 2.2.1.3.2). Seen only where the server uses the
/// protocol's own, old encryption; otherwise TLS hides it.
///
/// @param computer name of the machine, cut at 15 characters
/// @param version of the protocol, such as `5.0`; `0x…` for one that is not known
/// @param build number of the client's system, such as 2600; 0 when not said
public record RdpClient(String computer, String version, long build) implements Observation {
    @Override
    public String protocol() {
        return RdpProtocol.NAME;
    }
}
