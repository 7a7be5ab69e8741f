package org.wardkeep.benchmarks;

import org.wardkeep.formats.FeedItem;
import org.wardkeep.formats.Feeds;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.knowledge.CsafTranslation;
import org.wardkeep.vulnerability.knowledge.CveRecordTranslation;
import org.wardkeep.vulnerability.knowledge.Indexing;
import org.wardkeep.vulnerability.knowledge.NvdTranslation;
import org.wardkeep.vulnerability.knowledge.OsvTranslation;
import org.wardkeep.vulnerability.knowledge.Translated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads, translates and takes apart every feed below the folders: `ReadFeeds FOLDER…`. Prints what
/// each holds, what of it could not be used and why, and the processor's time.
public final class ReadFeeds {
    private static final int EXAMPLES = 3;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, StringBuilder> examples = new TreeMap<>();
    private int records;

    private ReadFeeds() {}

    public static void main(String[] folders) throws IOException {
        for (var folder : folders) {
            var reading = new ReadFeeds();
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(reading::read);
            }
            reading.print();
        }
    }

    private void read(Path file) {
        long start = System.nanoTime();
        var source = Source.of(file.getFileName().toString(), file);
        var feed = Feeds.recognise(source, Limits.feeds());
        if (feed.isEmpty()) {
            IO.println(file + ": not a feed");
            return;
        }
        var summary = feed.get().read(source, Limits.feeds(), this::take);
        show(file, summary, Duration.ofNanos(System.nanoTime() - start));
    }

    private void show(Path file, FeedSummary summary, Duration time) {
        try {
            IO.println(
                    "%s: %d records, %d refused, %d problems, %d ms, %d KiB %s"
                            .formatted(
                                    file,
                                    summary.records(),
                                    summary.refused(),
                                    summary.problemCount(),
                                    time.toMillis(),
                                    Files.size(file) / 1024,
                                    summary.broken().map(Object::toString).orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        summary.problems().stream().limit(EXAMPLES).forEach(IO::println);
    }

    private void take(FeedItem item) {
        var translated =
                switch (item) {
                    case FeedItem.OfNvd(var cve) -> NvdTranslation.translate(cve);
                    case FeedItem.OfCveRecord(var cve) -> CveRecordTranslation.translate(cve);
                    case FeedItem.OfOsv(var osv) -> OsvTranslation.translate(osv);
                    case FeedItem.OfCsaf(var document) -> CsafTranslation.translate(document);
                    case FeedItem.OfPurlCpes(var names) ->
                            counted("purl to platform", names.purls().size() * names.cpes().size());
                    case FeedItem.OfKev _ -> counted("known exploited", 1);
                    case FeedItem.OfEpss _ -> counted("EPSS scores", 1);
                };
        translated.losses().forEach(this::count);
        for (var record : translated.records()) {
            var indexed = Indexing.of(records++, record);
            add("standing " + record.feed() + " " + record.standing(), 1);
            add("statements " + record.feed(), indexed.entries().size());
            add("not to be found " + record.feed(), indexed.unnamed());
            for (var entry : indexed.entries()) {
                add("stretches", entry.statement().affected().size());
                add(
                        "bounds not readable, " + entry.statement().scheme(),
                        entry.statement().unread());
            }
        }
    }

    private Translated counted(String what, int many) {
        add(what, many);
        return new Translated(List.of(), List.of());
    }

    private void count(Translated.Loss loss) {
        add("loss " + loss.kind(), 1);
        var shown = examples.computeIfAbsent("loss " + loss.kind(), _ -> new StringBuilder());
        if (counts.getOrDefault("loss " + loss.kind(), 0L) <= EXAMPLES) {
            shown.append("\n    ").append(loss);
        }
    }

    private void add(String what, long many) {
        if (many > 0) {
            counts.merge(what, many, Long::sum);
        }
    }

    private void print() {
        counts.forEach((what, many) ->
                IO.println(many + " " + what + examples.getOrDefault(what, new StringBuilder())));
    }
}
