package org.wardkeep.formats.feed;

import org.wardkeep.vocabulary.Problem;

import java.util.List;
import java.util.Optional;

/// How the reading of a feed went.
///
/// @param source the file as its owner knows it
/// @param revision what the feed calls this edition, such as a time or a version; empty when it
///   does not say
/// @param records how many were handed over
/// @param refused how many could not be used at all
/// @param problems the first of them, each with its place
/// @param problemCount how many there were, also those that are not among `problems`
/// @param broken why the end was not reached; then nothing of the file may be used
public record FeedSummary(
        String source,
        String revision,
        long records,
        long refused,
        List<Problem> problems,
        long problemCount,
        Optional<Problem> broken) {
    public FeedSummary {
        problems = List.copyOf(problems);
    }

    public boolean isComplete() {
        return broken.isEmpty();
    }
}
