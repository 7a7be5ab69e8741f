package org.wardkeep.remediation;

import java.util.List;

/// What to do about one unit, in order.
///
/// @param first what to do first
/// @param further what to do after it, or beside it; may be empty
/// @param why one sentence that says what decided
/// @param evidence remedies and MDS2 answers as they were written
public record ActionPlan(
        NextAction first, List<NextAction> further, String why, List<String> evidence) {
    public ActionPlan {
        further = List.copyOf(further);
        evidence = List.copyOf(evidence);
    }
}
