package org.wardkeep.risk;

import java.util.List;

/// Every rule of the ranking. Add yours here.
final class RankRules {
    private RankRules() {}

    static List<RankRule> all() {
        return List.of(
                new NotAffectedRule(),
                new KnownExploitedRule(),
                new RansomwareRule(),
                new AttackForecastRule(),
                new SeverityAndReachRule(),
                new ClinicalRoleRule(),
                new RoleNotKnownRule(),
                new MakerStatementRule(),
                new SupportStageRule(),
                new MatchStrengthRule(),
                new SeveralVulnerabilitiesRule());
    }
}
