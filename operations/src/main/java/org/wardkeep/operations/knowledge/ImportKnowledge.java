package org.wardkeep.operations.knowledge;

import org.wardkeep.formats.Feeds;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.operations.knowledge.ImportResult.FileTaken;
import org.wardkeep.operations.knowledge.ImportResult.Outcome;
import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Begun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Takes files of vulnerability databases into the knowledge. Every file counts as a whole or not
/// at all; all that count come into force at one moment.
public final class ImportKnowledge implements Operation<ImportRequest, ImportResult> {
    /// Reading is what takes longest; more threads than this would wait for each other.
    private static final int MAX_THREADS = 4;

    /// Deep enough for any sorting; stops folders made to have no end.
    private static final int MAX_DEPTH = 20;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public Permission permission() {
        return Permission.CHANGE_KNOWLEDGE;
    }

    @Override
    public String journalEntry(ImportRequest request) {
        return "took %s into the knowledge at %s"
                .formatted(request.paths(), request.into().place());
    }

    @Override
    public ImportResult run(ImportRequest request) {
        try {
            return switch (request.into().change()) {
                case Begun.Refused(var reason) -> new ImportResult.Refused(reason);
                case Begun.Ready(var change) -> {
                    try (change) {
                        yield take(request, change);
                    }
                }
            };
        } catch (IOException | UncheckedIOException | DamagedKnowledgeException e) {
            return new ImportResult.Refused(
                    "The knowledge at %s could not be changed and is as it was: %s"
                            .formatted(request.into().place(), e.getMessage()));
        }
    }

    private static ImportResult take(ImportRequest request, KnowledgeChange change)
            throws IOException {
        var files = files(request.paths());
        var tasks = new ArrayList<Callable<FileTaken>>();
        var done = new AtomicInteger();
        for (var file : files) {
            // Begun here, in the order of the files, so that the threads do not decide what counts.
            var into = change.source(part(file));
            tasks.add(() -> {
                var taken = take(request, file, into);
                request.progress().at("Reading", done.incrementAndGet(), files.size());
                return taken;
            });
        }
        var taken = runAll(tasks);
        if (taken.stream().allMatch(one -> one.outcome() == Outcome.NOT_RECOGNISED)) {
            return new ImportResult.NothingUsable(taken);
        }
        request.progress().at("Writing", 0, 1);
        var committed = change.commit(request.now());
        request.progress().at("Writing", 1, 1);
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
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    private static FileTaken take(ImportRequest request, Path file, KnowledgeChange.Source into) {
        var source = Source.of(file.toString(), file);
        var recognised = Feeds.recognise(source, request.limits());
        if (recognised.isEmpty()) {
            return new FileTaken(file.toString(), Outcome.NOT_RECOGNISED, "", 0, 0, List.of());
        }
        var taking = new FeedTaking(into, day(file, request.now()));
        var summary = recognised.get().read(source, request.limits(), taking::take);
        var name = taking.name(recognised.get().reader().name());
        if (summary.broken().isPresent()) {
            var why = summary.broken().get().toString();
            into.discard(name, request.now(), why);
            return new FileTaken(file.toString(), Outcome.BROKEN, name, 0, 0, List.of(why));
        }
        var problems = taking.problems(summary);
        into.keep(name, summary.revision(), request.now(), summary.refused(), problems);
        return new FileTaken(
                file.toString(),
                Outcome.TAKEN,
                name,
                summary.records(),
                summary.refused(),
                problems);
    }

    /// The day in the file's name, as archives of daily files have it; else today.
    private static LocalDate day(Path file, Instant now) {
        var named = DAY.matcher(String.valueOf(file.getFileName()));
        try {
            return named.find()
                    ? LocalDate.parse(named.group())
                    : LocalDate.ofInstant(now, ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }

    /// The file's name with its folder's: the archives of OSV are all called `all.zip`.
    private static String part(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        int names = absolute.getNameCount();
        return absolute.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
    }

    private static List<Path> files(List<Path> given) throws IOException {
        var files = new ArrayList<Path>();
        for (var path : given) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (var walk = Files.walk(path, MAX_DEPTH)) {
                walk.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
