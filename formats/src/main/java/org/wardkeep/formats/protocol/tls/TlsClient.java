package org.wardkeep.formats.protocol.tls;

import org.wardkeep.formats.protocol.Observation;

/// What a client offers (RFC 8446, 4.1.2; RFC 5246, 7.4.1.2).
///
/// @param server name of the server it asks for (RFC 6066, 3); empty when not said
/// @param protocols the protocols it would speak, such as `h2,http/1.1` (RFC 7301); may be empty
/// @param version the highest version it offers, such as `1.3`
/// @param ja4 fingerprint of the client's software (FoxIO, JA4)
/// @param ja3 the older fingerprint, as old lists have it (Salesforce, JA3)
public record TlsClient(String server, String protocols, String version, String ja4, String ja3)
        implements Observation {
    @Override
    public String protocol() {
        return TlsProtocol.NAME;
    }
}
