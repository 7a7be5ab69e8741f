package org.wardkeep.formats.feed;

import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.function.Consumer;

/// Reads the records of one kind of database, one at a time.
///
/// No reader throws for anything the bytes contain. A record that cannot be used costs that record
/// and is counted; what is cut off or damaged as a whole is said to be broken.
///
/// @param <T> the record
public interface FeedReader<T> {
    /// The database and its format as its users say it, such as `NVD (API 2.0)`.
    String name();

    /// Whether a document looks like one of this feed.
    ///
    /// @param sample the start of the first document in the file, unpacked; see [FeedFile#first]
    boolean recognises(Sample sample);

    /// Reads the file to its end.
    ///
    /// @param each called for every record, in the order of the file. When the summary says that
    ///   the file is broken, what was handed over must not be used: the rest is missing
    FeedSummary read(Source source, Limits limits, Consumer<T> each);
}
