package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.hl7.Hl7Device;
import org.wardkeep.formats.protocol.hl7.Hl7Message;
import org.wardkeep.formats.udi.ProductionIdentifier;
import org.wardkeep.formats.udi.Udi;
import org.wardkeep.vocabulary.Provenance;

import java.time.Year;
import java.util.List;
import java.util.regex.Pattern;

/// What HL7 version 2 says of devices.
final class Hl7Clues implements ClueReader {
    /// `SN8877-Infusomat Space`, `DELTA XL SN 5399112233`: how makers write serial and model.
    private static final Pattern SERIAL_FIRST = Pattern.compile("SN\\s?(\\w+)[- ](.+)");

    private static final Pattern SERIAL_LAST = Pattern.compile("(.+?)[- ]SN\\s?[:#]?\\s?(\\w+)");
    private static final String EUI = "EUI-64";

    private final Fingerprints known;

    Hl7Clues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case Hl7Message message -> List.of(message(message));
            case Hl7Device device -> List.of(device(device, at));
            default -> List.of();
        };
    }

    private Statement message(Hl7Message message) {
        var parts = message.sendingApplication().split("\\^", -1);
        var clues =
                new ClueList(message.protocol())
                        .certain(FactKind.NAME, parts[0], "MSH-3 sending application");
        if (parts.length > 2 && parts[2].equals(EUI)) {
            clues.certain(FactKind.IDENTIFIER, EUI + " " + parts[1], "MSH-3 universal id");
        }
        return clues.sign(known, "HL7 application", parts[0]).of(new Statement.Subject.Sender());
    }

    private Statement device(Hl7Device device, Wire at) {
        var clues = new ClueList(device.protocol());
        if (!device.universalId().isEmpty()) {
            clues.certain(
                    FactKind.IDENTIFIER,
                    device.universalIdType() + " " + device.universalId(),
                    "device's universal id (OBX-18, PRT-10)");
        }
        var identifier = device.identifier();
        var first = SERIAL_FIRST.matcher(identifier);
        var last = SERIAL_LAST.matcher(identifier);
        var why = "device identifier (OBX-18, PRT-10)";
        if (first.matches()) {
            clues.certain(FactKind.SERIAL, first.group(1), why);
            clues.certain(FactKind.MODEL, first.group(2), why);
        } else if (last.matches()) {
            clues.certain(FactKind.MODEL, last.group(1), why);
            clues.certain(FactKind.SERIAL, last.group(2), why);
        } else {
            clues.certain(FactKind.NAME, identifier, why);
        }
        udi(device, clues, at);
        clues.sign(known, "device kind", device.kind());
        var identity =
                !device.universalId().isEmpty()
                        ? device.universalId()
                        : identifier.isEmpty() ? device.udi() : identifier;
        return clues.of(
                new Statement.Subject.Reported(
                        identity.isEmpty() ? device.kind() : identity, true));
    }

    private static void udi(Hl7Device device, ClueList clues, Wire at) {
        if (device.udi().isEmpty()) {
            return;
        }
        clues.certain(FactKind.UDI, device.udi(), "UDI carrier (PRT-16)");
        var year = Year.from(Times.at(at.timeNanos()));
        Udi.parse(device.udi(), new Provenance("HL7", at.packet()), year)
                .result()
                .ifPresent(udi -> {
                    clues.certain(
                            FactKind.SERIAL, udi.serial().orElse(""), "serial number in the UDI");
                    udi.first(ProductionIdentifier.Kind.SOFTWARE_VERSION)
                            .ifPresent(version ->
                                    clues.software(
                                            SeenVersions.OWN_SOFTWARE,
                                            version.text(),
                                            Confidence.CERTAIN,
                                            "version in the UDI"));
                });
    }
}
