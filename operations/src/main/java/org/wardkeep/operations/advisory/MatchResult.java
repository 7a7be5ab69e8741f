package org.wardkeep.operations.advisory;

import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.vulnerability.Certainty;

import java.util.List;
import java.util.Map;

/// How matching ended.
///
/// @param files what became of every file
/// @param advisories ids of those that counted
/// @param units how many were compared
/// @param notFound units that were asked for and are in no list
public record MatchResult(
        List<FileRead> files,
        List<String> advisories,
        int units,
        List<String> notFound,
        Counts counts) {
    public MatchResult {
        files = List.copyOf(files);
        advisories = List.copyOf(advisories);
        notFound = List.copyOf(notFound);
    }

    /// Pairs by their answer.
    public record Counts(long certain, long likely, long undecided, long no) {
        static Counts of(Map<Certainty, Long> counts) {
            return new Counts(
                    counts.getOrDefault(Certainty.CERTAIN, 0L),
                    counts.getOrDefault(Certainty.LIKELY, 0L),
                    counts.getOrDefault(Certainty.UNDECIDED, 0L),
                    counts.getOrDefault(Certainty.NO, 0L));
        }
    }
}
