package org.wardkeep.risk;

import java.util.Map;
import java.util.Optional;

/// How sure it is that the advisory means this unit.
final class MatchStrengthRule implements RankRule {
    private static final int POINTS_PER_STEP = 600;

    @Override
    public String id() {
        return "match-strength";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        var match = factors.match();
        return Optional.of(
                switch (match) {
                    case CERTAIN -> says(match, 2, new Contribution.Effect.OrderOnly());
                    case LIKELY -> says(match, 1, new Contribution.Effect.OrderOnly());
                    case UNDECIDED -> says(match, 0, new Contribution.Effect.Doubt());
                });
    }

    private static Contribution says(MatchStrength match, int steps, Contribution.Effect effect) {
        return new Contribution(
                effect,
                steps * POINTS_PER_STEP,
                Map.of("match", match.sentence()),
                "match: " + match);
    }
}
