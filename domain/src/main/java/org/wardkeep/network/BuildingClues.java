package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.bacnet.BacnetDevice;
import org.wardkeep.formats.protocol.bacnet.BacnetProperty;
import org.wardkeep.network.Statement.Subject;

import java.util.List;

/// What BACnet says of the equipment of buildings. A router speaks for the devices behind it, each
/// with its instance number.
final class BuildingClues implements ClueReader {
    private final Fingerprints known;

    BuildingClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case BacnetDevice said -> {
                var clues =
                        new ClueList(said.protocol())
                                .role(DeviceRole.BUILDING, Confidence.LIKELY, "announced itself");
                var why = "vendor number " + said.vendor();
                known.bacnetVendor(said.vendor())
                        .ifPresent(maker -> clues.likely(FactKind.MANUFACTURER, maker, why));
                yield List.of(clues.of(device(said.instance(), said.network() == 0)));
            }
            case BacnetProperty said -> List.of(property(said).of(device(said.instance(), true)));
            default -> List.of();
        };
    }

    private static Subject device(long instance, boolean mayBeSender) {
        return new Subject.Reported("BACnet device " + instance, mayBeSender);
    }

    private static ClueList property(BacnetProperty said) {
        var clues = new ClueList(said.protocol());
        var value = said.value();
        return switch (said.field()) {
            case MODEL_NAME -> clues.certain(FactKind.MODEL, value, "model name");
            case VENDOR_NAME -> clues.certain(FactKind.MANUFACTURER, value, "vendor name");
            case SERIAL_NUMBER -> clues.certain(FactKind.SERIAL, value, "serial number");
            case OBJECT_NAME -> clues.certain(FactKind.NAME, value, "object name");
            case LOCATION -> clues.certain(FactKind.LOCATION, value, "location");
            case DESCRIPTION -> clues.certain(FactKind.DESCRIPTION, value, "description");
            case FIRMWARE ->
                    clues.software("firmware", value, Confidence.CERTAIN, "firmware revision");
            case APPLICATION_SOFTWARE ->
                    clues.software(
                            SeenVersions.OWN_SOFTWARE,
                            value,
                            Confidence.CERTAIN,
                            "application software version");
        };
    }
}
