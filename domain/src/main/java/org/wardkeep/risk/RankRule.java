package org.wardkeep.risk;

import java.util.Optional;

/// One reason to act earlier or later. Its card, in `risk-rules.csv`, says why.
///
/// Every rule is monotone: a worse fact never gives fewer points nor a weaker effect.
interface RankRule {
    /// The id of its card.
    String id();

    /// What it has to say; empty when its facts are not there.
    Optional<Contribution> look(RiskFactors factors);
}
