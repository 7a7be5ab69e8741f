package org.wardkeep.formats;

import org.wardkeep.formats.feed.FeedFile;
import org.wardkeep.formats.feed.FeedReader;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.nvd.NvdReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Every reader of feeds, in detection order. Add yours here.
public final class Feeds {
    private static final List<Registered<?>> ALL =
            List.of(new Registered<>(new NvdReader(), FeedItem.OfNvd::new));

    private Feeds() {}

    public static List<Registered<?>> all() {
        return ALL;
    }

    /// The first reader that recognises what is in the file; empty when none does.
    public static Optional<Registered<?>> recognise(Source source, Limits limits) {
        return FeedFile.first(source, limits)
                .flatMap(sample ->
                        ALL.stream()
                                .filter(one -> one.reader().recognises(sample))
                                .<Registered<?>>map(one -> one)
                                .findFirst());
    }

    /// A reader with the kind of item that it reads.
    public record Registered<T>(FeedReader<T> reader, Function<T, FeedItem> as) {
        /// Hands every record over; see [FeedReader#read].
        public FeedSummary read(Source source, Limits limits, Consumer<FeedItem> each) {
            return reader.read(source, limits, record -> each.accept(as.apply(record)));
        }
    }
}
