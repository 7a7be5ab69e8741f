package org.wardkeep.formats.protocol.quic;

import org.wardkeep.formats.protocol.Observation;

/// What a client offers in its first message (RFC 9001, 4).
///
/// @param version of QUIC: `1`, `2`, or `draft-29` and the like
/// @param server name of the server it asks for; empty when not said
/// @param protocols the protocols it would speak, such as `h3`; may be empty
/// @param ja4 fingerprint of the client's software (FoxIO, JA4)
public record QuicClient(String version, String server, String protocols, String ja4)
        implements Observation {
    @Override
    public String protocol() {
        return QuicDecoder.NAME;
    }
}
