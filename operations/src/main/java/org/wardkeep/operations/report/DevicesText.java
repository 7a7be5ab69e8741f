package org.wardkeep.operations.report;

import org.wardkeep.network.Confidence;
import org.wardkeep.network.Device;
import org.wardkeep.network.DeviceRole;
import org.wardkeep.network.FactKind;
import org.wardkeep.network.WireFinding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// Devices as rows of a table, findings as sentences: what a person reads first.
final class DevicesText {
    /// Values of one cell; JSON has them all.
    private static final int MOST_IN_CELL = 3;

    /// Findings of one rule; JSON has them all.
    private static final int MOST_OF_A_RULE = 10;

    /// Devices whose switch port is told; JSON has them all.
    private static final int MOST_PORTS = 50;

    private DevicesText() {}

    static List<List<String>> rows(List<Device> devices) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "ADDRESS",
                        "MAC",
                        "WHAT",
                        "MAKER, MODEL",
                        "SERIAL",
                        "SOFTWARE",
                        "NAMES",
                        ""));
        for (var device : devices) {
            var names = new LinkedHashSet<>(device.aeTitles());
            names.addAll(device.names());
            rows.add(
                    List.of(
                            device.addresses().isEmpty() ? behind(device) : few(addresses(device)),
                            device.cards().isEmpty()
                                    ? ""
                                    : device.cards().getFirst().mac().toString(),
                            device.role() == DeviceRole.UNKNOWN ? "?" : device.role().words(),
                            maker(device),
                            device.serial(),
                            few(
                                    device.software().stream()
                                            .map(one -> (one.name() + " " + one.version()).strip())
                                            .toList()),
                            few(List.copyOf(names)),
                            device.conflicts().isEmpty() ? "" : "CONTRADICTS ITSELF"));
        }
        return rows;
    }

    /// The one to look for first.
    private static List<String> addresses(Device device) {
        var all = new LinkedHashSet<>(List.of(device.reachedAt()));
        device.addresses().forEach(one -> all.add(one.address().toString()));
        return List.copyOf(all);
    }

    private static String behind(Device device) {
        return device.reportedBy().isEmpty() ? "" : "via " + device.reportedBy();
    }

    private static String maker(Device device) {
        var words = (device.manufacturer() + " " + device.model()).strip();
        return device.confidence() == Confidence.POSSIBLE && !words.isEmpty()
                ? words + " ?"
                : words;
    }

    private static String few(List<String> values) {
        var shown = String.join(", ", values.stream().limit(MOST_IN_CELL).toList());
        return values.size() > MOST_IN_CELL
                ? "%s and %d more".formatted(shown, values.size() - MOST_IN_CELL)
                : shown;
    }

    static void findings(StringBuilder text, List<WireFinding> findings) {
        var byRule = new LinkedHashMap<String, List<WireFinding>>();
        findings.forEach(
                one -> byRule.computeIfAbsent(one.rule(), _ -> new ArrayList<>()).add(one));
        byRule.forEach((rule, all) -> {
            text.append('\n');
            all.stream()
                    .limit(MOST_OF_A_RULE)
                    .forEach(one -> text.append("! ").append(one.sentence()).append('\n'));
            if (all.size() > MOST_OF_A_RULE) {
                text.append("  and %d more of this kind\n".formatted(all.size() - MOST_OF_A_RULE));
            }
            var first = all.getFirst();
            text.append("  Do: ").append(first.fix()).append('\n');
            text.append("  Ask first: ").append(first.check()).append('\n');
            text.append("  Rests on: ").append(first.source()).append('\n');
        });
    }

    /// Where devices are plugged in, each with what says so.
    static void ports(StringBuilder text, List<Device> devices) {
        var plugged = devices.stream().filter(one -> !one.switchPort().isEmpty()).toList();
        if (plugged.isEmpty()) {
            return;
        }
        text.append("\nPlugged in at:\n");
        for (var device : plugged.stream().limit(MOST_PORTS).toList()) {
            var fact = device.facts(FactKind.SWITCH_PORT).getFirst();
            text.append(
                    "  %s: %s (%s, %s, packet %d)%n"
                            .formatted(
                                    device.reachedAt(),
                                    device.switchPort(),
                                    fact.clue().protocol(),
                                    fact.clue().why(),
                                    fact.firstPacket()));
        }
        if (plugged.size() > MOST_PORTS) {
            text.append(
                    "  and %d more: --format json has them all%n"
                            .formatted(plugged.size() - MOST_PORTS));
        }
    }

    static void conflicts(StringBuilder text, List<Device> devices) {
        for (var device : devices) {
            for (var conflict : device.conflicts()) {
                text.append("%n%s contradicts itself: %s%n".formatted(device.called(), conflict));
            }
        }
    }
}
