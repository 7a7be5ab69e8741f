package org.wardkeep.formats.protocol.smb;

import org.wardkeep.formats.protocol.Observation;

/// The dialect that a server chose.
///
/// @param dialect `1`, `2.0.2`, `2.1`, `3.0`, `3.0.2`, `3.1.1` (MS-SMB2, 2.2.4)
public record SmbDialect(String dialect) implements Observation {
    @Override
    public String protocol() {
        return SmbProtocol.NAME;
    }
}
