package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds servers that take messages about patients in clear text. Looks at the protocol, never at a
/// value.
final class ClearPatientDataRule implements WireRule {
    static final String ID = "clear-patient-data";

    private static final Set<String> ABOUT_PATIENTS = Set.of("DICOM", "HL7", "ASTM", "POCT1-A");

    /// FHIR is spoken over HTTP, and so is much else: what was seen in it counts.
    private static final String CARRIER = "HTTP";

    private static final String FHIR = "FHIR";

    @Override
    public String id() {
        return ID;
    }

    private record Service(IpAddress server, int port, String protocol) {}

    @Override
    public List<WireFinding> look(Picture picture, WireCard card) {
        var services = new LinkedHashMap<Service, List<Conversation>>();
        var speakers = speakers(picture);
        for (var one : picture.conversations()) {
            boolean isFhir =
                    one.protocol().equals(CARRIER)
                            && speakers.containsKey(one.client())
                            && (speakers.containsKey(one.server()) || one.isOutside());
            if ((isFhir || ABOUT_PATIENTS.contains(one.protocol()))
                    && one.sessions() > one.encryptedSessions()) {
                var service =
                        new Service(one.server(), one.serverPort(), isFhir ? FHIR : one.protocol());
                services.computeIfAbsent(service, _ -> new ArrayList<>()).add(one);
            }
        }
        var findings = new ArrayList<WireFinding>();
        services.forEach((service, all) -> {
            var evidence = new ArrayList<String>();
            if (service.protocol.equals(FHIR)) {
                evidence.addAll(speakers.getOrDefault(all.getFirst().client(), List.of()));
            }
            all.stream()
                    .map(one ->
                            "%s to %s port %d: %d sessions, %d bytes, first at %s"
                                    .formatted(
                                            one.client(),
                                            one.server(),
                                            one.serverPort(),
                                            one.sessions() - one.encryptedSessions(),
                                            one.bytesToServer() + one.bytesToClient(),
                                            Times.instant(one.firstNanos())))
                    .forEach(evidence::add);
            long clients = all.stream().map(Conversation::client).distinct().count();
            var from =
                    clients == 1 ? picture.called(all.getFirst().client()) : clients + " machines";
            var facts =
                    Map.of(
                            "server",
                            picture.called(service.server),
                            "protocol",
                            service.protocol,
                            "clients",
                            from);
            findings.add(
                    WireFinding.of(
                            card, card.say(facts), List.of(service.server.toString()), evidence));
        });
        return findings;
    }

    /// Addresses between which resources about patients were seen, with what was seen.
    private static Map<IpAddress, List<String>> speakers(Picture picture) {
        var speakers = new HashMap<IpAddress, List<String>>();
        for (var device : picture.devices()) {
            var seen =
                    device.facts(FactKind.WEAKNESS).stream()
                            .filter(fact -> fact.clue().name().equals(ID))
                            .map(fact ->
                                    "packet %d: %s"
                                            .formatted(fact.firstPacket(), fact.clue().why()))
                            .toList();
            if (!seen.isEmpty()) {
                device.addresses().forEach(one -> speakers.put(one.address(), seen));
            }
        }
        return speakers;
    }
}
