package org.wardkeep.remediation;

import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.RoleFinding;
import org.wardkeep.risk.SupportStage;
import org.wardkeep.vulnerability.Doubt;

import java.util.List;
import java.util.Optional;

/// What the next action is decided from.
///
/// @param installed the software version of the unit, as written; empty when it is not known
/// @param affected the range as the advisory words it, such as `versions prior to 1.52`
/// @param doubts why it cannot be told whether a statement means the unit, the weightiest first
/// @param maker what the maker, or a VEX statement, says; the same that the unit was ranked by
/// @param cleared who says that nothing is left to do, where that is so, and why: a sentence each
/// @param stated what the statements on the unit as a whole give; a statement without any remedy
///   counts as well, because it means that somebody has to ask
/// @param software affected parts of the unit
/// @param attack whether attackers use one of the vulnerabilities already
public record RemediationFacts(
        String installed,
        Optional<String> affected,
        List<Doubt> doubts,
        MakerStatement maker,
        List<String> cleared,
        List<StatedRemedies> stated,
        List<SoftwareFault> software,
        PatchPermission permission,
        RoleFinding role,
        SupportStage support,
        Attack attack) {

    public RemediationFacts {
        doubts = List.copyOf(doubts);
        cleared = List.copyOf(cleared);
        stated = List.copyOf(stated);
        software = List.copyOf(software);
    }

    /// Whether an attack needs no research any more.
    public enum Attack {
        IN_USE,
        NOT_KNOWN
    }

    /// Whether no statement is sure to mean the unit or a part of it.
    boolean isUndecided() {
        return software.isEmpty() && stated.stream().noneMatch(StatedRemedies::isDecided);
    }

    /// What counts for the actions: where some statements are sure, the others wait for their doubt
    /// to be settled.
    List<StatedRemedies> counting() {
        return isUndecided() ? stated : stated.stream().filter(StatedRemedies::isDecided).toList();
    }
}
