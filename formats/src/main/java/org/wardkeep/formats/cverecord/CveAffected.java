package org.wardkeep.formats.cverecord;

import java.util.List;

/// Versions of one product that a record speaks of.
///
/// @param vendor as spelt, `n/a` included
/// @param product as spelt, `n/a` included
/// @param collection address of the collection that holds `packageName`
/// @param cpes names of the platform, as spelt
/// @param platforms what it runs on
/// @param defaultStatus of versions that are not listed: `affected`, `unaffected`, `unknown`; empty
///   when not stated
public record CveAffected(
        String vendor,
        String product,
        String collection,
        String packageName,
        List<String> cpes,
        List<String> platforms,
        String defaultStatus,
        List<Version> versions) {
    public CveAffected {
        cpes = List.copyOf(cpes);
        platforms = List.copyOf(platforms);
        versions = List.copyOf(versions);
    }

    /// One version or a stretch of them.
    ///
    /// @param version the version, or where the stretch begins
    /// @param lessThan where it ends, itself not in it; empty when not stated
    /// @param lessThanOrEqual where it ends, itself in it; empty when not stated
    /// @param type how versions are ordered, as spelt
    /// @param changes of the status inside of the stretch
    /// @param whole false when a part of it could not be read
    public record Version(
            String version,
            String lessThan,
            String lessThanOrEqual,
            String type,
            String status,
            List<Change> changes,
            boolean whole) {
        public Version {
            changes = List.copyOf(changes);
        }
    }

    /// From a version on, another status holds.
    public record Change(String at, String status) {}
}
