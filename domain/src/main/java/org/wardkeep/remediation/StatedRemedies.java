package org.wardkeep.remediation;

import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.MatchStrength;

import java.util.List;

/// What one statement gives against one vulnerability, or against several alike.
///
/// @param statement id of the advisory, so that a person can read on
/// @param match whether the statement means the unit
/// @param remedies for this product, read
public record StatedRemedies(String statement, MatchStrength match, List<Remedy> remedies) {
    public StatedRemedies {
        remedies = List.copyOf(remedies);
    }

    /// What the remedies come to.
    public MakerStatement says() {
        return RemedyReader.statement(remedies);
    }

    boolean isDecided() {
        return match != MatchStrength.UNDECIDED;
    }
}
