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

    /// The place shown is never "ahead of all".
    private static final int MOST = 99;

    @Override
    public String id() {
        return "attack-forecast";
    }

    /// A score without a percentile has no place among the others and says nothing here.
    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        return factors.vulnerabilities().stream()
                .flatMap(vulnerability -> vulnerability.epss().stream())
                .filter(epss -> epss.percentile().isPresent())
                .map(epss -> epss.percentile().getAsDouble())
                .max(Comparator.naturalOrder())
                .map(AttackForecastRule::contribution);
    }

    private static Contribution contribution(double percentile) {
        int place = Math.min(MOST, (int) (percentile * 100));
        var level =
                place >= HIGH
                        ? Exploitability.HIGH
                        : place >= MEDIUM ? Exploitability.MEDIUM : Exploitability.LOW;
        return new Contribution(
                new Contribution.Effect.AtLeast(level),
                place * POINTS_PER_PLACE,
                Map.of("place", Integer.toString(place)),
                "EPSS percentile " + percentile);
    }
}
