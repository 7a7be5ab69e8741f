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
                                card.say(Map.of("device", Picture.called(device))),
                                device.addresses().stream()
                                        .map(one -> one.address().toString())
                                        .toList(),
                                evidence));
            }
        }
        return findings;
    }
}
