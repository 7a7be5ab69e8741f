package org.wardkeep.formats.csaf;

import org.wardkeep.formats.csaf.CsafTracking.CsafRevision;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// Points in time: tests 6.1.37, 6.1.45, 6.1.49 and 6.1.51 to 6.1.53.
final class DateRules {
    private DateRules() {}

    static void malformed(CsafDocument document, RuleFindings findings) {
        var tracking = document.tracking();
        check(tracking.initialRelease(), tracking.line(), findings);
        check(tracking.currentRelease(), tracking.line(), findings);
        tracking.revisions().forEach(r -> check(r.date(), r.line(), findings));
        for (var v : document.vulnerabilities()) {
            check(v.dates().discovery(), v.line(), findings);
            check(v.dates().disclosure(), v.line(), findings);
            for (var exploitation : v.dates().exploitations()) {
                check(exploitation.date(), v.line(), findings);
                check(exploitation.exploitation(), v.line(), findings);
            }
            v.flags().forEach(flag -> check(flag.date(), flag.line(), findings));
            v.involvements().forEach(i -> check(i.date(), i.line(), findings));
            v.remediations().forEach(r -> check(r.date(), r.line(), findings));
            v.threats().forEach(threat -> check(threat.date(), threat.line(), findings));
            for (var metric : v.metrics()) {
                metric.epss().ifPresent(e -> check(e.timestamp(), metric.line(), findings));
                metric.ssvc().ifPresent(s -> check(s.timestamp(), metric.line(), findings));
            }
        }
    }

    private static void check(CsafDate date, long line, RuleFindings findings) {
        if (date.isStated() && !date.isWellFormed()) {
            findings.add(
                    Code.INVALID,
                    line,
                    "%s is no date and time like 2024-01-24T10:00:00Z"
                            .formatted(Problem.quote(date.text())));
        }
    }

    /// When the newest revision was released; empty for a draft, whose dates may lie ahead.
    private static Optional<Instant> released(CsafDocument document) {
        var status = document.tracking().status();
        if (!status.equals("final") && !status.equals("interim")) {
            return Optional.empty();
        }
        return document.tracking().revisions().stream()
                .map(CsafRevision::date)
                .flatMap(date -> date.instant().stream())
                .max(Comparator.naturalOrder());
    }

    private static void late(
            CsafDocument document, String what, CsafDate date, long line, RuleFindings findings) {
        var release = released(document);
        if (release.isPresent()
                && date.instant().filter(instant -> instant.isAfter(release.get())).isPresent()) {
            findings.add(
                    Code.CONTRADICTION,
                    line,
                    "%s is dated %s, after the newest revision of the document (%s)"
                            .formatted(what, Problem.quote(date.text()), release.get()));
        }
    }

    static void disclosureAfterRelease(CsafDocument document, RuleFindings findings) {
        if (!document.distribution().tlp().equals("CLEAR")) {
            return;
        }
        for (var v : document.vulnerabilities()) {
            late(document, "the disclosure", v.dates().disclosure(), v.line(), findings);
        }
    }

    static void ssvcAfterRelease(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var metric : v.metrics()) {
                metric.ssvc()
                        .ifPresent(ssvc ->
                                late(
                                        document,
                                        "an SSVC decision",
                                        ssvc.timestamp(),
                                        metric.line(),
                                        findings));
            }
        }
    }

    static void epssAfterRelease(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var metric : v.metrics()) {
                metric.epss()
                        .ifPresent(epss ->
                                late(
                                        document,
                                        "an EPSS score",
                                        epss.timestamp(),
                                        metric.line(),
                                        findings));
            }
        }
    }

    static void exploitationAfterRelease(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var e : v.dates().exploitations()) {
                late(document, "a statement on exploitation", e.date(), v.line(), findings);
                late(document, "an exploitation", e.exploitation(), v.line(), findings);
            }
        }
    }

    static void exploitationAfterStatement(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var e : v.dates().exploitations()) {
                var stated = e.date().instant();
                var happened = e.exploitation().instant();
                if (stated.isPresent()
                        && happened.isPresent()
                        && happened.get().isAfter(stated.get())) {
                    findings.add(
                            Code.CONTRADICTION,
                            v.line(),
                            "an exploitation is dated %s, after the statement on it (%s)"
                                    .formatted(
                                            Problem.quote(e.exploitation().text()),
                                            Problem.quote(e.date().text())));
                }
            }
        }
    }
}
