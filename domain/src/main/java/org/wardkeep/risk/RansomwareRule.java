package org.wardkeep.risk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The attacks that are seen encrypt what they find.
final class RansomwareRule implements RankRule {
    private static final int POINTS = 500;

    @Override
    public String id() {
        return "ransomware";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        var known = factors.vulnerabilities().stream().filter(RansomwareRule::isKnown).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Contribution(
                        new Contribution.Effect.AtLeast(Exploitability.IN_USE),
                        POINTS,
                        Map.of("ids", NamedIds.of(known)),
                        known.stream()
                                .map(VulnerabilityFacts::id)
                                .sorted()
                                .collect(
                                        Collectors.joining(
                                                ", ",
                                                "knownRansomwareCampaignUse: Known for ",
                                                ""))));
    }

    private static boolean isKnown(VulnerabilityFacts vulnerability) {
        return vulnerability
                .knownExploited()
                .filter(entry -> entry.ransomware() == KevEntry.Ransomware.KNOWN)
                .isPresent();
    }
}
