package org.wardkeep.formats.protocol.tls;

import org.wardkeep.formats.protocol.Observation;

/// What a server chose (RFC 8446, 4.1.3; RFC 5246, 7.4.1.3).
///
/// @param version the version both speak, such as `1.2`
/// @param cipher number of the cipher suite, four hexadecimal digits (IANA, TLS cipher suites)
public record TlsServer(String version, String cipher) implements Observation {
    @Override
    public String protocol() {
        return TlsProtocol.NAME;
    }
}
