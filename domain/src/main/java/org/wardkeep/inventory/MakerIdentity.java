package org.wardkeep.inventory;

import java.util.Set;

/// Whom a maker's name means.
public sealed interface MakerIdentity {
    /// Makers of the alias table; more than one where a text names several.
    ///
    /// @param makers canonical names, never empty
    /// @param written the name as it was written
    /// @param exact false where the name was recognised only by its beginning or with a spelling
    ///   mistake put right
    record Known(Set<String> makers, String written, boolean exact) implements MakerIdentity {
        public Known {
            makers = Set.copyOf(makers);
        }
    }

    /// A name that is in no table. Two such names can still be compared letter by letter.
    ///
    /// @param folded the name in comparable form, without legal suffixes
    record Unlisted(String folded, String written) implements MakerIdentity {}

    /// No name was given.
    record Blank() implements MakerIdentity {}
}
