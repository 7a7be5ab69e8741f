package org.wardkeep.formats.protocol.ldap;

import org.wardkeep.formats.protocol.Observation;

/// What a domain controller answers to a machine that looks for one (MS-ADTS 6.3.1.9).
///
/// @param host DNS name of the controller
/// @param domain DNS name of the domain
/// @param netbiosHost NetBIOS name of the controller
/// @param netbiosDomain NetBIOS name of the domain
/// @param site where it stands, as the administrators call it
public record LdapController(
        String host, String domain, String netbiosHost, String netbiosDomain, String site)
        implements Observation {
    @Override
    public String protocol() {
        return LdapProtocol.NAME;
    }
}
