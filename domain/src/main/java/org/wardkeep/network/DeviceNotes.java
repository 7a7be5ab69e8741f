package org.wardkeep.network;

import org.wardkeep.network.Device.Address;
import org.wardkeep.network.Device.Card;
import org.wardkeep.network.DeviceKey.Reported;
import org.wardkeep.network.DeviceKey.Station;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What a person has to know to read a device rightly.
final class DeviceNotes {
    private DeviceNotes() {}

    static List<String> of(
            List<Evidence> group,
            List<Card> cards,
            List<Address> addresses,
            Routers routers,
            Map<IpAddress, List<MacAddress>> owners) {
        var notes = new ArrayList<String>();
        cards(cards, routers, notes);
        behindRouters(group, routers, notes);
        moved(cards, addresses, owners, notes);
        announced(group, notes);
        if (group.stream().allMatch(one -> one.key() instanceof Reported)) {
            notes.add("never spoke itself; another machine reports it");
        }
        if (group.stream().anyMatch(Evidence::isFull)) {
            notes.add("says more different things than are kept; some were left out");
        }
        return notes;
    }

    private static void cards(List<Card> cards, Routers routers, List<String> notes) {
        for (var card : cards) {
            boolean isVirtual = card.kind().filter(CardKind.VIRTUAL::equals).isPresent();
            if (isVirtual) {
                notes.add("virtual machine (%s)".formatted(card.maker()));
            } else if (card.mac().isLocal()) {
                notes.add(
                        "card address %s is made up: a virtual machine or a device that hides its own"
                                .formatted(card.mac()));
            }
            if (routers.has(card.mac())) {
                notes.add("sends for addresses of several networks: a router");
            }
        }
        if (cards.size() > 1) {
            notes.add("has %d cards".formatted(cards.size()));
        }
    }

    /// LLDP and CDP do not pass a switch, so the port is where the capture was made, or mirrored.
    private static void announced(List<Evidence> group, List<String> notes) {
        var ports =
                SwitchPorts.ports(
                        group.stream().flatMap(one -> one.facts().values().stream()).toList());
        if (!ports.isEmpty()) {
            notes.add(
                    "announced itself from its port %s: the capture was made at its other end, or mirrors it"
                            .formatted(
                                    String.join(
                                            ", ",
                                            ports.stream()
                                                    .map(one -> one.clue().value())
                                                    .toList())));
        }
    }

    private static void behindRouters(List<Evidence> group, Routers routers, List<String> notes) {
        var through = new LinkedHashSet<MacAddress>();
        for (var one : group) {
            if (one.key() instanceof Station(var mac, _)
                    && routers.has(mac)
                    && one.facts().keySet().stream()
                            .noneMatch(clue -> clue.kind() == FactKind.OWN_ADDRESS)) {
                through.add(mac);
            }
        }
        for (var mac : through) {
            notes.add(
                    "seen through the router %s; several machines may share the address"
                            .formatted(mac));
        }
    }

    private static void moved(
            List<Card> cards,
            List<Address> addresses,
            Map<IpAddress, List<MacAddress>> owners,
            List<String> notes) {
        var own = cards.stream().map(Card::mac).toList();
        for (var address : addresses) {
            for (var mac : owners.getOrDefault(address.address(), List.of())) {
                if (!own.contains(mac)) {
                    notes.add(
                            "address %s was also used by card %s"
                                    .formatted(address.address(), mac));
                }
            }
        }
        long v4 = addresses.stream().filter(one -> one.address().isV4()).count();
        if (v4 > 1) {
            notes.add("was seen with %d IPv4 addresses".formatted(v4));
        }
    }
}
