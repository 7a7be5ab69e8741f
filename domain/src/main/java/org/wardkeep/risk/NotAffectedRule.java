package org.wardkeep.risk;

import java.util.Map;
import java.util.Optional;

/// The maker, or a VEX statement, clears the product.
final class NotAffectedRule implements RankRule {
    @Override
    public String id() {
        return "maker-not-affected";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        return factors.maker() == MakerStatement.NOT_AFFECTED
                ? Optional.of(
                        new Contribution(
                                new Contribution.Effect.AllClear(),
                                0,
                                Map.of(),
                                "maker statement: not affected"))
                : Optional.empty();
    }
}
