package org.wardkeep.formats.protocol.ldap;

import org.wardkeep.formats.protocol.Observation;

/// What a directory says of itself (the root entry, RFC 4512, 5.1; Microsoft's, MS-ADTS 3.1.1.3.2).
///
/// @param host DNS name of its machine; empty when not said
/// @param context the directory's own part of the tree, such as `DC=hospital,DC=example`
/// @param vendor who makes it (RFC 3045); empty when not said
/// @param version of the software (RFC 3045); empty when not said
/// @param level of Windows as a domain controller (MS-ADTS 3.1.1.3.2.25), such as `7`; empty when
///   it is none
public record LdapServer(String host, String context, String vendor, String version, String level)
        implements Observation {
    @Override
    public String protocol() {
        return LdapProtocol.NAME;
    }
}
