package org.wardkeep.formats.protocol.ldap;

import org.wardkeep.formats.protocol.Observation;

/// How a client signs in, where TLS does not hide it (RFC 4511, 4.2).
///
/// @param method how
/// @param mechanism name of the SASL mechanism, such as `GSS-SPNEGO`; empty for the other methods
public record LdapBind(Method method, String mechanism) implements Observation {
    /// How somebody signs in.
    public enum Method {
        ANONYMOUS,
        /// A name and a password in clear text (RFC 4513, 5.1.3).
        PASSWORD,
        SASL
    }

    @Override
    public String protocol() {
        return LdapProtocol.NAME;
    }
}
