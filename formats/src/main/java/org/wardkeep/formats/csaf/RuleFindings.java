package org.wardkeep.formats.csaf;

import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The places where one document breaks one rule, each once, bounded in number.
final class RuleFindings {
    private final String test;
    private final ProblemLog log;
    private final Set<String> seen = new HashSet<>();

    RuleFindings(String source, String test) {
        this.test = test;
        this.log = new ProblemLog(source);
    }

    /// @param line from 1; 0 when it concerns the whole document
    void add(Code code, long line, String message) {
        if (seen.size() > ProblemLog.SHOWN || seen.add(line + message)) {
            log.add(code, line, "CSAF %s: %s".formatted(test, message));
        }
    }

    List<Problem> problems() {
        return log.all();
    }
}
