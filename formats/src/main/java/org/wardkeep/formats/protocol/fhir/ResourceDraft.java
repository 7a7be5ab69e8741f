package org.wardkeep.formats.protocol.fhir;

import org.wardkeep.formats.protocol.Observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was read of one resource so far; its type may stand after its fields.
final class ResourceDraft {
    String type = "";
    String manufacturer = "";
    String modelName = "";
    String modelNumber = "";
    String serial = "";
    final List<String> versions = new ArrayList<>();
    String udi = "";
    String deviceIdentifier = "";
    String software = "";
    String softwareVersion = "";
    String fhirVersion = "";
    String implementation = "";

    /// Empty for a resource that is not read, or says nothing.
    Optional<Observation> observation() {
        return switch (type) {
            case "Device" -> device();
            case "CapabilityStatement", "Conformance" -> server();
            default -> Optional.empty();
        };
    }

    private Optional<Observation> device() {
        var model = modelName.isEmpty() ? modelNumber : modelName;
        boolean isSilent =
                (manufacturer + model + serial + udi + deviceIdentifier).isEmpty()
                        && versions.isEmpty();
        return isSilent
                ? Optional.empty()
                : Optional.of(
                        new FhirDevice(
                                manufacturer, model, serial, versions, udi, deviceIdentifier));
    }

    private Optional<Observation> server() {
        boolean isSilent = (software + softwareVersion + fhirVersion + implementation).isEmpty();
        return isSilent
                ? Optional.empty()
                : Optional.of(
                        new FhirServer(software, softwareVersion, fhirVersion, implementation));
    }
}
