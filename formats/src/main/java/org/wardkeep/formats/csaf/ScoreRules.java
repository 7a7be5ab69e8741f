package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Cvss;
import org.wardkeep.vocabulary.Cvss.Severity;
import org.wardkeep.vocabulary.Cvss.Version;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Scores and ratings: tests 6.1.7, 6.1.8, 6.1.9 and 6.1.56.
final class ScoreRules {
    /// Half a step of a score.
    private static final double SAME = 0.05;

    private static final Map<String, List<String>> VERSIONS =
            Map.of(
                    "cvss_v2", List.of("2.0"),
                    "cvss_v3", List.of("3.0", "3.1"),
                    "cvss_v4", List.of("4.0"));

    /// Names of the schema of CVSS 4.0 before 4.0.1, which has one score only.
    private static final List<String> GONE =
            List.of("threatScore", "threatSeverity", "environmentalScore", "environmentalSeverity");

    private ScoreRules() {}

    /// A product as one source rates it.
    ///
    /// @param version of CVSS; empty where it does not matter
    private record Rated(String productId, String source, String version) {}

    static void doubleScores(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            var seen = new HashSet<Rated>();
            for (var score : v.scores()) {
                var version = score.stated("version");
                for (var product : score.productIds()) {
                    if (!seen.add(new Rated(product, score.source(), version))) {
                        findings.add(
                                Code.CONTRADICTION,
                                score.line(),
                                "the product %s has two scores of CVSS %s in %s"
                                        .formatted(
                                                Problem.quote(product),
                                                Problem.quote(version),
                                                Problem.quote(v.label())));
                    }
                }
            }
        }
    }

    static void invalid(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var score : v.scores()) {
                fault(score)
                        .ifPresent(fault ->
                                findings.add(
                                        Code.INVALID,
                                        score.line(),
                                        "a score of %s %s"
                                                .formatted(Problem.quote(v.label()), fault)));
            }
        }
    }

    private static Optional<String> fault(CsafScore score) {
        var version = score.stated("version");
        if (!VERSIONS.getOrDefault(score.property(), List.of()).contains(version)) {
            return Optional.of(
                    "states the version %s in %s"
                            .formatted(Problem.quote(version), score.property()));
        }
        var vector = score.stated("vectorString");
        var cvss = score.cvss();
        if (vector.isEmpty() || cvss.isEmpty()) {
            return Optional.of(vector.isEmpty() ? "has no vector" : vectorFault(vector));
        }
        if (!cvss.get().version().text().equals(version)) {
            return Optional.of(
                    "states version %s, but its vector is of %s"
                            .formatted(version, cvss.get().version().text()));
        }
        if (Numbers.parse(score.stated("baseScore")).filter(Numbers::isScore).isEmpty()) {
            return Optional.of(
                    "has the base score %s, not a number from 0.0 to 10.0"
                            .formatted(Problem.quote(score.stated("baseScore"))));
        }
        if (cvss.get().version() != Version.V2_0 && score.stated("baseSeverity").isEmpty()) {
            return Optional.of("has no base severity");
        }
        return GONE.stream()
                .filter(name -> cvss.get().version() == Version.V4_0)
                .filter(name -> score.stated().containsKey(name))
                .map("has %s, which CVSS 4.0.1 does not know"::formatted)
                .findFirst();
    }

    private static String vectorFault(String vector) {
        try {
            Cvss.parse(vector);
            return "has a vector that cannot be used";
        } catch (IllegalArgumentException e) {
            return "cannot be used: " + e.getMessage();
        }
    }

    static void wrongScore(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var score : v.scores()) {
                score.cvss()
                        .filter(cvss -> !cvss.vector().isEmpty())
                        .ifPresent(cvss -> compare(v, score, cvss, findings));
            }
        }
    }

    /// The one score of CVSS 4.0 is of all metrics, though its property is `baseScore`.
    private static void compare(
            CsafVulnerability v, CsafScore score, Cvss cvss, RuleFindings findings) {
        boolean one = cvss.version() == Version.V4_0;
        var found = new Comparison(v, score, cvss, findings);
        found.check("base", one ? cvss.environmentalScore() : cvss.baseScore());
        if (!one) {
            found.check("temporal", cvss.temporalScore());
            found.check("environmental", cvss.environmentalScore());
        }
    }

    private record Comparison(
            CsafVulnerability v, CsafScore score, Cvss cvss, RuleFindings findings) {
        void check(String kind, double computed) {
            var stated = score.stated(kind + "Score");
            var number = Numbers.parse(stated);
            if (number.isPresent() && Math.abs(number.get() - computed) >= SAME) {
                report(kind + " score", stated, String.valueOf(computed));
            }
            var severity = score.stated(kind + "Severity");
            var right = Severity.of(cvss.version(), computed).name();
            if (!severity.isEmpty() && !severity.equals(right)) {
                report(kind + " severity", severity, right);
            }
        }

        private void report(String what, String stated, String right) {
            findings.add(
                    Code.CONTRADICTION,
                    score.line(),
                    "the %s of %s is stated as %s; its vector %s gives %s, which is used"
                            .formatted(
                                    what,
                                    Problem.quote(v.label()),
                                    Problem.quote(stated),
                                    cvss.vector(),
                                    right));
        }
    }

    static void cvssBesideRating(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            var scored = new HashSet<Rated>();
            for (var score : v.scores()) {
                score.productIds().forEach(p -> scored.add(new Rated(p, score.source(), "")));
            }
            for (var metric : v.metrics()) {
                if (metric.severity().isEmpty()) {
                    continue;
                }
                for (var product : metric.productIds()) {
                    if (scored.contains(new Rated(product, metric.source(), ""))) {
                        findings.add(
                                Code.CONTRADICTION,
                                metric.line(),
                                "the product %s is rated %s and has a CVSS score in %s; the score tells more"
                                        .formatted(
                                                Problem.quote(product),
                                                Problem.quote(metric.severity()),
                                                Problem.quote(v.label())));
                    }
                }
            }
        }
    }
}
