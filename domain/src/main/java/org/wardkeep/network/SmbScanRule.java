package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds machines that try port 445 of many others, as EternalBlue's worms do.
final class SmbScanRule implements WireRule {
    private static final int SMB = 445;

    /// A workstation reaches a handful of file servers; a worm goes through its whole network.
    private static final int FEWEST_TARGETS = 20;

    @Override
    public String id() {
        return "smb-scan";
    }

    private static final class Attempts {
        private int targets;
        private int silent;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
    }

    @Override
    public List<WireFinding> look(Picture picture, WireCard card) {
        var byClient = new LinkedHashMap<IpAddress, Attempts>();
        for (var one : picture.conversations()) {
            if (one.serverPort() == SMB) {
                var attempts = byClient.computeIfAbsent(one.client(), _ -> new Attempts());
                attempts.targets++;
                attempts.silent += one.bytesToClient() == 0 ? 1 : 0;
                attempts.first = Math.min(attempts.first, one.firstNanos());
                attempts.last = Math.max(attempts.last, one.lastNanos());
            }
        }
        var findings = new ArrayList<WireFinding>();
        byClient.forEach((client, attempts) -> {
            if (attempts.targets >= FEWEST_TARGETS) {
                boolean speaksSmb1 = speaksSmb1(picture, client);
                var facts =
                        Map.of(
                                "device", picture.called(client),
                                "count", Integer.toString(attempts.targets),
                                "smb1", speaksSmb1 ? " and speaks SMB 1" : "");
                var evidence =
                        "%d machines on port 445, %d of them did not answer, from %s to %s"
                                .formatted(
                                        attempts.targets,
                                        attempts.silent,
                                        Times.instant(attempts.first),
                                        Times.instant(attempts.last));
                findings.add(
                        WireFinding.of(
                                card,
                                card.say(facts),
                                List.of(client.toString()),
                                List.of(evidence)));
            }
        });
        return findings;
    }

    private static boolean speaksSmb1(Picture picture, IpAddress client) {
        return picture.devices().stream()
                .filter(device ->
                        device.addresses().stream().anyMatch(one -> one.address().equals(client)))
                .flatMap(device -> device.facts(FactKind.WEAKNESS).stream())
                .anyMatch(fact -> fact.clue().value().startsWith("SMB 1"));
    }
}
