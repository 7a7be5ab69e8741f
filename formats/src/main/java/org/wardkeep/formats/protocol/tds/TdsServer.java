package org.wardkeep.formats.protocol.tds;

import org.wardkeep.formats.protocol.Observation;

/// What a server answers before anybody signs in (MS-TDS 2.2.6.5).
///
/// @param version version with its build, such as `15.0.2000`
/// @param encryption how it protects the connection
public record TdsServer(String version, TdsEncryption encryption) implements Observation {
    @Override
    public String protocol() {
        return TdsProtocol.NAME;
    }
}
