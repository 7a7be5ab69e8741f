package org.wardkeep.operations.folder;

import org.wardkeep.vocabulary.Problem;

import java.util.List;

/// What became of one file of the folder.
///
/// @param name relative to the folder
/// @param format as its users call it; empty when no reader recognised it
/// @param content what was found in it, in words: `513 units`
public record FileRead(
        String name, String format, String content, Outcome outcome, List<Problem> problems) {
    public FileRead {
        problems = List.copyOf(problems);
    }

    /// What kept the file, or a part of it, from being used.
    public List<Problem> refusals() {
        return switch (outcome) {
            case REFUSED -> problems;
            case PARTLY_READ -> problems.stream().filter(FileRead::losesData).toList();
            case READ, NOT_DATA, SUPERSEDED -> List.of();
        };
    }

    /// Whether what stands behind the problem was not read; other problems are of what was.
    private static boolean losesData(Problem problem) {
        return switch (problem.code()) {
            case MALFORMED, LIMIT_REACHED, UNREADABLE -> true;
            case INVALID, MISSING, CONTRADICTION, REPAIRED, UNRECOGNISED, INTERNAL -> false;
        };
    }

    /// How much of a file could be used.
    public enum Outcome {
        READ,
        /// Usable, with problems in places.
        PARTLY_READ,
        REFUSED,
        /// Not data: a note, a picture, a report.
        NOT_DATA,
        /// An older edition or a draft of a document that is there in its final newest edition.
        SUPERSEDED
    }
}
