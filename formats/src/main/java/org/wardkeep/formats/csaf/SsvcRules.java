package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.HashSet;

/// Decisions by SSVC: tests 6.1.46 to 6.1.48.
final class SsvcRules {
    private SsvcRules() {}

    static void invalid(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var metric : v.metrics()) {
                metric.ssvc()
                        .filter(ssvc -> ssvc.selections().isEmpty() || !ssvc.timestamp().isStated())
                        .ifPresent(_ ->
                                findings.add(
                                        Code.INVALID,
                                        metric.line(),
                                        "an SSVC decision of %s lacks its selections or its timestamp"
                                                .formatted(Problem.quote(v.label()))));
            }
        }
    }

    static void foreignTargets(CsafDocument document, RuleFindings findings) {
        boolean several = document.vulnerabilities().size() > 1;
        for (var v : document.vulnerabilities()) {
            var known = new HashSet<String>();
            known.add(v.cveText());
            v.ids().forEach(id -> known.add(id.text()));
            if (several) {
                known.remove(document.tracking().id());
            }
            for (var metric : v.metrics()) {
                metric.ssvc().stream()
                        .flatMap(ssvc -> ssvc.targetIds().stream())
                        .filter(target -> !known.contains(target))
                        .forEach(target ->
                                findings.add(
                                        Code.CONTRADICTION,
                                        metric.line(),
                                        "an SSVC decision of %s is about %s"
                                                .formatted(
                                                        Problem.quote(v.label()),
                                                        Problem.quote(target))));
            }
        }
    }

    static void decisionPoints(CsafDocument document, RuleFindings findings) {}
}
