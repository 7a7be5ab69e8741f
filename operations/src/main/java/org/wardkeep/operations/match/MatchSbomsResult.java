package org.wardkeep.operations.match;

import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.vocabulary.Problem;

import java.util.List;

/// How matching ended.
public sealed interface MatchSbomsResult {
    /// @param files what became of every file
    record Done(List<FileRead> files, Counts counts) implements MatchSbomsResult {
        public Done {
            files = List.copyOf(files);
        }

        /// Whether something that was named could not be read, or not all of it.
        public boolean isPartial() {
            return files.stream().anyMatch(f -> f.outcome() == FileRead.Outcome.REFUSED)
                    || !leftOut().isEmpty();
        }

        /// Where a limit left something out of a file that was read for the rest.
        public List<Problem> leftOut() {
            return files.stream()
                    .filter(f -> f.outcome() == FileRead.Outcome.PARTLY_READ)
                    .flatMap(f -> f.problems().stream())
                    .filter(problem -> problem.code() == Problem.Code.LIMIT_REACHED)
                    .toList();
        }
    }

    /// Nothing could be done.
    ///
    /// @param reason what is missing, with its place, and what to do
    record NotPossible(String reason) implements MatchSbomsResult {}

    /// How many there were.
    ///
    /// @param affected verdicts that are certain or likely
    /// @param possible verdicts that somebody has to look at
    /// @param closed verdicts that say no, or fixed
    /// @param unknown components that nothing could be said of
    record Counts(
            int sboms, long components, long affected, long possible, long closed, long unknown) {}
}
