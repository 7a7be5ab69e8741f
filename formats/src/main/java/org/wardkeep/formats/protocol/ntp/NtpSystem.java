package org.wardkeep.formats.protocol.ntp;

import org.wardkeep.formats.protocol.Observation;

/// What a time server says it runs on, when asked for its variables (RFC 9327, 3).
///
/// @param version of the program: `ntpd 4.2.8p10@1.3728-o …`
/// @param processor such as `x86_64`
/// @param system such as `Linux/4.4.79`
public record NtpSystem(String version, String processor, String system) implements Observation {
    @Override
    public String protocol() {
        return NtpDecoder.NAME;
    }
}
