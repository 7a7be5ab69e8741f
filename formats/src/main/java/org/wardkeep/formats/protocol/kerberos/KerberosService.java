package org.wardkeep.formats.protocol.kerberos;

import org.wardkeep.formats.protocol.Observation;

/// A service that somebody asks a ticket for.
///
/// @param realm the realm it is in
/// @param service what it does and where, such as `cifs/files.hospital.example`
public record KerberosService(String realm, String service) implements Observation {
    @Override
    public String protocol() {
        return KerberosMessage.NAME;
    }
}
