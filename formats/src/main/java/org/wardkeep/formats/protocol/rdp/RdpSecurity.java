package org.wardkeep.formats.protocol.rdp;

import java.util.Arrays;
import java.util.Optional;

/// How a session is protected (MS-RDPBCGR, 2.2.1.2.1).
public enum RdpSecurity {
    /// The protocol's own encryption (5.3): the server is not authenticated, its key is public.
    STANDARD(0),
    TLS(1),
    /// Network level authentication: the user signs in before a session exists.
    CREDSSP(2),
    RDSTLS(4),
    CREDSSP_EARLY(8),
    ENTRA(16);

    private final long number;

    RdpSecurity(long number) {
        this.number = number;
    }

    static Optional<RdpSecurity> of(long number) {
        return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
    }
}
