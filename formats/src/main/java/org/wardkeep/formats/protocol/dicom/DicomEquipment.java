package org.wardkeep.formats.protocol.dicom;

import org.wardkeep.formats.protocol.Observation;

import java.util.List;

/// The equipment that made what is stored (General Equipment module, PS3.3 C.7.5.1). The sender
/// need not be that equipment: archives pass images on.
///
/// @param sender which side of the association sent it
/// @param modality (0008,0060), such as CT
/// @param manufacturer (0008,0070)
/// @param model (0008,1090)
/// @param station (0008,1010)
/// @param serial (0018,1000)
/// @param softwareVersions (0018,1020), several
/// @param institution (0008,0080)
/// @param department (0008,1040)
public record DicomEquipment(
        DicomRole sender,
        String modality,
        String manufacturer,
        String model,
        String station,
        String serial,
        List<String> softwareVersions,
        String institution,
        String department)
        implements Observation {
    public DicomEquipment {
        softwareVersions = List.copyOf(softwareVersions);
    }

    @Override
    public String protocol() {
        return DicomProtocol.NAME;
    }
}
