package org.wardkeep.formats.protocol.tls;

import org.wardkeep.formats.protocol.Observation;

import java.util.List;

/// The certificate that one side shows for itself (RFC 5280, 4.1). Certificates of persons are not
/// told.
///
/// @param subject whom it is for, such as `CN=pump7, O=Maker`, in the order of the certificate
/// @param issuer who says so; the same as the subject when it is self-signed
/// @param serial serial number, hexadecimal
/// @param notBefore first moment it is valid, such as `2026-01-01T00:00:00Z`; empty when unreadable
/// @param notAfter last moment it is valid
/// @param names DNS names and addresses it is for (RFC 5280, 4.2.1.6)
public record TlsCertificate(
        String subject,
        String issuer,
        String serial,
        String notBefore,
        String notAfter,
        List<String> names)
        implements Observation {
    public TlsCertificate {
        names = List.copyOf(names);
    }

    @Override
    public String protocol() {
        return TlsProtocol.NAME;
    }
}
