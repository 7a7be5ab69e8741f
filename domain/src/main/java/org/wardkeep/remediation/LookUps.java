package org.wardkeep.remediation;

import org.wardkeep.vulnerability.Doubt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Says what to look up on a unit when it cannot be told whether a statement means it.
final class LookUps {
    private static final int LENGTH = 90;

    private LookUps() {}

    /// One action for each doubt, the weightiest first; never empty.
    static List<NextAction> of(List<Doubt> doubts, Optional<String> affected) {
        var actions = new LinkedHashSet<NextAction>();
        for (var doubt : doubts) {
            actions.add(action(doubt, affected));
        }
        if (actions.isEmpty()) {
            actions.add(
                    new NextAction.LookAtUnit(
                            "Compare the unit's label with the advisory, and write model, version"
                                    + " and serial number into the inventory."));
        }
        return List.copyOf(actions);
    }

    private static NextAction action(Doubt doubt, Optional<String> affected) {
        return switch (doubt) {
            case Doubt.VersionMissing() ->
                    new NextAction.FindOutVersion(
                            "Read the software version (start-up screen, service menu or label) and"
                                    + " write it down. "
                                    + affected.map(LookUps::compare)
                                            .orElse("The advisory names no versions."));
            case Doubt.VersionUnclear(var reason) ->
                    new NextAction.FindOutVersion(
                            "Read the full software version on the unit: %s."
                                    .formatted(Excerpt.of(reason, LENGTH)));
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
                            "Read maker and model on the unit's label: %s."
                                    .formatted(Excerpt.of(reason, LENGTH)));
        };
    }

    private static String compare(String affected) {
        var text = affected.replaceAll("\\s*\\bvers:all/\\*", ", all versions");
        return "Affected: " + Excerpt.of(text, LENGTH) + ".";
    }
}
