package org.wardkeep.inventory;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Whom a maker's name means.
public sealed interface MakerIdentity {
    /// Makers of the alias table; more than one where a text names several.
    ///
    /// @param makers canonical names, never empty; in the order in which the text names them, so
    ///   that the same question gets the same answer every time
    /// @param written the name as it was written
    /// @param exact false where the name was recognised only by its beginning or with a spelling
    ///   mistake put right
    record Known(Set<String> makers, String written, boolean exact) implements MakerIdentity {
        public Known {
            makers = Collections.unmodifiableSet(new LinkedHashSet<>(makers));
        }
    }

    /// A name that is in no table. Two such names can still be compared letter by letter.
    ///
    /// @param folded the name in comparable form, without legal suffixes
    record Unlisted(String folded, String written) implements MakerIdentity {}

    /// No name was given.
    record Blank() implements MakerIdentity {}
}
