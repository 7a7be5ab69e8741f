package org.wardkeep.operations.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.Feeds;
import org.wardkeep.formats.Feeds.Registered;
import org.wardkeep.formats.feed.FeedFile;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.knowledge.ImportResult.FileTaken;
import org.wardkeep.operations.knowledge.ImportResult.Outcome;
import org.wardkeep.vocabulary.DiskFailure;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Begun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Takes files into the knowledge: each as a whole or not at all, all that count at one moment.
///
/// @param now when this is
/// @param recognition tells what a file is
record FeedImport(
        KnowledgeStore into,
        Limits limits,
        Instant now,
        Progress progress,
        Recognition recognition) {
    /// Reading is what takes longest; more threads than this would wait for each other.
    private static final int MAX_THREADS = 4;

    private static final Set<Outcome> NOT_USED =
            EnumSet.of(Outcome.NOT_RECOGNISED, Outcome.NO_FEED);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// Finds the reader of a file; empty when none knows it.
    @FunctionalInterface
    interface Recognition {
        Optional<Registered<?>> of(Source source, Limits limits);
    }

    /// Who says that a file is there.
    enum Named {
        /// A person, who is told when it is of no use.
        BY_ITSELF,
        /// It stands in a folder, where other things may stand too.
        BY_ITS_FOLDER
    }

    /// A file that is there.
    ///
    /// @param part what the knowledge knows it by
    /// @param expected what it must be of; empty when that is for the file to say
    record Piece(Path file, String part, Optional<String> expected, Named named) {}

    /// A file that should be there.
    ///
    /// @param part what the knowledge knows it by
    /// @param source what it would be of
    /// @param reason why it is not there
    record Missing(String part, String source, String reason) {}

    FeedImport(KnowledgeStore into, Limits limits, Instant now, Progress progress) {
        this(into, limits, now, progress, Feeds::recognise);
    }

    ImportResult run(List<Piece> pieces, List<Missing> missing) {
        try {
            return switch (into.change()) {
                case Begun.Refused(var reason) -> new ImportResult.Refused(reason);
                case Begun.Ready(var change) -> {
                    try (change) {
                        yield take(change, pieces, missing);
                    }
                }
            };
        } catch (IOException e) {
            return unchanged(DiskFailure.reason(e));
        } catch (UncheckedIOException e) {
            return unchanged(DiskFailure.reason(Objects.requireNonNull(e.getCause())));
        } catch (DamagedKnowledgeException e) {
            return unchanged(e.getMessage());
        }
    }

    private ImportResult unchanged(@Nullable String why) {
        return new ImportResult.Refused(
                "The knowledge at %s could not be changed and is as it was: %s"
                        .formatted(into.place(), why));
    }

    private ImportResult take(KnowledgeChange change, List<Piece> pieces, List<Missing> missing)
            throws IOException {
        var tasks = new ArrayList<Callable<FileTaken>>();
        var done = new AtomicInteger();
        for (var piece : pieces) {
            // Begun here, in the order of the files, so that the threads do not decide what counts.
            var source = change.source(piece.part());
            tasks.add(() -> {
                var taken = take(piece, source);
                progress.at("Reading", done.incrementAndGet(), pieces.size());
                return taken;
            });
        }
        var taken = runAll(tasks);
        for (var one : missing) {
            change.source(one.part()).discard(one.source(), now, one.reason());
        }
        if (missing.isEmpty() && taken.stream().allMatch(one -> NOT_USED.contains(one.outcome()))) {
            return new ImportResult.NothingUsable(taken);
        }
        progress.at("Writing", 0, 1);
        var committed = change.commit(now);
        progress.at("Writing", 1, 1);
        return new ImportResult.Done(taken, committed);
    }

    private static List<FileTaken> runAll(List<Callable<FileTaken>> tasks) throws IOException {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var taken = new ArrayList<FileTaken>();
            for (Future<FileTaken> one : pool.invokeAll(tasks)) {
                taken.add(one.get());
            }
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The import was stopped", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    private FileTaken take(Piece piece, KnowledgeChange.Source into) {
        var file = piece.file();
        var source = Source.of(file.toString(), file);
        var recognised = recognition.of(source, limits);
        if (recognised.isEmpty() && piece.expected().isPresent()) {
            var name = piece.expected().get();
            return broken(
                    file,
                    name,
                    "%s: what was fetched is no file of %s".formatted(file, name),
                    into);
        }
        return recognised.isEmpty() ? unknown(piece, source) : read(file, recognised.get(), into);
    }

    private static FileTaken unknown(Piece piece, Source source) {
        var outcome =
                switch (piece.named()) {
                    case BY_ITSELF -> Outcome.NOT_RECOGNISED;
                    case BY_ITS_FOLDER ->
                            FeedFile.isPlainlyNone(source)
                                    ? Outcome.NO_FEED
                                    : Outcome.NOT_RECOGNISED;
                };
        return new FileTaken(piece.file().toString(), outcome, "", 0, 0, List.of());
    }

    private FileTaken read(Path file, Registered<?> recognised, KnowledgeChange.Source into) {
        var source = Source.of(file.toString(), file);
        var taking = new FeedTaking(into, day(file));
        var label = recognised.reader().name();
        FeedSummary summary;
        try {
            summary = recognised.read(source, limits, taking::take);
        } catch (UncheckedIOException | DamagedKnowledgeException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return broken(
                    file,
                    taking.name(label),
                    "%s: the program failed while it read this (%s). Please report it."
                            .formatted(file, e),
                    into);
        }
        var name = taking.name(label);
        if (summary.broken().isPresent()) {
            return broken(file, name, summary.broken().get().toString(), into);
        }
        var problems = taking.problems(summary);
        long refused = summary.refused() + taking.failed();
        long records = Math.max(0, summary.records() - taking.failed());
        if (records == 0 && taking.failed() > 0) {
            return broken(file, name, problems.getFirst(), into);
        }
        into.keep(name, summary.revision(), now, refused, problems);
        return new FileTaken(file.toString(), Outcome.TAKEN, name, records, refused, problems);
    }

    private FileTaken broken(Path file, String name, String why, KnowledgeChange.Source into) {
        into.discard(name, now, why);
        return new FileTaken(file.toString(), Outcome.BROKEN, name, 0, 0, List.of(why));
    }

    /// The day in the file's name, as archives of daily files have it; else today.
    private LocalDate day(Path file) {
        var named = DAY.matcher(String.valueOf(file.getFileName()));
        try {
            return named.find()
                    ? LocalDate.parse(named.group())
                    : LocalDate.ofInstant(now, ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }
}
