package org.wardkeep.risk;

import java.util.Map;
import java.util.Optional;

/// Where the product stands in its life. Behind the end of support the hole stays open.
final class SupportStageRule implements RankRule {
    private static final int LITTLE = 200;
    private static final int ENDED = 500;

    @Override
    public String id() {
        return "support-stage";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        var stage = factors.support();
        return switch (stage) {
            case SUPPORT -> Optional.empty();
            case UNKNOWN, LIMITED_SUPPORT ->
                    Optional.of(says(stage, LITTLE, new Contribution.Effect.OrderOnly()));
            case END_OF_SUPPORT ->
                    Optional.of(says(stage, ENDED, new Contribution.Effect.StaysOpen()));
        };
    }

    private static Contribution says(SupportStage stage, int points, Contribution.Effect effect) {
        return new Contribution(
                effect, points, Map.of("stage", stage.sentence()), "support stage: " + stage);
    }
}
