package org.wardkeep.operations.report;

import org.wardkeep.network.Conversation;
import org.wardkeep.network.Device;
import org.wardkeep.operations.observe.Observed;
import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes what was observed as tables that a person can read.
public final class ObservedText {
    /// Enough for a screen or two; JSON has them all.
    private static final int MOST_CONVERSATIONS = 50;

    private ObservedText() {}

    public static String of(Observed observed) {
        var text = new StringBuilder();
        devices(text, observed.devices());
        observed.compared().ifPresent(compared -> StandingsText.add(text, compared));
        DevicesText.findings(text, observed.findings());
        conversations(text, observed.conversations());
        var traffic = observed.traffic();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%n%,d packets, %,d bytes, %,d flows; %,d packets not decoded, %,d bytes of streams missing%n",
                        traffic.packets(),
                        traffic.bytes(),
                        traffic.flows(),
                        traffic.undecoded(),
                        traffic.lostBytes()));
        return text.toString();
    }

    private static void devices(StringBuilder text, List<Device> devices) {
        if (devices.isEmpty()) {
            text.append("No device was seen.\n");
            return;
        }
        table(text, DevicesText.rows(devices));
        DevicesText.conflicts(text, devices);
        DevicesText.ports(text, devices);
    }

    private static void conversations(StringBuilder text, List<Conversation> all) {
        // The recognised ones first: they say most.
        var shown =
                all.stream()
                        .sorted((a, b) -> Boolean.compare(isPlain(a), isPlain(b)))
                        .limit(MOST_CONVERSATIONS)
                        .toList();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("CLIENT", "SERVER", "PROTOCOL", "SESSIONS", "BYTES", "FIRST SEEN", ""));
        for (var one : shown) {
            rows.add(
                    List.of(
                            one.client().toString(),
                            withPort(one.server(), one.serverPort()),
                            one.protocol(),
                            String.format(Locale.ROOT, "%,d", one.sessions()),
                            String.format(
                                    Locale.ROOT, "%,d", one.bytesToServer() + one.bytesToClient()),
                            ObservedJson.time(one.firstNanos()),
                            notes(one)));
        }
        text.append('\n');
        table(text, rows);
        if (all.size() > shown.size()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%,d more conversations: --format json has them all%n",
                            all.size() - shown.size()));
        }
    }

    private static boolean isPlain(Conversation one) {
        return one.protocol().equals("TCP")
                || one.protocol().equals("UDP")
                || one.protocol().startsWith("IP ");
    }

    private static String withPort(IpAddress address, int port) {
        return address.isV4() ? address + ":" + port : "[" + address + "]:" + port;
    }

    private static String notes(Conversation one) {
        var notes = new ArrayList<String>();
        if (one.encryptedSessions() > 0) {
            notes.add("encrypted");
        }
        if (one.isOutside()) {
            notes.add("outside");
        }
        return String.join(", ", notes);
    }

    private static void table(StringBuilder text, List<List<String>> rows) {
        int columns = rows.getFirst().size();
        var widths = new int[columns];
        for (var row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
