package org.wardkeep.risk;

import java.util.Map;
import java.util.Optional;

/// What the maker says can be done. A refusal to fix leaves the hole open for good.
final class MakerStatementRule implements RankRule {
    private static final int POINTS_PER_STEP = 100;

    @Override
    public String id() {
        return "maker-statement";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        var statement = factors.maker();
        return switch (statement) {
            case NOT_AFFECTED -> Optional.empty();
            case FIX_AVAILABLE, FIX_IN_PART, FIX_PLANNED, MITIGATION_ONLY, NO_FIX_YET, NOT_STATED ->
                    Optional.of(says(statement, new Contribution.Effect.OrderOnly()));
            case NO_FIX -> Optional.of(says(statement, new Contribution.Effect.StaysOpen()));
        };
    }

    private static Contribution says(MakerStatement statement, Contribution.Effect effect) {
        return new Contribution(
                effect,
                statement.badness() * POINTS_PER_STEP,
                Map.of("statement", statement.sentence()),
                "maker statement: " + statement);
    }
}
