package org.wardkeep.risk;

import java.util.Map;
import java.util.Optional;

/// One visit to the unit closes several holes at once.
final class SeveralVulnerabilitiesRule implements RankRule {
    private static final int POINTS_EACH = 20;

    /// Beyond this the number says more about the advisory than about the unit.
    private static final int MOST = 20;

    @Override
    public String id() {
        return "several-vulnerabilities";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        int count = factors.vulnerabilities().size();
        if (count < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new Contribution(
                        new Contribution.Effect.OrderOnly(),
                        Math.min(count, MOST) * POINTS_EACH,
                        Map.of("count", Integer.toString(count)),
                        count + " vulnerabilities"));
    }
}
