package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Entries in the order of their keys, one after the other.
@FunctionalInterface
interface SortedEntries {
    /// The next one; null behind the last.
    @Nullable KeyedEntry next() throws IOException;
}
