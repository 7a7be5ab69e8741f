package org.wardkeep.operations.assess;

import org.wardkeep.vulnerability.Certainty;

import java.util.List;

/// That a statement means a unit, or that its software has known vulnerabilities.
///
/// @param basis what it rests on
/// @param statement the publisher's id, such as `ICSMA-20-254-01`; for known vulnerabilities the
///   list that names the software
/// @param title of the statement
/// @param certainty how sure it is
/// @param vulnerabilities open ones, sorted
/// @param reason a sentence that a person can check
/// @param component the software in the unit that the statement is about, with its version; empty
///   when it is about the unit as a whole
/// @param cleared vulnerabilities of the statement that somebody says do not concern the unit, each
///   with who says so
/// @param countedElsewhere open vulnerabilities that a surer finding on the unit has, sorted: one
///   vulnerability of one unit counts once
/// @param evidence where it was read: file, revision, product ids
public record Finding(
        Basis basis,
        String statement,
        String title,
        Certainty certainty,
        List<String> vulnerabilities,
        String reason,
        String component,
        List<Cleared> cleared,
        List<String> countedElsewhere,
        List<String> evidence) {
    public Finding {
        vulnerabilities = List.copyOf(vulnerabilities);
        cleared = List.copyOf(cleared);
        countedElsewhere = List.copyOf(countedElsewhere);
        evidence = List.copyOf(evidence);
    }

    /// Whether every vulnerability was taken off it: kept to be shown, with nothing left to do.
    public boolean isClosed() {
        return vulnerabilities.isEmpty() && countedElsewhere.isEmpty() && !cleared.isEmpty();
    }

    /// What a finding rests on.
    public enum Basis {
        /// An advisory or a VEX document of the folder.
        STATEMENT,
        /// What is published on the software in the unit.
        KNOWLEDGE
    }

    Finding with(List<String> open, List<String> elsewhere, List<String> because) {
        return new Finding(
                basis, statement, title, certainty, open, reason, component, cleared, elsewhere,
                because);
    }

    /// A vulnerability that was taken off a finding, and why. Kept, never dropped.
    public record Cleared(String vulnerability, String reason) {}
}
