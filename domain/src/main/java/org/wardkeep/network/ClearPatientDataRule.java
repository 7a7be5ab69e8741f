package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds servers that take messages about patients in clear text. Looks at the protocol, never at a
/// value.
final class ClearPatientDataRule implements WireRule {
    private static final Set<String> ABOUT_PATIENTS =
            Set.of("DICOM", "HL7", "ASTM", "POCT1-A", "FHIR");

    @Override
    public String id() {
        return "clear-patient-data";
    }

    private record Service(IpAddress server, int port, String protocol) {}

    @Override
    public List<WireFinding> look(Picture picture, WireCard card) {
        var services = new LinkedHashMap<Service, List<Conversation>>();
        for (var one : picture.conversations()) {
            if (ABOUT_PATIENTS.contains(one.protocol())
                    && one.sessions() > one.encryptedSessions()) {
                var service = new Service(one.server(), one.serverPort(), one.protocol());
                services.computeIfAbsent(service, _ -> new ArrayList<>()).add(one);
            }
        }
        var findings = new ArrayList<WireFinding>();
        services.forEach((service, all) -> {
            var evidence =
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
                            .toList();
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
}
