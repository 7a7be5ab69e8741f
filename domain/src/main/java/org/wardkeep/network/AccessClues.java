package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.radius.RadiusAccess;
import org.wardkeep.network.DeviceKey.Station;
import org.wardkeep.network.Statement.Subject;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What RADIUS says of the switches and access points that ask, and of the cards that enter there.
/// Names of persons are not taken.
final class AccessClues implements ClueReader {
    /// RFC 2865, 5.41.
    private static final int ETHERNET = 15;

    private static final int WIRELESS = 19;
    private static final Pattern SEPARATORS = Pattern.compile("[:.-]");

    /// The access point's card, then the name of its network (RFC 3580, 3.20).
    private static final Pattern NETWORK =
            Pattern.compile("(?:[0-9A-Fa-f]{2}[:-]?){5}[0-9A-Fa-f]{2}:(.+)");

    /// How a machine and not a person presents itself (802.1X with the account of a computer).
    private static final String MACHINE = "host/";

    @Override
    public List<Statement> read(Observation what, Wire at) {
        if (!(what instanceof RadiusAccess said)) {
            return List.of();
        }
        var all = new ArrayList<Statement>();
        all.add(
                new ClueList(said.protocol())
                        .certain(FactKind.NAME, said.nasIdentifier(), "NAS-Identifier")
                        .role(
                                DeviceRole.NETWORK,
                                Confidence.LIKELY,
                                "asks whether others may enter")
                        .of(subjectOf(said, at)));
        card(said)
                .filter(mac -> !mac.isGroup() && !mac.equals(MacAddress.NONE))
                .ifPresent(mac -> all.add(entering(said, mac, at)));
        return all;
    }

    /// A telephone's number has as many digits as a card's address: one without separators counts
    /// only where cards enter.
    private static Optional<MacAddress> card(RadiusAccess said) {
        boolean isPort = said.nasPortType() == ETHERNET || said.nasPortType() == WIRELESS;
        boolean isWritten = SEPARATORS.matcher(said.callingStation()).find();
        return isPort || isWritten ? MacAddress.parse(said.callingStation()) : Optional.empty();
    }

    /// Another machine may pass the question on.
    private static Subject subjectOf(RadiusAccess said, Wire at) {
        boolean isSender =
                said.nasAddress().equals(IpAddress.NONE)
                        || said.nasAddress().equals(at.source().address());
        return isSender ? new Subject.Sender() : new Subject.Holder(said.nasAddress());
    }

    private static Statement entering(RadiusAccess said, MacAddress mac, Wire at) {
        var clues =
                new ClueList(said.protocol()).likely(FactKind.SWITCH_PORT, place(said, at), WHY);
        if (said.user().startsWith(MACHINE)) {
            clues.likely(
                    FactKind.NAME,
                    said.user().substring(MACHINE.length()),
                    "User-Name of a machine");
        }
        return clues.of(new Subject.Addressed(new Station(mac, said.framedAddress())));
    }

    private static final String WHY = "the switch asked for it (Calling-Station-Id, NAS-Port)";

    /// Empty when no port is named: an access point's number of a session is none.
    private static String place(RadiusAccess said, Wire at) {
        var address =
                said.nasAddress().equals(IpAddress.NONE)
                        ? at.source().address()
                        : said.nasAddress();
        var name = said.nasIdentifier().isEmpty() ? address.toString() : said.nasIdentifier();
        if (said.nasPortType() == WIRELESS) {
            var network = NETWORK.matcher(said.calledStation());
            return network.matches()
                    ? "%s, wireless network %s".formatted(name, network.group(1))
                    : name + ", wireless";
        }
        if (!said.nasPortId().isEmpty()) {
            return "%s port %s".formatted(name, said.nasPortId());
        }
        return said.nasPortType() == ETHERNET && said.nasPort() > 0
                ? "%s port number %d".formatted(name, said.nasPort())
                : "";
    }
}
