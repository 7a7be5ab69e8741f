package org.wardkeep.formats.osv;

import org.wardkeep.formats.feed.FeedScore;

import java.util.List;

/// Versions of one package that a record is about.
///
/// @param ecosystem as spelt: `PyPI`, `AlmaLinux:9`; empty when only a repository is named
/// @param name of the package, in the ecosystem's spelling
/// @param versions one by one
/// @param scores for this package
/// @param systems operating systems it is limited to, in the words of the ecosystem's tools
///   (`windows`, `darwin`); empty when it is limited to none
/// @param processors processors it is limited to, likewise (`amd64`, `x86`)
public record OsvAffected(
        String ecosystem,
        String name,
        List<Range> ranges,
        List<String> versions,
        List<FeedScore> scores,
        List<String> systems,
        List<String> processors) {
    public OsvAffected {
        ranges = List.copyOf(ranges);
        versions = List.copyOf(versions);
        scores = List.copyOf(scores);
        systems = List.copyOf(systems);
        processors = List.copyOf(processors);
    }

    /// What the versions of a range are.
    public enum RangeType {
        /// Semantic Versioning 2.0.
        SEMVER,
        /// As the ecosystem orders them.
        ECOSYSTEM,
        /// Commits of a repository.
        GIT,
        /// A word that is none of them.
        UNKNOWN
    }

    /// @param repository address, of commits
    /// @param events in the order of the record, which need not be that of the versions
    public record Range(RangeType type, String repository, List<Event> events) {
        public Range {
            events = List.copyOf(events);
        }
    }

    /// What happens at a version.
    public enum EventType {
        /// Affected from here; `0` for the first version there is.
        INTRODUCED,
        /// Not affected from here.
        FIXED,
        /// Affected up to here.
        LAST_AFFECTED,
        /// Nothing is said from here.
        LIMIT
    }

    /// @param version as spelt
    public record Event(EventType type, String version) {}
}
