package org.wardkeep.formats.protocol.fhir;

import org.wardkeep.formats.protocol.Observation;

import java.util.List;

/// A device that a message speaks of, seldom the one that sends it (FHIR R4 and R5, Device).
///
/// @param manufacturer who made it (manufacturer)
/// @param model name of the model (deviceName of type model-name, or modelNumber)
/// @param serial serial number (serialNumber)
/// @param versions versions of its software and parts, with their type where one is given
/// @param udi UDI carrier as people read it (udiCarrier.carrierHRF)
/// @param deviceIdentifier UDI-DI (udiCarrier.deviceIdentifier)
public record FhirDevice(
        String manufacturer,
        String model,
        String serial,
        List<String> versions,
        String udi,
        String deviceIdentifier)
        implements Observation {
    public FhirDevice {
        versions = List.copyOf(versions);
    }

    @Override
    public String protocol() {
        return FhirReader.NAME;
    }
}
