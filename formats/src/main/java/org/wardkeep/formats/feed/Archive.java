package org.wardkeep.formats.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Files in a file, one after the other.
sealed interface Archive permits TarArchive, ZipArchive {
    /// Goes to the next regular file and says its name; empty behind the last one, when the end of
    /// the archive was found to be as it must.
    ///
    /// @throws IOException when the archive is cut off or damaged
    Optional<String> next() throws IOException;

    /// The content of the file that [#next] named, until the next call of it.
    InputStream content();
}
