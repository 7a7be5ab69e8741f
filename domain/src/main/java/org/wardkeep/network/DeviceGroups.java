package org.wardkeep.network;

import org.wardkeep.network.DeviceKey.Reported;
import org.wardkeep.network.DeviceKey.Station;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which keys are one device.
///
/// A card is a device, unless it is a router's; behind a router the address is. Then those are
/// joined that say the same serial number with the same model, or the same identifier.
final class DeviceGroups {
    private final Map<DeviceKey, Evidence> evidence = new LinkedHashMap<>();
    private final Map<DeviceKey, DeviceKey> parents = new HashMap<>();
    private final Fingerprints known;
    private final Routers routers;

    private DeviceGroups(Collection<Evidence> all, Fingerprints known) {
        this.known = known;
        for (var one : all) {
            evidence.put(one.key(), one);
        }
        routers = Routers.among(stations(all));
    }

    /// Evidence of one device each, in the order of first sight.
    static List<List<Evidence>> of(Collection<Evidence> all, Fingerprints known) {
        var groups = new DeviceGroups(all.stream().filter(DeviceGroups::isOne).toList(), known);
        groups.joinCards();
        groups.joinAddresses();
        groups.joinSpeakers();
        groups.joinSame(FactKind.IDENTIFIER);
        groups.joinSame(FactKind.SERIAL);
        return groups.result();
    }

    static Routers routers(Collection<Evidence> all) {
        return Routers.among(stations(all));
    }

    /// Whether it is one machine, and of the hospital. Group addresses are many; a machine of the
    /// internet is none of ours, unless it answers on the wire itself.
    private static boolean isOne(Evidence evidence) {
        return switch (evidence.key()) {
            case Reported _ -> true;
            case Station(var mac, var address) -> {
                boolean isGroup = mac.isGroup() || address.isMulticast();
                boolean isNobody =
                        mac.equals(MacAddress.NONE)
                                && (address.equals(IpAddress.NONE) || address.equals(NO_V4));
                boolean isOurs =
                        address.isPrivate()
                                || evidence.facts().values().stream()
                                        .anyMatch(DeviceGroups::isOfTheHospital);
                yield !isGroup && !isNobody && isOurs;
            }
        };
    }

    private static final IpAddress NO_V4 = IpAddress.v4(0);

    private static final Set<String> MEDICAL_PROTOCOLS =
            Set.of("DICOM", "HL7", "SDC", "POCT1-A", "ASTM");

    private static boolean isOfTheHospital(Fact fact) {
        return fact.clue().kind() == FactKind.OWN_ADDRESS
                || (fact.clue().kind() == FactKind.PROTOCOL
                        && MEDICAL_PROTOCOLS.contains(fact.clue().value()));
    }

    private static List<Station> stations(Collection<Evidence> all) {
        var stations = new ArrayList<Station>();
        for (var one : all) {
            if (one.key() instanceof Station station) {
                stations.add(station);
            }
        }
        return stations;
    }

    private boolean isOwn(MacAddress mac) {
        return !mac.equals(MacAddress.NONE) && !routers.has(mac);
    }

    /// Whether the card says itself that it has the address.
    private boolean owns(Station station) {
        var one = evidence.get(station);
        return one != null && one.says(FactKind.OWN_ADDRESS);
    }

    private void joinCards() {
        var byMac = new HashMap<MacAddress, DeviceKey>();
        for (var station : stations(evidence.values())) {
            var mac = station.mac();
            boolean isRouterItself =
                    routers.has(mac)
                            && (owns(station)
                                    || station.address().equals(IpAddress.NONE)
                                    || Routers.isOfTheLink(station.address()));
            if (isOwn(mac) || isRouterItself) {
                join(byMac.computeIfAbsent(mac, _ -> station), station);
            }
        }
    }

    /// What has an address but no card of its own, because it comes from a router or the capture
    /// has no cards, is the machine that shows the address with its own card, if it is only one.
    private void joinAddresses() {
        var byAddress =
                stations(evidence.values()).stream()
                        .filter(station -> !station.address().equals(IpAddress.NONE))
                        .filter(station -> !Routers.isOfTheLink(station.address()))
                        .collect(
                                Collectors.groupingBy(
                                        Station::address, LinkedHashMap::new, Collectors.toList()));
        for (var same : byAddress.values()) {
            var owners =
                    same.stream()
                            .filter(one -> isOwn(one.mac()))
                            .map(this::root)
                            .distinct()
                            .toList();
            var others = same.stream().filter(one -> !isOwn(one.mac()) && !owns(one)).toList();
            if (!others.isEmpty() && owners.size() <= 1) {
                DeviceKey first = owners.isEmpty() ? others.getFirst() : owners.getFirst();
                others.forEach(one -> join(first, one));
            }
        }
    }

    /// Who speaks of one device only may be speaking of itself; a gateway or an archive speaks of
    /// others.
    private void joinSpeakers() {
        var bySpeaker = new LinkedHashMap<DeviceKey, List<Reported>>();
        for (var key : evidence.keySet()) {
            if (key instanceof Reported reported) {
                bySpeaker
                        .computeIfAbsent(root(reported.by()), _ -> new ArrayList<>())
                        .add(reported);
            }
        }
        var spoken = new HashMap<DeviceKey, List<Evidence>>();
        for (var one : evidence.values()) {
            if (one.key() instanceof Station station && bySpeaker.containsKey(root(station))) {
                spoken.computeIfAbsent(root(station), _ -> new ArrayList<>()).add(one);
            }
        }
        bySpeaker.forEach((speaker, reports) -> {
            boolean isOne = reports.stream().map(Reported::identity).distinct().count() == 1;
            boolean mayBe = reports.stream().allMatch(Reported::mayBeSender);
            if (isOne && mayBe && !speaksForOthers(spoken.getOrDefault(speaker, List.of()))) {
                reports.forEach(one -> join(speaker, one));
            }
        });
    }

    private boolean speaksForOthers(List<Evidence> speaker) {
        boolean isRelay = false;
        boolean isMedicalCard = false;
        for (var one : speaker) {
            if (one.key() instanceof Station station) {
                isRelay |= one.facts().keySet().stream().anyMatch(DeviceGroups::isRelay);
                var card = known.card(station.mac());
                isRelay |= card.isPresent() && mayRelay(card.get().kind(), one);
                isMedicalCard |= card.isPresent() && card.get().kind() == CardKind.MEDICAL;
            }
        }
        return isRelay && !isMedicalCard;
    }

    /// A general computer that reports a device over HL7 is a gateway: pumps and monitors have
    /// cards of their own makers. Modalities are often built on such computers, and store their own
    /// images.
    private static boolean mayRelay(CardKind card, Evidence station) {
        return switch (card) {
            case VIRTUAL -> true;
            case COMPUTER ->
                    station.facts().keySet().stream()
                            .anyMatch(clue ->
                                    clue.kind() == FactKind.PROTOCOL && clue.value().equals("HL7"));
            case MEDICAL, NETWORK, PHONE, PRINTER, BUILDING, INDUSTRIAL, MODULE -> false;
        };
    }

    private static boolean isRelay(Clue clue) {
        return clue.kind() == FactKind.ROLE
                && clue.confidence() != Confidence.POSSIBLE
                && Set.of(DeviceRole.PACS.name(), DeviceRole.GATEWAY.name()).contains(clue.value());
    }

    /// The same identifier, or the same serial number of the same model, means the same device.
    private void joinSame(FactKind kind) {
        var first = new HashMap<String, DeviceKey>();
        for (var one : evidence.values()) {
            for (var clue : one.facts().keySet()) {
                if (clue.kind() == kind && clue.confidence() == Confidence.CERTAIN) {
                    for (var sign : signs(clue, one)) {
                        join(first.computeIfAbsent(sign, _ -> one.key()), one.key());
                    }
                }
            }
        }
    }

    private static Set<String> signs(Clue clue, Evidence of) {
        var value = clue.value().toLowerCase(Locale.ROOT);
        if (clue.kind() == FactKind.IDENTIFIER) {
            return Set.of(value);
        }
        var signs = new HashSet<String>();
        for (var other : of.facts().keySet()) {
            if (other.kind() == FactKind.MODEL && other.confidence() == Confidence.CERTAIN) {
                signs.add(value + " of " + other.value().toLowerCase(Locale.ROOT));
            }
        }
        return signs;
    }

    private DeviceKey root(DeviceKey key) {
        var now = key;
        for (var up = parents.get(now); up != null; up = parents.get(now)) {
            now = up;
        }
        return now;
    }

    private void join(DeviceKey a, DeviceKey b) {
        var one = root(a);
        var other = root(b);
        if (!one.equals(other)) {
            parents.put(other, one);
        }
    }

    private List<List<Evidence>> result() {
        var groups = new LinkedHashMap<DeviceKey, List<Evidence>>();
        evidence.forEach(
                (key, one) -> groups.computeIfAbsent(root(key), _ -> new ArrayList<>()).add(one));
        return List.copyOf(groups.values());
    }
}
