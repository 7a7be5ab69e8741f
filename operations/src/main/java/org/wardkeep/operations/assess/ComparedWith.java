package org.wardkeep.operations.assess;

import java.time.Instant;
import java.util.List;

/// What the software in units was compared with.
public sealed interface ComparedWith {
    /// @param place the file, or the folder with records
    /// @param made when it was made
    /// @param records how many of all sources
    /// @param sources their names
    record Records(Extent extent, String place, Instant made, long records, List<String> sources)
            implements ComparedWith {
        public Records {
            sources = List.copyOf(sources);
        }
    }

    /// How much of what is published.
    enum Extent {
        /// A knowledge file, with all that was taken into it.
        KNOWLEDGE_FILE,
        /// Only the records that somebody laid into the folder.
        RECORDS_OF_FOLDER
    }

    /// Nothing but the statements in the folder.
    ///
    /// @param reason why, and what brings more
    record OnlyTheFolder(String reason) implements ComparedWith {}
}
