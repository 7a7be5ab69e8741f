package org.wardkeep.formats.protocol.kerberos;

import org.wardkeep.formats.protocol.Observation;

/// That a machine gives out tickets (RFC 4120, 5.4.2 and 5.9.1).
///
/// @param realm the realm it serves
/// @param encryption number of the kind of encryption of the ticket that it gave: 18 and 17 are
///   AES, 23 RC4, 1 to 3 DES; 0 where it refused
public record KerberosServer(String realm, int encryption) implements Observation {
    @Override
    public String protocol() {
        return KerberosMessage.NAME;
    }
}
