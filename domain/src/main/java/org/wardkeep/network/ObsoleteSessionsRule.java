package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds servers of protocols that are broken as a whole, whatever is said in them.
final class ObsoleteSessionsRule implements WireRule {
    private static final Set<String> OBSOLETE = Set.of("TELNET", "FTP");

    @Override
    public String id() {
        return "obsolete-protocol";
    }

    @Override
    public List<WireFinding> look(Picture picture, WireCard card) {
        var servers = new LinkedHashMap<Map.Entry<IpAddress, String>, List<String>>();
        for (var one : picture.conversations()) {
            if (OBSOLETE.contains(one.protocol()) && one.sessions() > one.encryptedSessions()) {
                servers.computeIfAbsent(
                                Map.entry(one.server(), one.protocol()), _ -> new ArrayList<>())
                        .add(
                                "%s to port %d: %d sessions, first at %s"
                                        .formatted(
                                                one.client(),
                                                one.serverPort(),
                                                one.sessions(),
                                                Times.instant(one.firstNanos())));
            }
        }
        var findings = new ArrayList<WireFinding>();
        servers.forEach((server, evidence) -> {
            var facts =
                    Map.of(
                            "device", picture.called(server.getKey()),
                            "protocol", server.getValue());
            findings.add(
                    WireFinding.of(
                            card, card.say(facts), List.of(server.getKey().toString()), evidence));
        });
        return findings;
    }
}
