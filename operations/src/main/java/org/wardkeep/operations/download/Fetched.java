package org.wardkeep.operations.download;

import java.nio.file.Path;

/// What fetching a file came to.
public sealed interface Fetched {
    /// It is there, and new.
    record New(Path file) implements Fetched {}

    /// What was there is what the server has.
    record Unchanged(Path file) implements Fetched {}

    /// It is not there. What was fetched of it is kept, to be resumed.
    ///
    /// @param reason what was asked for, what happened, what to do
    record Failed(String reason) implements Fetched {}
}
