package org.wardkeep.network;

import org.wardkeep.inventory.MakerRelation;
import org.wardkeep.inventory.Makers;
import org.wardkeep.network.Device.Address;
import org.wardkeep.network.Device.Card;
import org.wardkeep.network.Device.Software;
import org.wardkeep.network.DeviceKey.Reported;
import org.wardkeep.network.DeviceKey.Station;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes devices of evidence. Pure: the same evidence gives the same devices.
public final class Devices {
    private final Fingerprints known;
    private final Makers makers;

    public Devices(Fingerprints known, Makers makers) {
        this.known = known;
        this.makers = makers;
    }

    /// The devices, medical ones first, then by address.
    public List<Device> of(Collection<Evidence> evidence) {
        var routers = DeviceGroups.routers(evidence);
        var devices = new ArrayList<Device>();
        var owners = owners(evidence, routers);
        var groups = DeviceGroups.of(evidence, known);
        var ports = SwitchPorts.of(groups);
        for (var group : groups) {
            var port = Optional.ofNullable(ports.get(group));
            devices.add(device(group, port, routers, owners));
        }
        devices.sort(
                Comparator.comparing((Device device) -> !device.role().isMedical())
                        .thenComparing(Devices::firstAddress)
                        .thenComparing(Device::id));
        return devices;
    }

    private static IpAddress firstAddress(Device device) {
        return device.addresses().isEmpty()
                ? IpAddress.NONE
                : device.addresses().getFirst().address();
    }

    /// Cards that used each address, in order, to tell of addresses that moved.
    private static Map<IpAddress, List<MacAddress>> owners(
            Collection<Evidence> evidence, Routers routers) {
        var owners = new HashMap<IpAddress, List<MacAddress>>();
        for (var one : evidence) {
            if (one.key() instanceof Station(var mac, var address)
                    && !mac.equals(MacAddress.NONE)
                    && !routers.has(mac)
                    && !address.equals(IpAddress.NONE)
                    && !Routers.isOfTheLink(address)) {
                owners.computeIfAbsent(address, _ -> new ArrayList<>()).add(mac);
            }
        }
        return owners;
    }

    private Device device(
            List<Evidence> group,
            Optional<Fact> port,
            Routers routers,
            Map<IpAddress, List<MacAddress>> owners) {
        var facts = new LinkedHashMap<Clue, Fact>();
        group.forEach(
                one -> one.facts().forEach((clue, fact) -> facts.merge(clue, fact, Fact::with)));
        port.ifPresent(fact -> facts.put(fact.clue(), fact));
        var cards = cards(group, routers);
        addCardMakers(cards, facts, group);
        var all = Relayed.without(facts.values());
        var maker = BestFact.of(FactKind.MANUFACTURER, all, this::isSameMaker);
        var model = BestFact.of(FactKind.MODEL, all, BestFact::sameModel);
        var serial = BestFact.of(FactKind.SERIAL, all, BestFact::sameText);
        var conflicts = new ArrayList<>(maker.conflicts());
        conflicts.addAll(model.conflicts());
        conflicts.addAll(serial.conflicts());
        var addresses = addresses(group);
        boolean hasSpoken = group.stream().anyMatch(one -> one.key() instanceof Station);
        return new Device(
                id(cards, addresses, group),
                cards,
                addresses,
                values(FactKind.NAME, all),
                maker.value(),
                model.value(),
                serial.value(),
                software(all),
                role(all),
                protocols(all),
                values(FactKind.AE_TITLE, all),
                BestFact.of(FactKind.SWITCH_PORT, all, BestFact::sameText).value(),
                hasSpoken ? "" : reporters(group),
                confidence(maker, model),
                all,
                conflicts,
                DeviceNotes.of(group, cards, addresses, routers, owners));
    }

    private boolean isSameMaker(String a, String b) {
        var relation = makers.relate(makers.identify(a), makers.identify(b));
        return relation instanceof MakerRelation.Same
                || relation instanceof MakerRelation.Successor
                || BestFact.sameText(a, b);
    }

    private List<Card> cards(List<Evidence> group, Routers routers) {
        var macs = new LinkedHashSet<MacAddress>();
        for (var one : group) {
            if (one.key() instanceof Station(var mac, var address)) {
                boolean isItself =
                        !routers.has(mac)
                                || address.equals(IpAddress.NONE)
                                || Routers.isOfTheLink(address)
                                || one.facts().keySet().stream()
                                        .anyMatch(clue -> clue.kind() == FactKind.OWN_ADDRESS);
                if (!mac.equals(MacAddress.NONE) && isItself) {
                    macs.add(mac);
                }
            }
        }
        return macs.stream()
                .map(mac -> {
                    var maker = known.card(mac);
                    return new Card(
                            mac,
                            maker.map(CardMakers.CardMaker::maker).orElse(""),
                            maker.map(CardMakers.CardMaker::kind));
                })
                .toList();
    }

    /// The card's maker is a hint at the device's maker, a good one where he makes nothing but
    /// medical devices.
    private static void addCardMakers(
            List<Card> cards, Map<Clue, Fact> facts, List<Evidence> group) {
        for (var card : cards) {
            var kind = card.kind().orElse(CardKind.MODULE);
            var role = CardRoles.of(kind);
            if (kind != CardKind.MODULE && kind != CardKind.VIRTUAL) {
                var sure = kind == CardKind.MEDICAL ? Confidence.LIKELY : Confidence.POSSIBLE;
                add(facts, group, card, FactKind.MANUFACTURER, card.maker(), sure);
            }
            role.ifPresent(what ->
                    add(facts, group, card, FactKind.ROLE, what.name(), Confidence.POSSIBLE));
        }
    }

    private static void add(
            Map<Clue, Fact> facts,
            List<Evidence> group,
            Card card,
            FactKind kind,
            String value,
            Confidence confidence) {
        var why = "first bits of the card's address %s".formatted(card.mac());
        var clue = new Clue(kind, "", value, confidence, "Ethernet", why);
        group.stream()
                .filter(one -> one.key() instanceof Station(var mac, _) && mac.equals(card.mac()))
                .flatMap(one -> one.facts().values().stream())
                .map(fact ->
                        new Fact(
                                clue,
                                fact.count(),
                                fact.firstPacket(),
                                fact.lastPacket(),
                                fact.firstNanos(),
                                fact.lastNanos()))
                .reduce(Fact::with)
                .ifPresent(fact -> facts.put(clue, fact));
    }

    private static List<Address> addresses(List<Evidence> group) {
        var byAddress = new TreeMap<IpAddress, Address>();
        for (var one : group) {
            if (one.key() instanceof Station(_, var address)
                    && !address.equals(IpAddress.NONE)
                    && !address.equals(IpAddress.v4(0))) {
                byAddress.merge(
                        address,
                        new Address(address, one.firstNanos(), one.lastNanos()),
                        (a, b) ->
                                new Address(
                                        address,
                                        Math.min(a.firstNanos(), b.firstNanos()),
                                        Math.max(a.lastNanos(), b.lastNanos())));
            }
        }
        return byAddress.values().stream()
                .sorted(Comparator.comparingLong(Address::firstNanos))
                .toList();
    }

    private static String id(List<Card> cards, List<Address> addresses, List<Evidence> group) {
        if (!cards.isEmpty()) {
            return cards.getFirst().mac().toString();
        }
        if (!addresses.isEmpty()) {
            return addresses.getFirst().address().toString();
        }
        return group.getFirst().key() instanceof Reported(_, var identity, _) ? identity : "";
    }

    private static List<String> values(FactKind kind, Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.clue().kind() == kind)
                .sorted(BestFact.ORDER)
                .map(fact -> fact.clue().value())
                .distinct()
                .toList();
    }

    private static List<String> protocols(Collection<Fact> facts) {
        return facts.stream()
                .map(Fact::clue)
                .filter(clue -> clue.kind() == FactKind.PROTOCOL)
                .map(Clue::value)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Software> software(Collection<Fact> facts) {
        var versions = new LinkedHashMap<String, LinkedHashSet<String>>();
        facts.stream()
                .filter(fact -> fact.clue().kind() == FactKind.SOFTWARE)
                .sorted(BestFact.ORDER)
                .map(Fact::clue)
                .forEach(clue ->
                        versions.computeIfAbsent(clue.name(), _ -> new LinkedHashSet<>())
                                .add(clue.value()));
        var all = new ArrayList<Software>();
        versions.forEach((name, told) -> {
            // A name without version says nothing beside the same name with one.
            boolean hasVersion = told.stream().anyMatch(version -> !version.isEmpty());
            told.stream()
                    .filter(version -> !hasVersion || !version.isEmpty())
                    .forEach(version -> all.add(new Software(name, version)));
        });
        return all;
    }

    /// The surest; of equally sure ones the one that tells most.
    private static DeviceRole role(Collection<Fact> facts) {
        return facts.stream()
                .map(Fact::clue)
                .filter(clue -> clue.kind() == FactKind.ROLE)
                .min(
                        Comparator.comparing(Clue::confidence)
                                .reversed()
                                .thenComparing(clue -> DeviceRole.valueOf(clue.value())))
                .map(clue -> DeviceRole.valueOf(clue.value()))
                .orElse(DeviceRole.UNKNOWN);
    }

    private static Confidence confidence(BestFact maker, BestFact model) {
        if (!maker.conflicts().isEmpty() || !model.conflicts().isEmpty()) {
            return Confidence.POSSIBLE;
        }
        boolean knowsModel = !model.value().isEmpty();
        if (knowsModel
                && model.confidence() == Confidence.CERTAIN
                && !maker.value().isEmpty()
                && maker.confidence() != Confidence.POSSIBLE) {
            return Confidence.CERTAIN;
        }
        boolean isLikely = knowsModel || maker.confidence() != Confidence.POSSIBLE;
        return isLikely ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    private static String reporters(List<Evidence> group) {
        var by = new LinkedHashSet<String>();
        for (var one : group) {
            if (one.key() instanceof Reported reported) {
                var station = reported.by();
                by.add(
                        station.address().equals(IpAddress.NONE)
                                ? station.mac().toString()
                                : station.address().toString());
            }
        }
        return String.join(", ", by);
    }
}
