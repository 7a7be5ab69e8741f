package org.wardkeep.formats.protocol.banner;

import org.wardkeep.formats.protocol.Observation;

/// The name with which a machine that sends mail presents itself (RFC 5321, 4.1.1.1).
///
/// @param name its host name or address, as it says
public record MailClient(String name) implements Observation {
    @Override
    public String protocol() {
        return SmtpProtocol.NAME;
    }
}
