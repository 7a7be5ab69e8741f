package org.wardkeep.risk;

import java.util.Map;
import java.util.Optional;

/// What the unit does to a patient. What is at stake enters through [DecisionTable]; this rule says
/// it, and orders the units inside a priority.
final class ClinicalRoleRule implements RankRule {
    private static final int POINTS_PER_STAKE = 1000;

    @Override
    public String id() {
        return "clinical-role";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        return switch (factors.role()) {
            case RoleFinding.NotKnown _ -> Optional.empty();
            case RoleFinding.Known known ->
                    Optional.of(
                            new Contribution(
                                    new Contribution.Effect.OrderOnly(),
                                    points(known),
                                    Map.of("finding", known.sentence()),
                                    "%s by \"%s\" (%s)"
                                            .formatted(
                                                    known.role(), known.phrase(), known.source())));
        };
    }

    static int points(RoleFinding finding) {
        return finding.stakes() * POINTS_PER_STAKE;
    }
}
