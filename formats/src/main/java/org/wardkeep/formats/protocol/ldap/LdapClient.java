package org.wardkeep.formats.protocol.ldap;

import org.wardkeep.formats.protocol.Observation;

/// What a machine says of itself when it looks for a domain controller (MS-ADTS 6.3.3.2).
///
/// @param host its name
/// @param domain the domain it looks for; empty when not said
public record LdapClient(String host, String domain) implements Observation {
    @Override
    public String protocol() {
        return LdapProtocol.NAME;
    }
}
