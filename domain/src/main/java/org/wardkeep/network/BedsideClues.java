package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.astm.AstmInstrument;
import org.wardkeep.formats.protocol.astm.AstmSender;
import org.wardkeep.formats.protocol.fhir.FhirDevice;
import org.wardkeep.formats.protocol.fhir.FhirPatientData;
import org.wardkeep.formats.protocol.fhir.FhirServer;
import org.wardkeep.formats.protocol.poct.PoctDevice;
import org.wardkeep.network.Statement.Subject;

import java.util.List;

/// What POCT1-A, ASTM and FHIR say of devices.
final class BedsideClues implements ClueReader {
    private static final int SENDER_PARTS = 3;

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case PoctDevice said -> List.of(device(said));
            case AstmSender said -> List.of(sender(said));
            case AstmInstrument said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .role(
                                            DeviceRole.ANALYSER,
                                            Confidence.LIKELY,
                                            "sends results (R-14)")
                                    .of(new Subject.Sender()));
            case FhirDevice said -> List.of(device(said));
            case FhirServer said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .software(
                                            said.software(),
                                            said.version(),
                                            Confidence.CERTAIN,
                                            "CapabilityStatement")
                                    .role(
                                            DeviceRole.SERVER,
                                            Confidence.LIKELY,
                                            "CapabilityStatement")
                                    .of(new Subject.Sender()));
            case FhirPatientData said -> patients(said);
            default -> List.of();
        };
    }

    /// Both sides, because either may be the one that others ask.
    private static List<Statement> patients(FhirPatientData said) {
        var clues =
                new ClueList(said.protocol())
                        .weakness(
                                ClearPatientDataRule.ID,
                                said.protocol(),
                                "resources " + String.join(", ", said.types()));
        return List.of(clues.of(new Subject.Sender()), clues.of(new Subject.Receiver()));
    }

    private static Statement device(PoctDevice said) {
        var maker = said.manufacturer().isEmpty() ? said.vendor() : said.manufacturer();
        return new ClueList(said.protocol())
                .certain(FactKind.MANUFACTURER, maker, "DEV.manufacturer_name, DEV.vendor_id")
                .certain(FactKind.MODEL, said.model(), "DEV.model_id")
                .certain(FactKind.SERIAL, said.serial(), "DEV.serial_id")
                .certain(FactKind.NAME, said.name(), "DEV.device_name")
                .software(
                        said.software().isEmpty() ? "" : SeenVersions.OWN_SOFTWARE,
                        said.software(),
                        Confidence.CERTAIN,
                        "DEV.sw_version")
                .role(DeviceRole.ANALYSER, Confidence.LIKELY, "speaks POCT1-A")
                .of(new Subject.Sender());
    }

    /// `name^version^serial` is how makers fill H-5; LIS2-A2 7.1.5 leaves it open. A host that
    /// sends orders has a header as well, so this is no more than likely.
    private static Statement sender(AstmSender said) {
        var parts = said.sender().split("\\^", -1);
        var clues =
                new ClueList(said.protocol()).likely(FactKind.NAME, parts[0], "sender name (H-5)");
        if (parts.length >= SENDER_PARTS) {
            clues.likely(FactKind.MODEL, parts[0], "sender name (H-5)");
            clues.software(
                    parts[1].isEmpty() ? "" : SeenVersions.OWN_SOFTWARE,
                    parts[1],
                    Confidence.LIKELY,
                    "sender version (H-5)");
            clues.likely(FactKind.SERIAL, parts[2], "sender serial number (H-5)");
        }
        return clues.of(new Subject.Sender());
    }

    /// A server tells of many devices, a device of itself.
    private static Statement device(FhirDevice said) {
        var clues =
                new ClueList(said.protocol())
                        .certain(FactKind.MANUFACTURER, said.manufacturer(), "Device.manufacturer")
                        .certain(FactKind.MODEL, said.model(), "Device.deviceName")
                        .certain(FactKind.SERIAL, said.serial(), "Device.serialNumber")
                        .certain(FactKind.UDI, said.udi(), "Device.udiCarrier");
        said.versions()
                .forEach(version ->
                        clues.software(
                                SeenVersions.OWN_SOFTWARE,
                                version,
                                Confidence.CERTAIN,
                                "Device.version"));
        var identity = said.serial().isEmpty() ? said.udi() : "serial " + said.serial();
        return clues.of(
                new Subject.Reported(
                        identity.isEmpty()
                                ? "FHIR %s %s".formatted(said.manufacturer(), said.model())
                                : identity,
                        true));
    }
}
