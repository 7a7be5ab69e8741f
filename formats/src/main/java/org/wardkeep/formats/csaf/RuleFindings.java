package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The broken rules of one document.
final class RuleFindings {
    /// Per rule. A document that breaks a rule everywhere needs no list of everywhere.
    private static final int MAX_PER_RULE = 200;

    private final String source;
    private final String test;
    private final Set<Problem> problems = new LinkedHashSet<>();

    RuleFindings(String source, String test) {
        this.source = source;
        this.test = test;
    }

    /// @param line from 1; 0 when it concerns the whole document
    void add(Code code, long line, String message) {
        if (problems.size() < MAX_PER_RULE) {
            problems.add(
                    new Problem(code, source, line, 0, "CSAF %s: %s".formatted(test, message)));
        }
    }

    List<Problem> problems() {
        return new ArrayList<>(problems);
    }
}
