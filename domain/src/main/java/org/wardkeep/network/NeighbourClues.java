package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.cdp.CdpNeighbour;
import org.wardkeep.formats.protocol.lldp.LldpInventory;
import org.wardkeep.formats.protocol.lldp.LldpNeighbour;
import org.wardkeep.network.Statement.Subject;

import java.util.List;

/// What LLDP and CDP say of who sends them. The port they name is the sender's own.
final class NeighbourClues implements ClueReader {
    /// IEEE 802.1AB-2016, 8.5.8.1.
    private static final int LLDP_FORWARDS = 4 | 8 | 16;

    private static final int LLDP_TELEPHONE = 32;
    private static final int CDP_FORWARDS = 1 | 8;
    private static final int CDP_TELEPHONE = 128;

    private final Fingerprints known;

    NeighbourClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case LldpNeighbour said -> List.of(neighbour(said));
            case LldpInventory said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .certain(FactKind.MANUFACTURER, said.manufacturer(), WHY)
                                    .certain(FactKind.MODEL, said.model(), WHY)
                                    .certain(FactKind.SERIAL, said.serial(), WHY)
                                    .certain(FactKind.NAME, said.asset(), WHY + ", asset")
                                    .software(
                                            said.firmware().isEmpty() ? "" : "firmware",
                                            said.firmware(),
                                            Confidence.CERTAIN,
                                            WHY)
                                    .software(
                                            said.software().isEmpty()
                                                    ? ""
                                                    : SeenVersions.OWN_SOFTWARE,
                                            said.software(),
                                            Confidence.CERTAIN,
                                            WHY)
                                    .of(new Subject.Sender()));
            case CdpNeighbour said -> List.of(neighbour(said));
            default -> List.of();
        };
    }

    private static final String WHY = "LLDP-MED inventory";
    private static final String OWN_PORT = "announced from its port";

    private Statement neighbour(LldpNeighbour said) {
        var clues =
                new ClueList(said.protocol())
                        .certain(FactKind.NAME, said.systemName(), "system name")
                        .certain(
                                FactKind.DESCRIPTION,
                                said.systemDescription(),
                                "system description")
                        .certain(FactKind.OWN_PORT, said.port(), OWN_PORT)
                        .described(known, SnmpClues.FIELD, said.systemDescription())
                        .named(known, "system description", said.systemDescription());
        role(clues, said.capabilities(), LLDP_TELEPHONE, LLDP_FORWARDS);
        return clues.of(new Subject.Sender());
    }

    private Statement neighbour(CdpNeighbour said) {
        boolean isCisco = said.platform().regionMatches(true, 0, "cisco ", 0, 6);
        var clues =
                new ClueList(said.protocol())
                        .certain(FactKind.NAME, said.device(), "device id")
                        .certain(
                                FactKind.MODEL,
                                isCisco ? said.platform().substring(6) : said.platform(),
                                "platform")
                        .likely(FactKind.MANUFACTURER, isCisco ? "Cisco" : "", "platform")
                        .certain(FactKind.DESCRIPTION, said.software(), "software version")
                        .certain(FactKind.OWN_PORT, said.port(), OWN_PORT)
                        .described(known, SnmpClues.FIELD, said.software());
        role(clues, said.capabilities(), CDP_TELEPHONE, CDP_FORWARDS);
        return clues.of(new Subject.Sender());
    }

    /// A telephone forwards for the computer behind it, so that is asked first.
    private static void role(ClueList clues, long bits, int telephone, int forwards) {
        if ((bits & telephone) != 0) {
            clues.role(DeviceRole.PHONE, Confidence.CERTAIN, "capabilities");
        } else if ((bits & forwards) != 0) {
            clues.role(DeviceRole.NETWORK, Confidence.CERTAIN, "capabilities");
        }
    }
}
