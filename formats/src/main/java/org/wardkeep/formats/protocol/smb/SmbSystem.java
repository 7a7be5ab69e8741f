package org.wardkeep.formats.protocol.smb;

import org.wardkeep.formats.protocol.Observation;

/// The system that one side of SMB 1 names (MS-CIFS, 2.2.4.53).
///
/// @param system operating system, such as `Windows 5.1` or `Unix`
/// @param software its SMB software, such as `Windows 2000 LAN Manager` or `Samba 3.6.3`
public record SmbSystem(String system, String software) implements Observation {
    @Override
    public String protocol() {
        return SmbProtocol.NAME;
    }
}
