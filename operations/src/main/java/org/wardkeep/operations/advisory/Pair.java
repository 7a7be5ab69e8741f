package org.wardkeep.operations.advisory;

import org.wardkeep.vulnerability.Certainty;

import java.util.List;

/// Whether one advisory means one unit.
///
/// @param advisory the publisher's id
/// @param unit the asset tag
/// @param model maker and model of the unit, as the list has them
/// @param vulnerabilities sorted; empty for a "no"
/// @param reason a sentence that a person can check
public record Pair(
        String advisory,
        String unit,
        String model,
        Certainty certainty,
        List<String> vulnerabilities,
        String reason) {
    public Pair {
        vulnerabilities = List.copyOf(vulnerabilities);
    }
}
