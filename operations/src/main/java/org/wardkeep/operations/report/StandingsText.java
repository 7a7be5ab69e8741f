package org.wardkeep.operations.report;

import org.wardkeep.inventory.Unit;
import org.wardkeep.network.Device;
import org.wardkeep.network.DeviceRole;
import org.wardkeep.network.Standing.Matched;
import org.wardkeep.network.Standing.Missing;
import org.wardkeep.network.Standing.New;
import org.wardkeep.operations.observe.Compared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How the wire stands to the list, for a person: what has to be looked at first.
final class StandingsText {
    /// Lines of one kind; JSON has them all.
    private static final int MOST = 25;

    private StandingsText() {}

    static void add(StringBuilder text, Compared compared) {
        var matched = new ArrayList<Matched>();
        var fresh = new ArrayList<New>();
        var missing = new ArrayList<Missing>();
        for (var standing : compared.standings()) {
            switch (standing) {
                case Matched one -> matched.add(one);
                case New one -> fresh.add(one);
                case Missing one -> missing.add(one);
            }
        }
        var certain = matched.stream().filter(Matched::isCertain).toList();
        var contradicted = matched.stream().filter(one -> !one.contradictions().isEmpty()).toList();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%nCOMPARED WITH THE LIST (%,d units): %,d devices are certainly a unit of it,"
                                + " %,d likely; %,d are in no list; %,d units were not seen; %,d"
                                + " contradict%n",
                        compared.units(),
                        certain.size(),
                        matched.size() - certain.size(),
                        fresh.size(),
                        missing.size(),
                        contradicted.size()));
        section(
                text,
                "The list or the device is wrong. Look at the device, then put the list right:",
                contradicted.stream().map(StandingsText::contradiction).toList());
        section(
                text,
                "In no list. Find out whose it is, and enter it or take it off the network:",
                fresh.stream()
                        .sorted(Comparator.comparing((New one) -> !isMedical(one.device())))
                        .map(one -> called(one.device()) + ": " + one.reason())
                        .toList());
        section(
                text,
                "Not seen while this was captured. It may be off, elsewhere, or behind a switch that"
                        + " is not mirrored; that alone is no reason to retire it:",
                missing.stream().map(one -> unit(one.unit()) + ": " + one.reason()).toList());
        section(
                text,
                "Likely the same; a person decides:",
                matched.stream()
                        .filter(one -> !one.isCertain())
                        .map(StandingsText::match)
                        .toList());
        section(text, "Certainly the same:", certain.stream().map(StandingsText::match).toList());
    }

    private static boolean isMedical(Device device) {
        return device.role() != DeviceRole.UNKNOWN && device.role().isMedical();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        lines.stream().limit(MOST).forEach(line -> text.append("  ").append(line).append('\n'));
        if (lines.size() > MOST) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  and %,d more: --format json has them all%n",
                            lines.size() - MOST));
        }
    }

    private static String contradiction(Matched match) {
        return "%s\n    %s".formatted(match(match), String.join("\n    ", shown(match)));
    }

    private static List<String> shown(Matched match) {
        return match.contradictions().stream().map(Shown::line).toList();
    }

    private static String match(Matched match) {
        return "%s is %s, by %s"
                .formatted(
                        called(match.device()),
                        unit(match.unit()),
                        Shown.line(String.join(" and ", match.reasons())));
    }

    private static String called(Device device) {
        var words = new ArrayList<String>(List.of(device.reachedAt()));
        var name = Shown.name(device.manufacturer(), device.model());
        if (!name.isEmpty()) {
            words.add(name);
        }
        if (!device.serial().isEmpty()) {
            words.add("serial " + device.serial());
        }
        if (!device.switchPort().isEmpty()) {
            words.add("at " + device.switchPort());
        }
        return Shown.line(String.join(", ", words));
    }

    private static String unit(Unit unit) {
        var name = Shown.name(unit.description().maker(), unit.description().model());
        var place = unit.location().isBlank() ? unit.department() : unit.location();
        var words = new ArrayList<String>(List.of(unit.id()));
        for (var word : List.of(name, place)) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return Shown.line("%s (%s)".formatted(String.join(", ", words), unit.where()));
    }
}
