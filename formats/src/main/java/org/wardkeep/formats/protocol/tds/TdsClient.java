package org.wardkeep.formats.protocol.tds;

import org.wardkeep.formats.protocol.Observation;

/// What a client says of itself when it signs in (MS-TDS 2.2.6.4). Seen only where nothing is
/// encrypted.
///
/// @param host name of its machine
/// @param application name of its program
/// @param library the interface to the database that it uses, such as `ODBC`
/// @param hasPassword whether it sent a password: it is only scrambled, in a way that is published
public record TdsClient(String host, String application, String library, boolean hasPassword)
        implements Observation {
    @Override
    public String protocol() {
        return TdsProtocol.NAME;
    }
}
