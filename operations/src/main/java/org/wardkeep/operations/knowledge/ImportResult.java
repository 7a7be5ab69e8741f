package org.wardkeep.operations.knowledge;

import org.wardkeep.vulnerability.knowledge.KnowledgeChange.Committed;

import java.util.List;

/// What taking files in came to.
public sealed interface ImportResult {
    /// New knowledge is in force.
    record Done(List<FileTaken> files, Committed committed) implements ImportResult {
        public Done {
            files = List.copyOf(files);
        }
    }

    /// Nothing was changed: none of the files could be used.
    record NothingUsable(List<FileTaken> files) implements ImportResult {
        public NothingUsable {
            files = List.copyOf(files);
        }
    }

    /// Nothing was changed.
    ///
    /// @param reason why, and what to do
    record Refused(String reason) implements ImportResult {}

    /// What became of a file.
    ///
    /// @param source what it is of; empty when it is not known
    /// @param records that were handed over
    /// @param refused records that could not be used
    /// @param problems the first of what could not be used
    record FileTaken(
            String file,
            Outcome outcome,
            String source,
            long records,
            long refused,
            List<String> problems) {
        public FileTaken {
            problems = List.copyOf(problems);
        }
    }

    /// Whether a file counts.
    enum Outcome {
        TAKEN,
        /// It is cut off or damaged; what was known of its source before stays in force.
        BROKEN,
        /// No reader knows what it is, though it was named, or may be a feed.
        NOT_RECOGNISED,
        /// It stands in a folder beside feeds, and is plainly none: a list, a note, a checksum.
        NO_FEED
    }
}
