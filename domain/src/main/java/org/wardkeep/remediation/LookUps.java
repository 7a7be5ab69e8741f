package org.wardkeep.remediation;

import org.wardkeep.vulnerability.Doubt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Says what to look up on a unit when it cannot be told whether a statement means it.
final class LookUps {
    private static final int LENGTH = 95;

    /// A person who looks can look at two things; the rest comes up when these are known.
    private static final int MOST = 2;

    private LookUps() {}

    /// One action of each sort, for the weightiest doubts first; never empty.
    static List<NextAction> of(List<Doubt> doubts, Optional<String> affected) {
        var actions = new LinkedHashMap<Class<?>, NextAction>();
        for (var doubt : doubts) {
            var action = action(doubt, affected);
            actions.putIfAbsent(action.getClass(), action);
        }
        if (actions.isEmpty()) {
            return List.of(
                    new NextAction.LookAtUnit(
                            "Compare the unit's label with the advisory, and write model, version"
                                    + " and serial number into the inventory."));
        }
        return actions.values().stream().limit(MOST).toList();
    }

    private static NextAction action(Doubt doubt, Optional<String> affected) {
        return switch (doubt) {
            case Doubt.VersionMissing() ->
                    new NextAction.FindOutVersion(
                            "Read the software version (start-up screen, service menu or label) and"
                                    + " write it down. "
                                    + affected.map(LookUps::compare)
                                            .orElse("The advisory names no versions."));
            case Doubt.VersionTooCoarse(var reason) ->
                    new NextAction.FindOutVersion(
                            "Read the full software version on the unit and write it down: %s"
                                    .formatted(ended(reason)));
            case Doubt.VersionNotCompared(var version, var reason) ->
                    new NextAction.AskMaker(
                            "Is release %s of this model affected? We found: %s"
                                    .formatted(version, ended(reason)));
            case Doubt.OnlyMentioned(var model) ->
                    new NextAction.AskMaker(
                            ("Is \"%s\" affected, and is there a fix? Your advisory speaks of it"
                                            + " without listing it.")
                                    .formatted(model));
            case Doubt.ConditionNotShown(var condition) ->
                    new NextAction.LookAtUnit(
                            "Look whether this holds for the unit, and write it down: \"%s\"."
                                    .formatted(Excerpt.of(condition, LENGTH)));
            case Doubt.SerialMissing() ->
                    new NextAction.LookAtUnit(
                            "Read the serial number on the unit's label and write it down; the"
                                    + " advisory counts by serial number.");
            case Doubt.ModelUnclear(var reason) ->
                    new NextAction.LookAtUnit(
                            "Read maker and model on the unit's label: %s"
                                    .formatted(ended(reason)));
            case Doubt.UpdatesNotStated(var system, var count) ->
                    new NextAction.FindOutVersion(
                            ("Read which updates of %s the unit has (on Windows: run \"winver\") and"
                                            + " write version and build into the list. %s on it.")
                                    .formatted(Excerpt.of(system, LENGTH), depend(count)));
            case Doubt.SoftwareListUnclear(var list, var count) ->
                    new NextAction.FindOutVersion(
                            ("Read the software version on the unit and write it down: the software"
                                            + " list %s may be of this release. %s on it.")
                                    .formatted(list, depend(count)));
            case Doubt.PartsUnclear(var parts, var count) ->
                    new NextAction.AskMaker(
                            ("What exactly is %s in your software list (package URL or CPE, full"
                                            + " version)? %s on it.")
                                    .formatted(Excerpt.of(parts, LENGTH), depend(count)));
        };
    }

    private static String depend(int vulnerabilities) {
        return vulnerabilities == 1
                ? "1 known vulnerability depends"
                : "%,d known vulnerabilities depend".formatted(vulnerabilities);
    }

    private static String compare(String affected) {
        var text = affected.replaceAll("\\s*\\bvers:all/\\*", ", all versions");
        return "Affected: " + ended(text);
    }

    private static String ended(String text) {
        var shortened = Excerpt.of(text, LENGTH);
        return shortened.endsWith("…") ? shortened : shortened + ".";
    }
}
