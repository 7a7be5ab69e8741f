package org.wardkeep.formats.csaf;

import org.wardkeep.formats.csaf.CsafMetric.CsafSsvc;
import org.wardkeep.formats.csaf.CsafMetric.Selection;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.HashSet;

/// Decisions by SSVC: tests 6.1.46 and 6.1.47.
final class SsvcRules {
    private SsvcRules() {}

    static void invalid(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var metric : v.metrics()) {
                metric.ssvc()
                        .filter(ssvc -> !isComplete(ssvc))
                        .ifPresent(_ ->
                                findings.add(
                                        Code.INVALID,
                                        metric.line(),
                                        "an SSVC decision of %s lacks its timestamp, or a selection lacks its namespace, key, version or values"
                                                .formatted(Problem.quote(v.label()))));
            }
        }
    }

    private static boolean isComplete(CsafSsvc ssvc) {
        return ssvc.timestamp().isStated()
                && !ssvc.selections().isEmpty()
                && ssvc.selections().stream().allMatch(SsvcRules::isComplete);
    }

    private static boolean isComplete(Selection selection) {
        return !selection.namespace().isEmpty()
                && !selection.key().isEmpty()
                && !selection.version().isEmpty()
                && !selection.values().isEmpty()
                && selection.values().stream().noneMatch(value -> value.key().isEmpty());
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
}
