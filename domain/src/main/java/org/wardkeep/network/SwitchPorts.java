package org.wardkeep.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which port of which switch a device is plugged in to, by what both ends of a link announce.
///
/// LLDP and CDP never pass a switch: what is seen of them comes from the ends of the captured link,
/// or of the links that are mirrored. Only where there is one link, with one device and one port of
/// a switch, do they belong together.
final class SwitchPorts {
    private static final Pattern INTERFACE = Pattern.compile("([a-z]+)[a-z-]*?\\s*([\\d/.:]+)");

    private SwitchPorts() {}

    /// The port of the device at the other end, by that device's group.
    static Map<List<Evidence>, Fact> of(List<List<Evidence>> groups) {
        var switches = new ArrayList<List<Evidence>>();
        var ends = new ArrayList<List<Evidence>>();
        for (var group : groups) {
            if (!ports(facts(group)).isEmpty()) {
                (forwards(group) ? switches : ends).add(group);
            }
        }
        var found = new LinkedHashMap<List<Evidence>, Fact>();
        if (switches.size() == 1 && ends.size() == 1) {
            var port = ports(facts(switches.getFirst()));
            if (port.size() == 1) {
                found.put(ends.getFirst(), plugged(switches.getFirst(), port.getFirst()));
            }
        }
        return found;
    }

    private static List<Fact> facts(List<Evidence> group) {
        return group.stream().flatMap(one -> one.facts().values().stream()).toList();
    }

    private static boolean forwards(List<Evidence> group) {
        return facts(group).stream()
                .map(Fact::clue)
                .anyMatch(clue ->
                        clue.kind() == FactKind.ROLE
                                && clue.confidence() == Confidence.CERTAIN
                                && clue.value().equals(DeviceRole.NETWORK.name()));
    }

    /// The ports that a device announced itself from; `Gi1/0/3` is `GigabitEthernet1/0/3`, the
    /// longer is kept.
    static List<Fact> ports(Collection<Fact> facts) {
        var byPort = new LinkedHashMap<String, Fact>();
        for (var fact : facts) {
            if (fact.clue().kind() == FactKind.OWN_PORT) {
                byPort.merge(
                        folded(fact.clue().value()),
                        fact,
                        (a, b) -> a.clue().value().length() >= b.clue().value().length() ? a : b);
            }
        }
        return List.copyOf(byPort.values());
    }

    private static String folded(String port) {
        var low = port.toLowerCase(Locale.ROOT).strip();
        var parts = INTERFACE.matcher(low);
        if (!parts.matches()) {
            return low;
        }
        var kind = parts.group(1);
        return kind.substring(0, Math.min(2, kind.length())) + parts.group(2);
    }

    private static Fact plugged(List<Evidence> by, Fact port) {
        var names = new LinkedHashSet<String>();
        for (var fact : facts(by)) {
            if (fact.clue().kind() == FactKind.NAME) {
                names.add(fact.clue().value());
            }
        }
        var key = by.getFirst().key();
        var name =
                names.isEmpty() && key instanceof DeviceKey.Station station
                        ? station.mac().toString()
                        : names.stream().findFirst().orElse("switch");
        var clue =
                new Clue(
                        FactKind.SWITCH_PORT,
                        "",
                        "%s port %s".formatted(name, port.clue().value()),
                        Confidence.LIKELY,
                        port.clue().protocol(),
                        "the switch at the other end of the captured link announced this port");
        return new Fact(
                clue,
                port.count(),
                port.firstPacket(),
                port.lastPacket(),
                port.firstNanos(),
                port.lastNanos());
    }
}
