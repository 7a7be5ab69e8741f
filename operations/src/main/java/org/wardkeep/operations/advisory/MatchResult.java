package org.wardkeep.operations.advisory;

import org.wardkeep.operations.folder.FileRead;

import java.util.List;

/// How matching ended.
///
/// @param files what became of every file
/// @param advisories how many counted
/// @param units how many were compared
public record MatchResult(List<FileRead> files, int advisories, int units, Counts counts) {
    public MatchResult {
        files = List.copyOf(files);
    }

    /// Pairs by their answer.
    public record Counts(long certain, long likely, long undecided, long no) {}
}
