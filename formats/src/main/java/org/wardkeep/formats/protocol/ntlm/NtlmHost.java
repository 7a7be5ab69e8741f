package org.wardkeep.formats.protocol.ntlm;

import org.wardkeep.formats.protocol.Observation;

/// What a machine says of itself when a user signs in (MS-NLMP, 2.2.1).
///
/// @param message which message says it: 1 and 3 come from the client, 2 from the server
/// @param computer NetBIOS name of the machine
/// @param domain NetBIOS name of its domain or workgroup
/// @param dnsComputer DNS name of the machine; empty when not said
/// @param dnsDomain DNS name of the domain; empty when not said
/// @param version version of the system with its build, such as `10.0.19041`; empty when not said
public record NtlmHost(
        int message,
        String computer,
        String domain,
        String dnsComputer,
        String dnsDomain,
        String version)
        implements Observation {
    @Override
    public String protocol() {
        return Ntlm.NAME;
    }
}
