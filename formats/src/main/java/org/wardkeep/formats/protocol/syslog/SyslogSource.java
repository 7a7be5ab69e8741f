package org.wardkeep.formats.protocol.syslog;

import org.wardkeep.formats.protocol.Observation;

/// That a program reported (RFC 5424, 6.2; RFC 3164, 4.1). Only what stands before the message is
/// read; many devices send none of it.
///
/// @param host name or address that it gives its machine; empty when not said
/// @param program such as `sshd`; empty when not said
public record SyslogSource(String host, String program) implements Observation {
    @Override
    public String protocol() {
        return SyslogDecoder.NAME;
    }
}
