package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds machines of which nothing is known but that they send.
final class UnknownDeviceRule implements WireRule {
    @Override
    public String id() {
        return "unknown-device";
    }

    @Override
    public List<WireFinding> look(Picture picture, WireCard card) {
        var findings = new ArrayList<WireFinding>();
        var unknown = picture.devices().stream().filter(UnknownDeviceRule::isUnknown).toList();
        var partners = partners(unknown, picture.conversations());
        for (var device : unknown) {
            var evidence = new ArrayList<String>();
            device.cards()
                    .forEach(one ->
                            evidence.add("card %s %s".formatted(one.mac(), one.maker()).strip()));
            device.facts()
                    .forEach(fact ->
                            evidence.add(
                                    "packet %d: %s %s"
                                            .formatted(
                                                    fact.firstPacket(),
                                                    fact.clue().why(),
                                                    fact.clue().value())
                                            .strip()));
            findings.add(
                    WireFinding.of(
                            card,
                            card.say(
                                    Map.of(
                                            "device", Picture.called(device),
                                            "seen", seen(device, partners))),
                            device.addresses().stream()
                                    .map(one -> one.address().toString())
                                    .toList(),
                            evidence));
        }
        return findings;
    }

    private static boolean isUnknown(Device device) {
        return device.manufacturer().isEmpty()
                && device.model().isEmpty()
                && device.names().isEmpty()
                && device.role() == DeviceRole.UNKNOWN;
    }

    /// Whom each address talks to: gathered once, because a network may hold ten thousands of both.
    private static Map<IpAddress, Set<IpAddress>> partners(
            List<Device> devices, List<Conversation> conversations) {
        var partners = new HashMap<IpAddress, Set<IpAddress>>();
        for (var device : devices) {
            device.addresses().forEach(one -> partners.put(one.address(), new HashSet<>()));
        }
        for (var one : conversations) {
            partners.computeIfPresent(one.client(), (_, others) -> with(others, one.server()));
            partners.computeIfPresent(one.server(), (_, others) -> with(others, one.client()));
        }
        return partners;
    }

    private static Set<IpAddress> with(Set<IpAddress> addresses, IpAddress another) {
        addresses.add(another);
        return addresses;
    }

    /// Where to begin looking: its card, what it speaks, whom it talks to, since when.
    private static String seen(Device device, Map<IpAddress, Set<IpAddress>> partners) {
        var parts = new ArrayList<String>();
        if (!device.cards().isEmpty()) {
            var card = device.cards().getFirst();
            parts.add(
                    card.maker().isEmpty()
                            ? "card " + card.mac()
                            : "card %s by %s".formatted(card.mac(), card.maker()));
        }
        if (!device.protocols().isEmpty()) {
            parts.add("speaks " + String.join(", ", device.protocols()));
        }
        var own = device.addresses().stream().map(Device.Address::address).toList();
        var others = new HashSet<IpAddress>();
        own.forEach(address -> others.addAll(partners.getOrDefault(address, Set.of())));
        own.forEach(others::remove);
        if (!others.isEmpty()) {
            parts.add(
                    "talks to %d %s"
                            .formatted(others.size(), others.size() == 1 ? "machine" : "machines"));
        }
        device.facts().stream()
                .mapToLong(Fact::firstNanos)
                .min()
                .ifPresent(first -> parts.add("first seen " + Times.instant(first)));
        if (!device.switchPort().isEmpty()) {
            parts.add("plugged in at " + device.switchPort());
        }
        return String.join("; ", parts);
    }
}
