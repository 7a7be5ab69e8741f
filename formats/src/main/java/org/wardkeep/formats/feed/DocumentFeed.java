package org.wardkeep.formats.feed;

import org.wardkeep.formats.feed.FeedFile.Place;
import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A feed of documents that are small enough to be held one at a time: a catalogue, a table, or an
/// archive of advisories.
///
/// @param reader of one document
/// @param records what a document holds
/// @param revision what a document calls its edition; empty where it is of one record only
/// @param <D> the document
/// @param <T> the record
public record DocumentFeed<D, T>(
        FormatReader<D> reader, Function<D, List<T>> records, Function<D, String> revision)
        implements FeedReader<T> {
    /// The largest published advisories have about 60 MB.
    private static final ByteSize MAX_DOCUMENT = ByteSize.ofMebibytes(128);

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public boolean recognises(Sample sample) {
        return reader.recognises(sample);
    }

    @Override
    public FeedSummary read(Source source, Limits limits, Consumer<T> each) {
        var log = new FeedLog<>(source, each);
        return log.summary(
                FeedFile.each(
                        source,
                        limits,
                        log,
                        (document, place) -> readDocument(document, place, limits, log)));
    }

    private Optional<Problem> readDocument(
            Source document, Place place, Limits limits, FeedLog<T> log) {
        try (var in = new BoundedInputStream(document.open(), MAX_DOCUMENT)) {
            var held = Source.of(document.name(), in.readAllBytes());
            if (place == Place.AMONG_OTHERS && !reader.recognises(held.sample())) {
                // Archives of advisories also hold checksums, signatures and lists.
                return Optional.empty();
            }
            return take(reader.parseLenient(held, limits), place, log);
        } catch (IOException e) {
            return Optional.of(
                    Problem.ofFile(
                            e instanceof BoundedInputStream.SizeLimitException
                                    ? Code.LIMIT_REACHED
                                    : Code.UNREADABLE,
                            document.name(),
                            "could not be read to its end: %s".formatted(e.getMessage())));
        }
    }

    private Optional<Problem> take(ReadOutcome<D> outcome, Place place, FeedLog<T> log) {
        return switch (outcome) {
            case ReadOutcome.Refused<D>(var cause) -> {
                if (place == Place.ALONE) {
                    yield Optional.of(cause);
                }
                log.refuse(cause);
                yield Optional.empty();
            }
            case ReadOutcome.Complete<D>(var value) -> keep(value, List.of(), log);
            case ReadOutcome.Partial<D>(var value, var problems) -> keep(value, problems, log);
        };
    }

    private Optional<Problem> keep(D value, List<Problem> problems, FeedLog<T> log) {
        problems.forEach(log::note);
        var edition = revision.apply(value);
        if (!edition.isEmpty()) {
            log.revision(edition);
        }
        records.apply(value).forEach(log::keep);
        return Optional.empty();
    }
}
