package org.wardkeep.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds machines of which nothing is known but that they send.
final class UnknownDeviceRule implements WireRule {
    @Override
    public String id() {
        return "unknown-device";
    }

    @Override
    public List<WireFinding> look(Picture picture, WireCard card) {
        var findings = new ArrayList<WireFinding>();
        for (var device : picture.devices()) {
            boolean isKnown =
                    !device.manufacturer().isEmpty()
                            || !device.model().isEmpty()
                            || !device.names().isEmpty()
                            || device.role() != DeviceRole.UNKNOWN;
            if (!isKnown) {
                var evidence = new ArrayList<String>();
                device.cards()
                        .forEach(one ->
                                evidence.add(
                                        "card %s %s".formatted(one.mac(), one.maker()).strip()));
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
                                                "seen", seen(device, picture))),
                                device.addresses().stream()
                                        .map(one -> one.address().toString())
                                        .toList(),
                                evidence));
            }
        }
        return findings;
    }

    /// Where to begin looking: its card, what it speaks, whom it talks to, since when.
    private static String seen(Device device, Picture picture) {
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
        long others =
                picture.conversations().stream()
                        .filter(one -> own.contains(one.client()) != own.contains(one.server()))
                        .map(one -> own.contains(one.client()) ? one.server() : one.client())
                        .distinct()
                        .count();
        if (others > 0) {
            parts.add("talks to %d %s".formatted(others, others == 1 ? "machine" : "machines"));
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
