package org.wardkeep.formats.protocol.dicom;

import org.wardkeep.formats.protocol.Observation;

/// An operation that one side asked the other for (PS3.7, 9.3 and 10.3).
///
/// @param sender who asked
/// @param command `C-STORE`, `C-FIND`, … as PS3.7 E.1 names it
/// @param sopClass what it was asked for: the affected or requested SOP class; empty when unknown
/// @param moveDestination the AE title that images are to be sent to; empty but for C-MOVE
public record DicomService(
        DicomRole sender, String command, String sopClass, String moveDestination)
        implements Observation {
    @Override
    public String protocol() {
        return DicomProtocol.NAME;
    }
}
