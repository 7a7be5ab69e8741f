package org.wardkeep.formats.protocol.ssh;

import org.wardkeep.formats.protocol.Observation;

/// What the sender says it is (RFC 4253, 4.2).
///
/// @param version version of SSH, such as `2.0`; 1.99 also speaks 1
/// @param software name and version, such as `OpenSSH_9.2p1`
/// @param comment what follows, often the system, such as `Debian-2+deb12u3`; may be empty
public record SshSoftware(String version, String software, String comment) implements Observation {
    @Override
    public String protocol() {
        return SshProtocol.NAME;
    }
}
