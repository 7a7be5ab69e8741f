package org.wardkeep.formats.reading;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.List;

/// Gathers the problems of one document up to a bound, so that a document that is wrong everywhere
/// costs no more memory than its size; the rest is counted.
public final class ProblemList {
    /// Nobody reads more than this of one document; the worst real one had a few hundred.
    private static final int MAX = 10_000;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private long more;

    public ProblemList(String source) {
        this.source = source;
    }

    public void add(Problem problem) {
        if (problems.size() < MAX) {
            problems.add(problem);
        } else {
            more++;
        }
    }

    public void addAll(List<Problem> several) {
        several.forEach(this::add);
    }

    /// What was gathered; the last one says how many there were more.
    public List<Problem> toList() {
        var all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(
                    Problem.ofFile(
                            Code.LIMIT_REACHED,
                            source,
                            "%d problems more are not shown. Correct the first ones and read it again."
                                    .formatted(more)));
        }
        return List.copyOf(all);
    }
}
