package org.wardkeep.network;

import org.wardkeep.inventory.MakerRelation;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitStatus;
import org.wardkeep.network.Standing.Matched;
import org.wardkeep.network.Standing.Missing;
import org.wardkeep.network.Standing.New;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;
import org.wardkeep.vocabulary.Wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares devices seen on the wire with the units of the hospital's list. Pure.
///
/// An address alone never makes a match: addresses are given to other devices. A contradiction is
/// shown beside the match, because it is mostly the list that is old.
public final class Reconciliation {
    /// Shorter serial numbers are on too many devices.
    private static final int SHORTEST_SERIAL = 4;

    private final Makers makers;
    private final List<Unit> units;
    private final Map<String, List<Unit>> bySerial = new HashMap<>();
    private final Map<MacAddress, List<Unit>> byMac = new HashMap<>();
    private final Map<IpAddress, List<Unit>> byAddress = new HashMap<>();
    private final Map<String, List<Unit>> byTag = new HashMap<>();

    private Reconciliation(List<Unit> units, Makers makers) {
        this.units = units;
        this.makers = makers;
        for (var unit : units) {
            if (unit.serial().length() >= SHORTEST_SERIAL) {
                put(bySerial, folded(unit.serial()), unit);
            }
            MacAddress.parse(unit.macAddress().strip()).ifPresent(mac -> put(byMac, mac, unit));
            IpAddress.parse(unit.ipAddress().strip())
                    .ifPresent(address -> put(byAddress, address, unit));
            if (unit.assetTag().length() >= SHORTEST_SERIAL) {
                put(byTag, folded(unit.assetTag()), unit);
            }
        }
    }

    /// Every device, in order, then the units that were not seen.
    public static List<Standing> of(List<Device> devices, List<Unit> units, Makers makers) {
        return new Reconciliation(units, makers).standings(devices);
    }

    private static <K> void put(Map<K, List<Unit>> map, K key, Unit unit) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(unit);
    }

    private static String folded(String text) {
        return Wording.of(text).folded().replace(" ", "");
    }

    private List<Standing> standings(List<Device> devices) {
        var found = new ArrayList<Standing>();
        var seen = new HashSet<Unit>();
        for (var device : devices) {
            var match = certain(device).or(() -> likely(device));
            match.ifPresentOrElse(
                    one -> {
                        found.add(one);
                        seen.add(one.unit());
                    },
                    () -> found.add(asNew(device)));
        }
        for (var unit : units) {
            if (!seen.contains(unit) && isOnNetwork(unit)) {
                found.add(
                        new Missing(
                                unit,
                                "the list has it on the network (%s), and it was not seen"
                                        .formatted(
                                                (unit.ipAddress() + " " + unit.macAddress())
                                                        .strip())));
            }
        }
        return found;
    }

    private static boolean isOnNetwork(Unit unit) {
        boolean hasAddress = !unit.ipAddress().isBlank() || !unit.macAddress().isBlank();
        return switch (unit.status()) {
            case IN_SERVICE, UNKNOWN -> hasAddress;
            case OUT_OF_SERVICE, RETIRED -> false;
        };
    }

    private static Standing asNew(Device device) {
        return new New(
                device,
                device.serial().isEmpty() && device.cards().isEmpty()
                        ? "neither serial number nor card address was seen, and no unit of the list"
                                + " has this model at this place"
                        : "no unit of the list has this serial number or card address, or this"
                                + " model at this place");
    }

    private Optional<Matched> certain(Device device) {
        var reasons = new HashMap<Unit, List<String>>();
        for (var unit : bySerial.getOrDefault(folded(device.serial()), List.of())) {
            if (!contradictsMaker(device, unit)) {
                put(reasons, unit, "serial number " + unit.serial());
            }
        }
        for (var card : device.cards()) {
            for (var unit : byMac.getOrDefault(card.mac(), List.of())) {
                put(reasons, unit, "card address " + card.mac());
            }
        }
        for (var fact : device.facts(FactKind.UDI)) {
            var udi = folded(fact.clue().value());
            for (var unit : bySerial.getOrDefault(folded(device.serial()), List.of())) {
                var listed = folded(unit.udi());
                // One of them may tell more: a version, a date of making.
                if (!listed.isEmpty() && (udi.startsWith(listed) || listed.startsWith(udi))) {
                    put(reasons, unit, "UDI " + unit.udi());
                }
            }
        }
        return best(reasons)
                .map(unit -> matched(device, unit, true, reasons.getOrDefault(unit, List.of())));
    }

    private static void put(Map<Unit, List<String>> reasons, Unit unit, String reason) {
        reasons.computeIfAbsent(unit, _ -> new ArrayList<>()).add(reason);
    }

    /// The unit with most reasons; none where two have as many, because that has to be asked.
    private static Optional<Unit> best(Map<Unit, List<String>> reasons) {
        int most = reasons.values().stream().mapToInt(List::size).max().orElse(0);
        var best =
                reasons.keySet().stream()
                        .filter(unit -> reasons.getOrDefault(unit, List.of()).size() == most)
                        .toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /// The same model by the same maker, and the address or a name besides.
    private Optional<Matched> likely(Device device) {
        var reasons = new HashMap<Unit, List<String>>();
        for (var unit : atTheSamePlace(device)) {
            boolean isModel = isSameModel(device, unit);
            boolean isMaker = isSameMaker(device.manufacturer(), unit.description().maker());
            if (isMaker && (isModel || device.model().isEmpty())) {
                put(reasons, unit, "maker " + unit.description().maker());
                if (isModel) {
                    put(reasons, unit, "model " + unit.description().model());
                }
                place(device, unit).forEach(reason -> put(reasons, unit, reason));
            }
        }
        return best(reasons)
                .map(unit -> matched(device, unit, false, reasons.getOrDefault(unit, List.of())))
                .filter(match ->
                        match.contradictions().stream().noneMatch(one -> one.startsWith("serial")));
    }

    private Set<Unit> atTheSamePlace(Device device) {
        var units = new HashSet<Unit>();
        for (var one : device.addresses()) {
            units.addAll(byAddress.getOrDefault(one.address(), List.of()));
        }
        for (var name : device.names()) {
            units.addAll(byTag.getOrDefault(folded(name), List.of()));
        }
        return units;
    }

    private static List<String> place(Device device, Unit unit) {
        var reasons = new ArrayList<String>();
        for (var one : device.addresses()) {
            if (one.address().toString().equals(unit.ipAddress().strip())) {
                reasons.add("address " + one.address());
            }
        }
        for (var name : device.names()) {
            if (folded(name).equals(folded(unit.assetTag()))) {
                reasons.add("its name is the asset tag " + unit.assetTag());
            }
        }
        return reasons;
    }

    private boolean isSameMaker(String a, String b) {
        var relation = makers.relate(makers.identify(a), makers.identify(b));
        return relation instanceof MakerRelation.Same
                || relation instanceof MakerRelation.Successor
                || relation instanceof MakerRelation.Reseller;
    }

    private static boolean isSameModel(Device device, Unit unit) {
        if (device.model().isEmpty()) {
            return false;
        }
        var description = unit.description();
        return List.of(description.model(), description.modelNumber()).stream()
                .anyMatch(
                        listed -> !listed.isBlank() && BestFact.sameModel(device.model(), listed));
    }

    private boolean contradictsMaker(Device device, Unit unit) {
        return !device.manufacturer().isEmpty()
                && makers.relate(
                                makers.identify(device.manufacturer()),
                                makers.identify(unit.description().maker()))
                        instanceof MakerRelation.Different;
    }

    private Matched matched(Device device, Unit unit, boolean isCertain, List<String> reasons) {
        var against = new ArrayList<String>();
        if (!device.serial().isEmpty()
                && !unit.serial().isBlank()
                && !folded(device.serial()).equals(folded(unit.serial()))) {
            against.add(both("serial number", device.serial(), unit.serial()));
        }
        if (contradictsMaker(device, unit)) {
            against.add(both("maker", device.manufacturer(), unit.description().maker()));
        }
        if (!device.model().isEmpty()
                && !unit.description().model().isBlank()
                && !isSameModel(device, unit)) {
            against.add(both("model", device.model(), unit.description().model()));
        }
        var mac = MacAddress.parse(unit.macAddress().strip());
        if (mac.isPresent()
                && !device.cards().isEmpty()
                && device.cards().stream().noneMatch(card -> card.mac().equals(mac.get()))) {
            against.add(
                    both("card", device.cards().getFirst().mac().toString(), mac.get().toString()));
        }
        var address = IpAddress.parse(unit.ipAddress().strip());
        if (address.isPresent()
                && !device.addresses().isEmpty()
                && device.addresses().stream()
                        .noneMatch(one -> one.address().equals(address.get()))) {
            against.add(
                    both(
                            "address",
                            device.addresses().getFirst().address().toString(),
                            address.get().toString()));
        }
        SeenVersions.of(device)
                .filter(version -> !unit.description().version().isBlank())
                .filter(version -> !BestFact.sameText(version, unit.description().version()))
                .ifPresent(version ->
                        against.add(
                                both("software version", version, unit.description().version())));
        if (unit.status() == UnitStatus.RETIRED) {
            against.add(
                    "the list says retired (%s), and it is on the network".formatted(unit.where()));
        }
        return new Matched(device, unit, isCertain, reasons, against);
    }

    private static String both(String what, String seen, String listed) {
        return "%s: the wire shows %s, the list says %s".formatted(what, seen, listed);
    }
}
