package org.wardkeep.risk;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// How many other vulnerabilities are less likely to be attacked.
final class AttackForecastRule implements RankRule {
    /// Out of 100. FIRST sets no threshold; five of a hundred is what a team can look at.
    private static final int HIGH = 95;

    private static final int MEDIUM = 80;
    private static final int POINTS_PER_PLACE = 10;

    private static final Comparator<Epss> BY_PERCENTILE =
            Comparator.comparingDouble(Epss::percentile);

    @Override
    public String id() {
        return "attack-forecast";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        return factors.vulnerabilities().stream()
                .flatMap(vulnerability -> vulnerability.epss().stream())
                .max(BY_PERCENTILE)
                .map(AttackForecastRule::contribution);
    }

    private static Contribution contribution(Epss epss) {
        int place = epss.aheadOf();
        var level =
                place >= HIGH
                        ? Exploitability.HIGH
                        : place >= MEDIUM ? Exploitability.MEDIUM : Exploitability.LOW;
        return new Contribution(
                new Contribution.Effect.AtLeast(level),
                place * POINTS_PER_PLACE,
                Map.of("place", Integer.toString(place)),
                "EPSS percentile " + epss.percentile());
    }
}
