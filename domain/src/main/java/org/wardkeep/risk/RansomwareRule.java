package org.wardkeep.risk;

import java.util.Map;
import java.util.Optional;

/// The attacks that are seen encrypt what they find.
final class RansomwareRule implements RankRule {
    private static final int POINTS = 500;

    @Override
    public String id() {
        return "ransomware";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        return factors.vulnerabilities().stream()
                .filter(RansomwareRule::isKnown)
                .map(VulnerabilityFacts::id)
                .sorted()
                .reduce((first, next) -> first + ", " + next)
                .map(ids ->
                        new Contribution(
                                new Contribution.Effect.AtLeast(Exploitability.IN_USE),
                                POINTS,
                                Map.of("ids", ids),
                                "knownRansomwareCampaignUse: Known for " + ids));
    }

    private static boolean isKnown(VulnerabilityFacts vulnerability) {
        return vulnerability
                .knownExploited()
                .filter(entry -> entry.ransomware() == KevEntry.Ransomware.KNOWN)
                .isPresent();
    }
}
