package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.arp.ArpBinding;
import org.wardkeep.formats.protocol.dhcp.DhcpClient;
import org.wardkeep.formats.protocol.dhcp.DhcpLease;
import org.wardkeep.formats.protocol.dhcp6.Dhcp6Client;
import org.wardkeep.formats.protocol.dhcp6.Dhcp6Lease;
import org.wardkeep.network.DeviceKey.Station;
import org.wardkeep.network.Statement.Subject;
import org.wardkeep.vocabulary.IpAddress;

import java.util.List;

/// What ARP, DHCP and DHCPv6 say of devices: which card has which address, names, systems.
final class AddressClues implements ClueReader {
    private static final String ENTERPRISE_ROOT = "1.3.6.1.4.1.";
    private static final String VENDOR_CLASS = "DHCP vendor class";

    private final Fingerprints known;

    AddressClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case ArpBinding said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .certain(
                                            FactKind.OWN_ADDRESS,
                                            said.address().toString(),
                                            "the card says that it has the address")
                                    .of(station(new Station(said.mac(), said.address()))));
            case DhcpClient asked -> List.of(client(asked));
            case DhcpLease lease ->
                    List.of(
                            new ClueList(lease.protocol())
                                    .likely(
                                            FactKind.NAME,
                                            lease.hostName(),
                                            "option 12 of the server")
                                    .likely(
                                            FactKind.OWN_ADDRESS,
                                            lease.address().toString(),
                                            "a server gave it the address")
                                    .of(station(new Station(lease.mac(), lease.address()))));
            case Dhcp6Client asked -> List.of(client(asked));
            case Dhcp6Lease lease ->
                    List.of(
                            new ClueList(lease.protocol())
                                    .likely(
                                            FactKind.OWN_ADDRESS,
                                            lease.address().toString(),
                                            "a server gave it the address")
                                    .of(station(new Station(lease.mac(), lease.address()))));
            default -> List.of();
        };
    }

    private static Subject station(Station station) {
        return new Subject.Addressed(station);
    }

    /// The card in the message is right also behind a relay, where the sender's is not.
    private Statement client(DhcpClient asked) {
        var clues =
                new ClueList(asked.protocol())
                        .certain(FactKind.NAME, asked.hostName(), "option 12, host name")
                        .certain(FactKind.NAME, asked.domainName(), "option 81, domain name")
                        .sign(known, VENDOR_CLASS, asked.vendorClass());
        unknownClass(clues, asked.vendorClass());
        parameters(clues, asked.parameters());
        maker(clues, asked.vendorEnterprise(), "option 124, enterprise number ");
        return clues.of(station(new Station(asked.mac(), IpAddress.NONE)));
    }

    private Statement client(Dhcp6Client asked) {
        var clues =
                new ClueList(asked.protocol())
                        .certain(FactKind.NAME, asked.domainName(), "option 39, domain name")
                        .sign(known, VENDOR_CLASS, asked.vendorClass());
        maker(clues, asked.vendorEnterprise(), "option 16, enterprise number ");
        return clues.of(new Subject.Sender());
    }

    /// A class that is in no table is still the device's own word for its software.
    private void unknownClass(ClueList clues, String vendorClass) {
        if (known.sign(VENDOR_CLASS, vendorClass).isEmpty()) {
            clues.named(known, VENDOR_CLASS, vendorClass)
                    .software(vendorClass, "", Confidence.POSSIBLE, "option 60, vendor class");
        }
    }

    /// Which options a client asks for, and in which order, is a habit of its software.
    private void parameters(ClueList clues, String parameters) {
        clues.fingerprint("DHCP option 55", parameters, "the options that it asks for");
        known.dhcpParameters(parameters)
                .ifPresent(habit -> {
                    var why = "DHCP option 55 %s (%s)".formatted(parameters, habit.source());
                    clues.software(habit.software(), "", Confidence.LIKELY, why);
                    habit.role().ifPresent(role -> clues.role(role, Confidence.POSSIBLE, why));
                });
    }

    private void maker(ClueList clues, long number, String why) {
        if (number > 0) {
            known.enterprise(ENTERPRISE_ROOT + number)
                    .ifPresent(
                            one -> clues.likely(FactKind.MANUFACTURER, one.maker(), why + number));
        }
    }
}
