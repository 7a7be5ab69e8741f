package org.wardkeep.formats;

import org.wardkeep.formats.csaf.CsafReader;
import org.wardkeep.formats.cverecord.CveRecordReader;
import org.wardkeep.formats.epss.EpssReader;
import org.wardkeep.formats.epss.EpssTable;
import org.wardkeep.formats.feed.DocumentFeed;
import org.wardkeep.formats.feed.FeedFile;
import org.wardkeep.formats.feed.FeedReader;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.kev.KevCatalog;
import org.wardkeep.formats.kev.KevReader;
import org.wardkeep.formats.nvd.NvdReader;
import org.wardkeep.formats.osv.OsvReader;
import org.wardkeep.formats.purlcpe.PurlCpeReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Every reader of feeds, in detection order. Add yours here.
public final class Feeds {
    private static final List<Registered<?>> ALL =
            List.of(
                    new Registered<>(
                            new DocumentFeed<>(new CsafReader(), List::of, _ -> ""),
                            FeedItem.OfCsaf::new),
                    new Registered<>(
                            new DocumentFeed<>(
                                    new KevReader(), KevCatalog::entries, KevCatalog::version),
                            FeedItem.OfKev::new),
                    new Registered<>(
                            new DocumentFeed<>(
                                    new EpssReader(),
                                    EpssTable::rows,
                                    table -> table.scoreDate().map(Object::toString).orElse("")),
                            FeedItem.OfEpss::new),
                    new Registered<>(new NvdReader(), FeedItem.OfNvd::new),
                    new Registered<>(new CveRecordReader(), FeedItem.OfCveRecord::new),
                    new Registered<>(new OsvReader(), FeedItem.OfOsv::new),
                    new Registered<>(new PurlCpeReader(), FeedItem.OfPurlCpes::new));

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
