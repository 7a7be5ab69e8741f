package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.modbus.ModbusDevice;
import org.wardkeep.formats.protocol.modbus.ModbusServer;
import org.wardkeep.formats.protocol.opcua.OpcUaApplication;
import org.wardkeep.formats.protocol.opcua.OpcUaBuild;
import org.wardkeep.formats.protocol.opcua.OpcUaSession;
import org.wardkeep.formats.protocol.s7.S7Module;
import org.wardkeep.formats.protocol.s7.S7Name;
import org.wardkeep.formats.protocol.s7.S7Session;
import org.wardkeep.network.Statement.Subject;

import java.util.List;

/// What controllers of lifts, air, power and laboratory lines say: Modbus, S7, OPC UA.
final class IndustrialClues implements ClueReader {
    private static final String SIEMENS = "Siemens";

    /// Numbers that a device has for itself over TCP (MODBUS Messaging on TCP/IP 1.0b, 4.4.1.2);
    /// any other one is behind a gateway.
    private static final List<Integer> OWN_UNITS = List.of(0, 1, 255);

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case ModbusServer said -> List.of(server(said));
            case ModbusDevice said -> List.of(device(said));
            case S7Session said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .role(
                                            DeviceRole.INDUSTRIAL,
                                            Confidence.CERTAIN,
                                            "accepts sessions")
                                    .likely(FactKind.MANUFACTURER, SIEMENS, "speaks S7")
                                    .of(new Subject.Sender()));
            case S7Module said -> List.of(module(said));
            case S7Name said -> List.of(name(said));
            case OpcUaApplication said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .software(
                                            said.name(),
                                            "",
                                            Confidence.LIKELY,
                                            "application " + said.uri())
                                    .of(new Subject.Sender()));
            case OpcUaBuild said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .software(
                                            said.name(),
                                            said.version(),
                                            Confidence.CERTAIN,
                                            "BuildInfo of " + said.manufacturer())
                                    .of(new Subject.Sender()));
            case OpcUaSession said -> session(said);
            default -> List.of();
        };
    }

    private static Statement server(ModbusServer said) {
        return new ClueList(said.protocol())
                .role(DeviceRole.INDUSTRIAL, Confidence.POSSIBLE, "answers Modbus")
                .likely(FactKind.MODEL, said.id(), "identifier")
                .of(subject(said.unit(), said.id()));
    }

    private static Statement device(ModbusDevice said) {
        var model =
                said.model().isEmpty()
                        ? said.name().isEmpty() ? said.product() : said.name()
                        : said.model();
        var why = "device identification";
        return new ClueList(said.protocol())
                .role(DeviceRole.INDUSTRIAL, Confidence.LIKELY, why)
                .certain(FactKind.MANUFACTURER, said.vendor(), why)
                .certain(FactKind.MODEL, model, why)
                .software(
                        said.revision().isEmpty() ? "" : SeenVersions.OWN_SOFTWARE,
                        said.revision(),
                        Confidence.CERTAIN,
                        why)
                .of(subject(said.unit(), (said.vendor() + " " + model).strip()));
    }

    private static Subject subject(int unit, String what) {
        return OWN_UNITS.contains(unit) || what.isEmpty()
                ? new Subject.Sender()
                : new Subject.Reported("Modbus unit %d, %s".formatted(unit, what), true);
    }

    private static Statement module(S7Module said) {
        var clues = new ClueList(said.protocol());
        switch (said.part()) {
            case MODULE -> {
                clues.certain(FactKind.MANUFACTURER, SIEMENS, "order number " + said.order());
                clues.certain(FactKind.MODEL, said.order(), "order number");
                firmware(clues, said.version());
            }
            case FIRMWARE -> firmware(clues, said.version());
            case HARDWARE -> {}
        }
        return clues.of(new Subject.Sender());
    }

    private static void firmware(ClueList clues, String version) {
        clues.software(
                version.isEmpty() ? "" : "firmware",
                version,
                Confidence.CERTAIN,
                "module identification");
    }

    private static Statement name(S7Name said) {
        var clues = new ClueList(said.protocol());
        var why = "component identification";
        switch (said.field()) {
            case STATION -> clues.certain(FactKind.NAME, said.value(), why);
            case SERIAL -> clues.certain(FactKind.SERIAL, said.value(), why);
            case PLANT, LOCATION -> clues.likely(FactKind.LOCATION, said.value(), why);
            case TYPE -> clues.possible(FactKind.MODEL, said.value(), why);
            case MODULE, COPYRIGHT, CARD_SERIAL -> {}
        }
        return clues.of(new Subject.Sender());
    }

    private static List<Statement> session(OpcUaSession said) {
        if (!said.policy().equals("None")) {
            return List.of();
        }
        return List.of(
                new ClueList(said.protocol())
                        .weakness(
                                "clear-sign-in",
                                "OPC UA without security",
                                "policy None in a session that it accepted")
                        .of(new Subject.Sender()));
    }
}
