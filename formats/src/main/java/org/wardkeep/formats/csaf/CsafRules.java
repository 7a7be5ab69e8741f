package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;

import java.util.ArrayList;
import java.util.List;

/// Every rule that documents are checked for, by the number of its test. Add yours here.
final class CsafRules {
    private static final List<CsafRule> ALL = List.of();

    private CsafRules() {}

    static List<CsafRule> all() {
        return ALL;
    }

    static List<Problem> check(CsafDocument document) {
        var problems = new ArrayList<Problem>();
        for (var rule : ALL) {
            var findings = new RuleFindings(document.source(), rule.test());
            rule.check(document, findings);
            problems.addAll(findings.problems());
        }
        return problems;
    }
}
