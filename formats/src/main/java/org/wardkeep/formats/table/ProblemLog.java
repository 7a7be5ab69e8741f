package org.wardkeep.formats.table;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.List;

/// Problems of one table, bounded: a million rows with the same fault must not become a million
/// problems.
final class ProblemLog {
    /// Enough to see the pattern; the rest is counted.
    static final int SHOWN = 100;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private long count;

    ProblemLog(String source) {
        this.source = source;
    }

    void add(Code code, long line, String message) {
        if (++count <= SHOWN) {
            problems.add(new Problem(code, source, line, 0, message));
        }
    }

    List<Problem> all() {
        if (count <= SHOWN) {
            return problems;
        }
        var all = new ArrayList<>(problems);
        all.add(
                Problem.ofFile(
                        problems.getLast().code(),
                        source,
                        "%d more rows have problems; the first %d are named"
                                .formatted(count - SHOWN, SHOWN)));
        return all;
    }
}
