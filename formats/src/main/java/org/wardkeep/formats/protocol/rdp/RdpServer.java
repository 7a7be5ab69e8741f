package org.wardkeep.formats.protocol.rdp;

import org.wardkeep.formats.protocol.Observation;

/// How a server protects the session (MS-RDPBCGR, 2.2.1.2.1 and 2.2.1.4.3).
///
/// @param security what it chose
/// @param version of the protocol, such as `5.0`; empty where TLS hides it
/// @param encryption of its own: `none`, `40 bit`, `56 bit`, `128 bit`, `FIPS`; empty under TLS
public record RdpServer(RdpSecurity security, String version, String encryption)
        implements Observation {
    @Override
    public String protocol() {
        return RdpProtocol.NAME;
    }
}
