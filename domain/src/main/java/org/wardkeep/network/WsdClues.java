package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.wsd.WsdDevice;
import org.wardkeep.formats.protocol.wsd.WsdTarget;
import org.wardkeep.network.Statement.Subject;

import java.util.List;

/// What WS-Discovery and IEEE 11073 SDC say of devices.
final class WsdClues implements ClueReader {
    private final Fingerprints known;

    WsdClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case WsdDevice said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .certain(
                                            FactKind.MANUFACTURER, said.manufacturer(), "ThisModel")
                                    .certain(FactKind.MODEL, said.model(), "ThisModel")
                                    .certain(FactKind.NAME, said.name(), "ThisDevice")
                                    .certain(FactKind.SERIAL, said.serial(), "ThisDevice")
                                    .certain(FactKind.UDI, said.udi(), "MDS")
                                    .software(
                                            said.firmware().isEmpty()
                                                    ? ""
                                                    : SeenVersions.OWN_SOFTWARE,
                                            said.firmware(),
                                            Confidence.CERTAIN,
                                            "ThisDevice, firmware")
                                    .of(new Subject.Sender()));
            case WsdTarget said -> {
                var clues =
                        new ClueList(said.protocol())
                                .certain(
                                        FactKind.IDENTIFIER,
                                        said.endpoint(),
                                        "lasting endpoint reference");
                if (said.types().contains("PrintDeviceType")) {
                    clues.role(DeviceRole.PRINTER, Confidence.CERTAIN, "types " + said.types());
                }
                said.scopes().forEach(scope -> clues.sign(known, "SDC type", scope));
                yield List.of(clues.of(new Subject.Sender()));
            }
            default -> List.of();
        };
    }
}
