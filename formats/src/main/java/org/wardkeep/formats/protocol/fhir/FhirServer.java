package org.wardkeep.formats.protocol.fhir;

import org.wardkeep.formats.protocol.Observation;

/// What a FHIR server says it is (FHIR R4, CapabilityStatement). It is told by whoever sends it,
/// which may be a client that stores the statement.
///
/// @param software the software's name (software.name)
/// @param version the software's version (software.version)
/// @param fhirVersion version of FHIR, such as `4.0.1` (fhirVersion)
/// @param implementation this installation (implementation.description)
public record FhirServer(String software, String version, String fhirVersion, String implementation)
        implements Observation {
    @Override
    public String protocol() {
        return FhirReader.NAME;
    }
}
