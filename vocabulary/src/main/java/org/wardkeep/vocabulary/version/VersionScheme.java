package org.wardkeep.vocabulary.version;

import java.util.Optional;

/// The way one ecosystem orders its versions.
///
/// @see VersionSchemes
public interface VersionScheme {
    /// Longer texts are no version; the longest of the OSV and NVD records has about 150
    /// characters.
    int MAX_LENGTH = 1_024;

    /// The name of the scheme in a `vers` range: `deb`, `npm`, `pypi`.
    String id();

    /// The key of a version; empty for a text that is none in this ecosystem, which is therefore
    /// neither equal to anything nor before or after it.
    Optional<VersionKey> key(String version);
}
