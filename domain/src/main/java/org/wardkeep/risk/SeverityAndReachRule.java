package org.wardkeep.risk;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// How bad the worst vulnerability is, judged together with from where it can be used.
final class SeverityAndReachRule implements RankRule {
    /// "Critical" and "High" of the qualitative severity rating scale, CVSS 3.1 section 5; version
    /// 2.0 has no such scale of its own and is read by the same one.
    private static final double CRITICAL = 9.0;

    private static final double HIGH = 7.0;

    /// A vulnerability nobody has scored counts as high until somebody does.
    private static final BaseScore NOT_SCORED = new BaseScore(HIGH, "not given");

    private static final int POINTS_PER_SCORE = 100;
    private static final int POINTS_PER_STEP = 200;

    private static final Comparator<VulnerabilityFacts> BY_WEIGHT =
            Comparator.comparing(SeverityAndReachRule::level)
                    .thenComparingInt(SeverityAndReachRule::points);

    @Override
    public String id() {
        return "severity-and-reach";
    }

    @Override
    public Optional<Contribution> look(RiskFactors factors) {
        var worst =
                factors.vulnerabilities().stream()
                        .max(BY_WEIGHT)
                        .orElse(VulnerabilityFacts.named("the vulnerability"));
        int points =
                factors.vulnerabilities().stream()
                        .mapToInt(SeverityAndReachRule::points)
                        .max()
                        .orElse(points(worst));
        var score =
                worst.score().map(BaseScore::toString).orElse("not scored yet, so high is assumed");
        return Optional.of(
                new Contribution(
                        new Contribution.Effect.AtLeast(level(worst)),
                        points,
                        Map.of("id", worst.id(), "reach", worst.reach().words(), "score", score),
                        "%s, %s, reach %s".formatted(worst.id(), score, worst.reach())));
    }

    private static Exploitability level(VulnerabilityFacts vulnerability) {
        double score = vulnerability.score().orElse(NOT_SCORED).value();
        int distance = vulnerability.reach().distance();
        if (score >= CRITICAL && distance == Reach.NETWORK.distance()) {
            return Exploitability.HIGH;
        }
        return score >= HIGH && distance >= Reach.ADJACENT.distance()
                ? Exploitability.MEDIUM
                : Exploitability.LOW;
    }

    private static int points(VulnerabilityFacts vulnerability) {
        double score = vulnerability.score().orElse(NOT_SCORED).value();
        return (int) Math.round(score * POINTS_PER_SCORE)
                + vulnerability.reach().distance() * POINTS_PER_STEP;
    }
}
