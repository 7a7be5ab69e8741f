package org.wardkeep.formats.protocol.fhir;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireText;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the JSON of one resource or bundle; of JSON that is cut, what stands before the cut.
public final class FhirReader {
    static final String NAME = "FHIR";

    /// Resources of one bundle that are kept; a page of a server has 10 to 50.
    private static final int MOST_RESOURCES = 200;

    /// A device has one to five versions.
    private static final int MOST_VERSIONS = 16;

    /// The kinds of the patient compartment (FHIR R4) that hospitals exchange. Words of the
    /// standard, so that nothing else is told.
    private static final Set<String> ABOUT_PATIENTS =
            Set.of(
                    "Patient",
                    "Person",
                    "RelatedPerson",
                    "Encounter",
                    "EpisodeOfCare",
                    "Appointment",
                    "Observation",
                    "DiagnosticReport",
                    "Condition",
                    "Procedure",
                    "AllergyIntolerance",
                    "Immunization",
                    "CarePlan",
                    "CareTeam",
                    "ServiceRequest",
                    "MedicationRequest",
                    "MedicationAdministration",
                    "MedicationDispense",
                    "MedicationStatement",
                    "Specimen",
                    "ImagingStudy",
                    "Media",
                    "DocumentReference",
                    "Composition",
                    "QuestionnaireResponse",
                    "Consent",
                    "Coverage",
                    "Claim",
                    "Account",
                    "Flag",
                    "DeviceUseStatement",
                    "DeviceRequest");

    private FhirReader() {}

    /// @param body valid only during the call
    public static void read(Slice body, Sink sink) {
        var bytes = new byte[body.length()];
        body.copy(0, bytes, 0, bytes.length);
        var drafts = new ArrayList<ResourceDraft>();
        var _ =
                JsonScanner.scan(
                        Source.of("FHIR", bytes),
                        Limits.standard(),
                        json -> resource(json, drafts, true));
        drafts.forEach(draft -> draft.observation().ifPresent(sink::accept));
        var types =
                drafts.stream()
                        .map(draft -> draft.type)
                        .filter(ABOUT_PATIENTS::contains)
                        .distinct()
                        .sorted()
                        .toList();
        if (!types.isEmpty()) {
            sink.accept(new FhirPatientData(types));
        }
    }

    private static void resource(
            JsonScanner json, List<ResourceDraft> drafts, boolean mayBeBundle) {
        if (drafts.size() >= MOST_RESOURCES) {
            return;
        }
        var draft = new ResourceDraft();
        drafts.add(draft);
        json.object(field -> {
            switch (field) {
                case "resourceType" -> draft.type = text(json);
                case "manufacturer" -> draft.manufacturer = text(json);
                case "modelNumber", "model" -> draft.modelNumber = text(json);
                case "serialNumber" -> draft.serial = text(json);
                case "deviceName" -> json.array(() -> name(json, draft, "name"));
                case "name" -> names(json, draft);
                case "version" -> versions(json, draft);
                case "udiCarrier" -> json.array(() -> carrier(json, draft));
                case "udi" -> carrier(json, draft);
                case "software" -> software(json, draft);
                case "fhirVersion" -> draft.fhirVersion = text(json);
                case "implementation" -> implementation(json, draft);
                case "entry" -> {
                    if (mayBeBundle) {
                        json.array(() -> entry(json, drafts));
                    }
                }
                default -> json.skip();
            }
        });
    }

    private static void entry(JsonScanner json, List<ResourceDraft> drafts) {
        json.object(field -> {
            if (field.equals("resource")) {
                resource(json, drafts, false);
            }
        });
    }

    /// R5 calls a device's names so; elsewhere it may be a person's.
    private static void names(JsonScanner json, ResourceDraft draft) {
        if (json.isArray() && (draft.type.isEmpty() || draft.type.equals("Device"))) {
            json.array(() -> name(json, draft, "value"));
        }
    }

    /// A name that a user or a patient gave may be a person's: only those that are the maker's.
    private static void name(JsonScanner json, ResourceDraft draft, String valueField) {
        var name = new ResourceDraft();
        json.object(field -> {
            if (field.equals(valueField) && json.isText()) {
                name.modelName = text(json);
            } else if (field.equals("type") && json.isText()) {
                name.type = text(json);
            }
        });
        if (name.type.equals("model-name")) {
            draft.modelName = name.modelName;
        }
    }

    /// A text in STU3 and before; of resources other than Device it is their own version.
    private static void versions(JsonScanner json, ResourceDraft draft) {
        if (json.isText()) {
            addVersion(draft, "", text(json));
        } else if (json.isArray()) {
            json.array(() -> {
                var version = new ResourceDraft();
                json.object(field -> {
                    if (field.equals("value")) {
                        version.softwareVersion = text(json);
                    } else if (field.equals("type") && json.isObject()) {
                        json.object(inner -> {
                            if (inner.equals("text")) {
                                version.type = text(json);
                            }
                        });
                    }
                });
                addVersion(draft, version.type, version.softwareVersion);
            });
        }
    }

    private static void addVersion(ResourceDraft draft, String type, String value) {
        if (!value.isEmpty() && draft.versions.size() < MOST_VERSIONS) {
            draft.versions.add(type.isEmpty() ? value : type + " " + value);
        }
    }

    private static void carrier(JsonScanner json, ResourceDraft draft) {
        json.object(field -> {
            switch (field) {
                case "carrierHRF" -> draft.udi = text(json);
                case "deviceIdentifier" -> draft.deviceIdentifier = text(json);
                default -> json.skip();
            }
        });
    }

    private static void software(JsonScanner json, ResourceDraft draft) {
        if (!json.isObject()) {
            return;
        }
        json.object(field -> {
            switch (field) {
                case "name" -> draft.software = text(json);
                case "version" -> draft.softwareVersion = text(json);
                default -> json.skip();
            }
        });
    }

    private static void implementation(JsonScanner json, ResourceDraft draft) {
        if (!json.isObject()) {
            return;
        }
        json.object(field -> {
            if (field.equals("description")) {
                draft.implementation = text(json);
            }
        });
    }

    private static String text(JsonScanner json) {
        return json.isText() ? shown(json.text()) : "";
    }

    private static String shown(@Nullable String raw) {
        var text = raw == null ? "" : raw;
        return WireText.clean(text.substring(0, Math.min(text.length(), Slice.LONGEST_TEXT)));
    }
}
