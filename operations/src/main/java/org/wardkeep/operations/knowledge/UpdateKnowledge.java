package org.wardkeep.operations.knowledge;

import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.operations.download.Download;
import org.wardkeep.operations.download.Fetched;
import org.wardkeep.operations.knowledge.FeedImport.Missing;
import org.wardkeep.operations.knowledge.FeedImport.Named;
import org.wardkeep.operations.knowledge.FeedImport.Piece;
import org.wardkeep.operations.knowledge.ImportResult.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fetches what is new of the databases that are published online and takes it in. A source that
/// cannot be fetched leaves what was known of it in force, and the state says so.
public final class UpdateKnowledge implements Operation<UpdateRequest, UpdateResult> {
    @Override
    public Permission permission() {
        return Permission.CHANGE_KNOWLEDGE;
    }

    @Override
    public String journalEntry(UpdateRequest request) {
        return "fetched what is new of %d sources for the knowledge at %s"
                .formatted(request.sources().size(), request.into().place());
    }

    @Override
    public UpdateResult run(UpdateRequest request) {
        return new Update(request).run();
    }

    /// One update under way.
    private static final class Update {
        private final UpdateRequest request;
        private final Download download;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Missing> missing = new ArrayList<>();
        private final List<String> unchanged = new ArrayList<>();
        private final Map<NvdPages, List<Path>> pages = new LinkedHashMap<>();

        Update(UpdateRequest request) {
            this.request = request;
            this.download = new Download(request.pause());
        }

        UpdateResult run() {
            int done = 0;
            for (var source : request.sources()) {
                request.progress().at("Fetching", done++, request.sources().size());
                try {
                    switch (source.kind()) {
                        case FILE -> fetch(source);
                        case NVD_API -> fetchPages(source);
                    }
                } catch (IOException e) {
                    miss(source, name(source), "the disk: " + e.getMessage());
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    miss(source, name(source), "it was stopped");
                }
            }
            request.progress().at("Fetching", 1, 1);
            var failures = missing.stream().map(one -> one.source() + ": " + one.reason()).toList();
            if (pieces.isEmpty() && missing.isEmpty()) {
                return new UpdateResult(unchanged, failures, List.of());
            }
            var result =
                    new FeedImport(
                                    request.into(),
                                    request.limits(),
                                    request.now(),
                                    request.progress())
                            .run(pieces, missing);
            remember(result);
            return new UpdateResult(unchanged, failures, List.of(result));
        }

        private Path folder(OnlineSource source) {
            return request.downloads().resolve(source.folder());
        }

        private static String name(OnlineSource source) {
            var path = source.address().getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private void miss(OnlineSource source, String file, String reason) {
            missing.add(new Missing(part(source, file), source.source(), reason));
        }

        private void add(OnlineSource source, Path file) {
            pieces.add(
                    new Piece(
                            file,
                            part(source, String.valueOf(file.getFileName())),
                            Optional.of(source.source()),
                            Named.BY_ITSELF));
        }

        private static String part(OnlineSource source, String file) {
            return Path.of(source.folder()).getFileName() + "/" + file;
        }

        private void fetch(OnlineSource source) throws IOException {
            var file = folder(source).resolve(name(source));
            switch (download.fetch(source.address(), file, Map.of())) {
                case Fetched.Failed(var reason) -> miss(source, name(source), reason);
                case Fetched.New _ -> {
                    Files.deleteIfExists(taken(file));
                    add(source, file);
                }
                case Fetched.Unchanged _ -> {
                    if (Files.exists(taken(file))) {
                        unchanged.add(source.source());
                    } else {
                        // Fetched before, by a run that did not come to its end.
                        add(source, file);
                    }
                }
            }
        }

        private void fetchPages(OnlineSource source) throws IOException, InterruptedException {
            var nvd = new NvdPages(folder(source), download, request.pause(), request.nvdKey());
            var fetched = nvd.fetch(source.address(), request.now(), request.progress());
            if (fetched.failure().isPresent()) {
                miss(source, "%07d.json".formatted(0), fetched.failure().get());
                return;
            }
            pages.put(nvd, fetched.pages());
            for (var page : fetched.pages()) {
                add(source, page);
            }
        }

        /// Notes what is in force now. What is broken is forgotten, so that it is fetched again.
        private void remember(ImportResult result) {
            if (!(result instanceof ImportResult.Done(var files, var _))) {
                return;
            }
            var good = new HashSet<String>();
            for (var file : files) {
                if (file.outcome() == Outcome.TAKEN) {
                    good.add(file.file());
                }
            }
            try {
                for (var piece : pieces) {
                    if (good.contains(piece.file().toString())) {
                        Files.writeString(taken(piece.file()), request.now().toString());
                    } else {
                        download.forget(piece.file());
                        Files.deleteIfExists(piece.file());
                    }
                }
                for (var nvd : pages.entrySet()) {
                    if (nvd.getValue().stream().allMatch(page -> good.contains(page.toString()))) {
                        nvd.getKey().taken();
                    }
                }
            } catch (IOException _) {
                // Then the same files are taken in once more the next time, which changes nothing.
            }
        }

        private static Path taken(Path file) {
            return file.resolveSibling(file.getFileName() + ".taken");
        }
    }
}
