package org.wardkeep.formats.protocol.kerberos;

import org.wardkeep.formats.protocol.Observation;

/// What a client's request for a ticket says of its machine (RFC 4120, 5.4.1).
///
/// @param realm the realm it asks, such as `HOSPITAL.EXAMPLE`
/// @param machine its name, where the machine itself asks (account `NAME$` or `host/NAME`); empty
///   where a user does
/// @param netbios the machine's NetBIOS name among its addresses; empty when not said
/// @param encryption numbers of the kinds of encryption it can do, in its order: `18,17,23`
public record KerberosClient(String realm, String machine, String netbios, String encryption)
        implements Observation {
    @Override
    public String protocol() {
        return KerberosMessage.NAME;
    }
}
