package org.wardkeep.risk;

import java.util.List;

/// Everything the ranking of one unit under one or more advisories looks at.
///
/// @param match the strongest of the advisories' matches
/// @param vulnerabilities of all of them, each once; empty when the advisory names none
/// @param maker the worst that the maker says of those that are open
public record RiskFactors(
        MatchStrength match,
        RoleFinding role,
        List<VulnerabilityFacts> vulnerabilities,
        MakerStatement maker,
        SupportStage support) {

    public RiskFactors {
        vulnerabilities = List.copyOf(vulnerabilities);
    }
}
