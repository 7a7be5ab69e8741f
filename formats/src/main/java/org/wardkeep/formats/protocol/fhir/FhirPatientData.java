package org.wardkeep.formats.protocol.fhir;

import org.wardkeep.formats.protocol.Observation;

import java.util.List;

/// That resources about patients were sent, readable for whoever is on the wire. Which kinds, and
/// nothing of what they hold.
///
/// @param types kinds of resources of the patient compartment (FHIR R4, CompartmentDefinition
///   patient), sorted
public record FhirPatientData(List<String> types) implements Observation {
    public FhirPatientData {
        types = List.copyOf(types);
    }

    @Override
    public String protocol() {
        return FhirReader.NAME;
    }
}
