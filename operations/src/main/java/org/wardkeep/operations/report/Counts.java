package org.wardkeep.operations.report;

import org.wardkeep.inventory.UnitStatus;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.risk.Priority;
import org.wardkeep.vulnerability.Certainty;

/// How much there is of everything, for the head of each output.
///
/// @param units in the inventory
/// @param inService those in use, or whose status the inventory does not give
/// @param certain units that a statement certainly means
/// @param likely units that a statement very likely means
/// @param undecided units of which nobody can tell yet; not safe
/// @param cleared of the three before: units to be kept in view only, because the maker clears them
/// @param advisories statements that counted
/// @param software what is in the units
record Counts(
        int units,
        long inService,
        long certain,
        long likely,
        long undecided,
        long cleared,
        int advisories,
        SoftwareCounts software) {

    static Counts of(Assessment assessment) {
        var units = assessment.inventory().units();
        return new Counts(
                units.size(),
                units.stream()
                        .filter(unit ->
                                unit.status() == UnitStatus.IN_SERVICE
                                        || unit.status() == UnitStatus.UNKNOWN)
                        .count(),
                meant(assessment, Certainty.CERTAIN),
                meant(assessment, Certainty.LIKELY),
                meant(assessment, Certainty.UNDECIDED),
                assessment.results().stream()
                        .filter(result -> result.answer().rank().priority() == Priority.WATCH)
                        .count(),
                assessment.advisories(),
                SoftwareCounts.of(assessment.software()));
    }

    private static long meant(Assessment assessment, Certainty certainty) {
        return assessment.results().stream()
                .filter(result -> result.answer().certainty() == certainty)
                .count();
    }
}
