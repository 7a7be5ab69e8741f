package org.wardkeep.operations.assess;

import org.wardkeep.vulnerability.Certainty;

import java.util.List;

/// That a statement means a unit.
///
/// @param statement the publisher's id, such as `ICSMA-20-254-01`
/// @param title of the statement
/// @param certainty how sure it is
/// @param vulnerabilities open ones, sorted
/// @param reason a sentence that a person can check
/// @param component the software in the unit that the statement is about, with its version; empty
///   when it is about the unit as a whole
/// @param cleared vulnerabilities of the statement that somebody says do not concern the unit, each
///   with who says so
/// @param evidence where it was read: file, revision, product ids
public record Finding(
        String statement,
        String title,
        Certainty certainty,
        List<String> vulnerabilities,
        String reason,
        String component,
        List<Cleared> cleared,
        List<String> evidence) {
    public Finding {
        vulnerabilities = List.copyOf(vulnerabilities);
        cleared = List.copyOf(cleared);
        evidence = List.copyOf(evidence);
    }

    /// Whether every vulnerability was taken off it: kept to be shown, with nothing left to do.
    public boolean isClosed() {
        return vulnerabilities.isEmpty() && !cleared.isEmpty();
    }

    /// A vulnerability that was taken off a finding, and why. Kept, never dropped.
    public record Cleared(String vulnerability, String reason) {}
}
