package org.wardkeep.formats.reading;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.List;

/// Problems of the rows of one document, bounded: a million rows with the same fault must not
/// become a million problems.
public final class ProblemLog {
    /// Enough to see the pattern; the rest is counted.
    public static final int SHOWN = 100;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private long count;

    public ProblemLog(String source) {
        this.source = source;
    }

    public void add(Code code, long line, String message) {
        add(new Problem(code, source, line, 0, message));
    }

    public void add(Problem problem) {
        if (++count <= SHOWN) {
            problems.add(problem);
        }
    }

    /// The problems in the order they were found, and how many more there were.
    public List<Problem> all() {
        if (count <= SHOWN) {
            return List.copyOf(problems);
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
