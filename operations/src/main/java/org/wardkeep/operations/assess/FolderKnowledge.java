package org.wardkeep.operations.assess;

import org.wardkeep.operations.assess.ComparedWith.Extent;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.operations.folder.Folder;
import org.wardkeep.operations.knowledge.ImportKnowledge;
import org.wardkeep.operations.knowledge.ImportRequest;
import org.wardkeep.operations.knowledge.ImportResult;
import org.wardkeep.operations.knowledge.ImportResult.FileTaken;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vulnerability.knowledge.Knowledge;
import org.wardkeep.vulnerability.knowledge.KnowledgeState.TakenIn;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Opened;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The knowledge that a folder's software is compared with: the file that somebody named, else the
/// newest that lies in the folder, else the records that its settings name, else the usual place.
/// One of them, never a mixture, and the answer says which.
///
/// @param knowledge empty when there is none
/// @param with what to tell the reader
/// @param files what became of the files it was taken from
record FolderKnowledge(Optional<Knowledge> knowledge, ComparedWith with, List<FileRead> files)
        implements AutoCloseable {
    private static final String BRING =
            "\"wardkeep knowledge update\" fetches what is published; without internet, \"wardkeep"
                    + " knowledge import\" takes it from files.";

    FolderKnowledge {
        files = List.copyOf(files);
    }

    static FolderKnowledge of(Folder folder, AssessRequest request, Instant now) {
        var choice = request.knowledge();
        if (choice.named().isPresent()) {
            return opened(choice, choice.named(), List.of());
        }
        if (!folder.knowledgeFiles().isEmpty()) {
            return newest(folder, request);
        }
        if (folder.records().isPresent()) {
            return ofRecords(folder.records().get(), request, now);
        }
        return opened(choice, Optional.empty(), List.of());
    }

    private static FolderKnowledge opened(
            KnowledgeChoice choice, Optional<Path> file, List<FileRead> files) {
        var store = choice.stores().at(file);
        return switch (store.open()) {
            case Opened.Ready(var knowledge) ->
                    new FolderKnowledge(
                            Optional.of(knowledge), records(knowledge, store.place()), files);
            case Opened.Absent(var place) ->
                    none(
                            file.isPresent()
                                    ? "%s is not there. ".formatted(place) + BRING
                                    : "No vulnerability knowledge is on this computer. " + BRING,
                            files);
            case Opened.Unusable(var reason) -> none(reason, files);
        };
    }

    private static FolderKnowledge none(String reason, List<FileRead> files) {
        return new FolderKnowledge(Optional.empty(), new ComparedWith.OnlyTheFolder(reason), files);
    }

    private static ComparedWith records(Knowledge knowledge, String place) {
        var state = knowledge.state();
        return new ComparedWith.Records(
                Extent.KNOWLEDGE_FILE,
                place,
                state.made(),
                state.sources().stream().mapToLong(TakenIn::records).sum(),
                state.sources().stream().map(TakenIn::name).distinct().toList());
    }

    private static FolderKnowledge newest(Folder folder, AssessRequest request) {
        var files = new ArrayList<FileRead>();
        var usable = new ArrayList<FolderKnowledge>();
        for (var path : folder.knowledgeFiles()) {
            var name = request.folder().relativize(path).toString().replace('\\', '/');
            var one = opened(request.knowledge(), Optional.of(path), List.of());
            switch (one.with()) {
                case ComparedWith.Records(_, _, _, var count, _) -> {
                    usable.add(one);
                    files.add(read(name, "%,d records".formatted(count)));
                }
                case ComparedWith.OnlyTheFolder(var reason) -> files.add(refused(name, reason));
            }
        }
        usable.sort(Comparator.comparing(FolderKnowledge::made).reversed());
        usable.stream().skip(1).forEach(FolderKnowledge::close);
        return usable.isEmpty()
                ? none("The knowledge file in this folder cannot be used. " + BRING, files)
                : new FolderKnowledge(
                        usable.getFirst().knowledge(), usable.getFirst().with(), files);
    }

    private Instant made() {
        return with instanceof ComparedWith.Records records ? records.made() : Instant.MIN;
    }

    /// A knowledge file of these records only, for as long as the assessment takes.
    private static FolderKnowledge ofRecords(Path folder, AssessRequest request, Instant now) {
        var place = request.folder().relativize(folder).toString().replace('\\', '/');
        try {
            var scratch = Files.createTempDirectory("wardkeep");
            try {
                var file = scratch.resolve("records.wkk");
                var store = request.knowledge().stores().at(Optional.of(file));
                var taken =
                        new ImportKnowledge()
                                .run(
                                        new ImportRequest(
                                                List.of(folder),
                                                store,
                                                Limits.feeds(),
                                                now,
                                                request.progress()));
                var opened = opened(request.knowledge(), Optional.of(file), filesOf(taken));
                return opened.with()
                                instanceof
                                ComparedWith.Records(_, _, var made, var count, var sources)
                        ? new FolderKnowledge(
                                opened.knowledge(),
                                new ComparedWith.Records(
                                        Extent.RECORDS_OF_FOLDER, place, made, count, sources),
                                opened.files())
                        : none(
                                "None of the files in %s could be used. ".formatted(place) + BRING,
                                opened.files());
            } finally {
                discard(scratch);
            }
        } catch (IOException e) {
            return none(
                    "The records in %s could not be taken in: %s".formatted(place, e.getMessage()),
                    List.of());
        }
    }

    /// The knowledge stays open: what is mapped outlives its name.
    private static void discard(Path scratch) throws IOException {
        try (var files = Files.list(scratch)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(scratch);
    }

    private static List<FileRead> filesOf(ImportResult result) {
        return switch (result) {
            case ImportResult.Done(var files, _) ->
                    files.stream().map(FolderKnowledge::fileRead).toList();
            case ImportResult.NothingUsable(var files) ->
                    files.stream().map(FolderKnowledge::fileRead).toList();
            case ImportResult.Refused(var reason) -> List.of(refused("knowledge", reason));
        };
    }

    private static FileRead fileRead(FileTaken file) {
        return switch (file.outcome()) {
            case TAKEN -> read(file.file(), "%,d records".formatted(file.records()));
            case BROKEN -> refused(file.file(), String.join("; ", file.problems()));
            case NOT_RECOGNISED, NO_FEED ->
                    new FileRead(file.file(), "", "", FileRead.Outcome.NOT_DATA, List.of());
        };
    }

    private static FileRead read(String name, String content) {
        return new FileRead(
                name, "vulnerability records", content, FileRead.Outcome.READ, List.of());
    }

    private static FileRead refused(String name, String reason) {
        return new FileRead(
                name,
                "",
                "",
                FileRead.Outcome.REFUSED,
                List.of(Problem.ofFile(Code.UNREADABLE, name, reason)));
    }

    @Override
    public void close() {
        knowledge.ifPresent(Knowledge::close);
    }
}
