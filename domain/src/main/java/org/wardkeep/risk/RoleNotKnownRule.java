package org.wardkeep.risk;

import java.util.Map;
import java.util.Optional;

/// Nobody has said what the unit is for, so it must not sink to the bottom.
final class RoleNotKnownRule implements RankRule {
    @Override
    public String id() {
        return "role-not-known";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        return switch (factors.role()) {
            case RoleFinding.Known _ -> Optional.empty();
            case RoleFinding.NotKnown notKnown ->
                    Optional.of(
                            new Contribution(
                                    new Contribution.Effect.OrderOnly(),
                                    ClinicalRoleRule.points(notKnown),
                                    Map.of("finding", notKnown.sentence()),
                                    "no phrase of clinical-roles.csv in " + notKnown.lookedAt()));
        };
    }
}
