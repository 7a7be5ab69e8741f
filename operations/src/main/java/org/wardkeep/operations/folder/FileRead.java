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
