package org.wardkeep.operations.advisory;

import org.wardkeep.vulnerability.Certainty;

import java.util.List;

/// The pairs of one advisory, of one model or of one unit.
///
/// @param name of what they have in common
/// @param counts units by the answer
/// @param parts the surest first
public record PairGroup(String name, MatchResult.Counts counts, List<Part> parts) {
    public PairGroup {
        parts = List.copyOf(parts);
    }

    /// Units that one answer was given for, with one reason.
    ///
    /// @param name of the other side: the model of an advisory, the advisory of a model or unit
    /// @param units their asset tags, in the order of the list
    public record Part(
            String name,
            Certainty certainty,
            List<String> units,
            List<String> vulnerabilities,
            String reason) {
        public Part {
            units = List.copyOf(units);
            vulnerabilities = List.copyOf(vulnerabilities);
        }
    }
}
