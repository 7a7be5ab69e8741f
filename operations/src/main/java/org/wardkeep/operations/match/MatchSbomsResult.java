package org.wardkeep.operations.match;

import org.wardkeep.operations.folder.FileRead;

import java.util.List;

/// How matching ended.
public sealed interface MatchSbomsResult {
    /// @param files what became of every file
    record Done(List<FileRead> files, Counts counts) implements MatchSbomsResult {
        public Done {
            files = List.copyOf(files);
        }

        /// Whether something that was named could not be read.
        public boolean isPartial() {
            return files.stream().anyMatch(f -> f.outcome() == FileRead.Outcome.REFUSED);
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
