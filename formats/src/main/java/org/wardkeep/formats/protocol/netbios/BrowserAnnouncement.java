package org.wardkeep.formats.protocol.netbios;

import org.wardkeep.formats.protocol.Observation;

/// What a Windows machine announces of itself (MS-BRWS, 2.2.1 and 2.2.6).
///
/// @param name of the machine
/// @param version of Windows as it says: `6.1` is Windows 7; Samba says what it is told to say
/// @param serverType its services, bits of MS-BRWS 2.2.6: 0x8 domain controller, 0x200 print server
/// @param comment its description, set by an administrator; may be empty
public record BrowserAnnouncement(String name, String version, long serverType, String comment)
        implements Observation {
    @Override
    public String protocol() {
        return NetbiosDatagramDecoder.NAME;
    }
}
