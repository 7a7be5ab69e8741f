package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.snmp.SnmpCommunity;
import org.wardkeep.formats.protocol.snmp.SnmpEngine;
import org.wardkeep.formats.protocol.snmp.SnmpSpoken;
import org.wardkeep.formats.protocol.snmp.SnmpValue;
import org.wardkeep.network.Statement.Subject;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What SNMP says of devices.
final class SnmpClues implements ClueReader {
    private static final int AGENT = 161;
    private static final String ENTERPRISE_ROOT = "1.3.6.1.4.1.";

    /// Where a device describes itself in words (RFC 3418).
    static final String FIELD = "sysDescr";

    private static final Pattern PART =
            Pattern.compile(
                    "(?i)processor|cpu|intel|amd |network|ethernet|disk|interface|loopback");

    private final Fingerprints known;

    SnmpClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case SnmpValue said -> List.of(value(said));
            case SnmpEngine said -> {
                var clues = new ClueList(said.protocol());
                maker(
                        clues,
                        ENTERPRISE_ROOT + said.enterprise(),
                        "engine id of enterprise " + said.enterprise());
                yield List.of(clues.of(new Subject.Sender()));
            }
            case SnmpSpoken said -> spoken(said, at);
            default -> List.of();
        };
    }

    /// Who asks with a default community only tries; who answers to it has it.
    private static List<Statement> spoken(SnmpSpoken said, Wire at) {
        boolean isDefault =
                said.community() == SnmpCommunity.PUBLIC
                        || said.community() == SnmpCommunity.PRIVATE;
        if (!isDefault || at.source().port() != AGENT) {
            return List.of();
        }
        return List.of(
                new ClueList(said.protocol())
                        .weakness(
                                "default-community",
                                said.community().name().toLowerCase(Locale.ROOT),
                                "answered SNMP version " + said.version())
                        .of(new Subject.Sender()));
    }

    private Statement value(SnmpValue said) {
        var clues = new ClueList(said.protocol());
        var why = said.object().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        // Of a table of parts the first one is the device itself (RFC 6933, 2.4.1: the chassis).
        boolean isWhole = said.index() <= 1;
        switch (said.object()) {
            case SYS_DESCR ->
                    clues.certain(FactKind.DESCRIPTION, said.value(), FIELD)
                            .described(known, FIELD, said.value())
                            .named(known, FIELD, said.value());
            case SYS_OBJECT_ID -> maker(clues, said.value(), "sysObjectID " + said.value());
            case SYS_NAME -> clues.certain(FactKind.NAME, said.value(), why);
            case SYS_LOCATION -> clues.certain(FactKind.LOCATION, said.value(), why);
            case PRINTER_NAME -> clues.likely(FactKind.MODEL, said.value(), why);
            case HR_DEVICE_DESCR -> hardware(clues, said, why);
            case PRINTER_SERIAL -> {
                clues.certain(FactKind.SERIAL, said.value(), why);
                clues.role(DeviceRole.PRINTER, Confidence.LIKELY, why);
            }
            case ENT_SERIAL -> {
                if (isWhole) {
                    clues.certain(FactKind.SERIAL, said.value(), why);
                }
            }
            case ENT_MANUFACTURER -> {
                if (isWhole) {
                    clues.certain(FactKind.MANUFACTURER, said.value(), why);
                }
            }
            case ENT_MODEL -> {
                if (isWhole) {
                    clues.certain(FactKind.MODEL, said.value(), why);
                }
            }
            case ENT_SOFTWARE -> {
                if (isWhole && !said.value().isEmpty()) {
                    clues.software(
                            SeenVersions.OWN_SOFTWARE, said.value(), Confidence.CERTAIN, why);
                }
            }
            case ENT_FIRMWARE -> {
                if (isWhole && !said.value().isEmpty()) {
                    clues.software("firmware", said.value(), Confidence.CERTAIN, why);
                }
            }
            case ENT_DESCR -> {
                if (isWhole) {
                    clues.certain(FactKind.DESCRIPTION, said.value(), why);
                    clues.described(known, FIELD, said.value());
                }
            }
            case ENT_HARDWARE -> {
                if (isWhole && !said.value().isEmpty()) {
                    clues.certain(FactKind.DESCRIPTION, "hardware " + said.value(), why);
                }
            }
        }
        return clues.of(new Subject.Sender());
    }

    /// The first device of a printer's table is the printer, of a computer's the processor.
    private void hardware(ClueList clues, SnmpValue said, String why) {
        boolean isPart = PART.matcher(said.value()).find();
        if (!isPart) {
            clues.possible(FactKind.MODEL, said.value(), why);
        }
    }

    private void maker(ClueList clues, String identifier, String why) {
        known.enterprise(identifier)
                .ifPresent(one -> {
                    clues.likely(FactKind.MANUFACTURER, one.maker(), why);
                    CardRoles.of(one.kind())
                            .ifPresent(role -> clues.role(role, Confidence.POSSIBLE, why));
                });
    }
}
