package org.wardkeep.operations.folder;

import org.wardkeep.formats.Document;
import org.wardkeep.formats.Readers;
import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.settings.FolderSettings;
import org.wardkeep.formats.settings.FolderSettingsReader;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.folder.FileRead.Outcome;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads every file of a folder by its content.
public final class FolderReader {
    /// What the hospital says about its folder.
    public static final String SETTINGS = "wardkeep.yaml";

    /// Where the reports go, and so never read.
    public static final String OUTPUT = "wardkeep-out";

    /// How a knowledge file's name ends.
    private static final String KNOWLEDGE = ".wkk";

    /// Deep enough for any sorting by year, maker and model; stops folders made to have no end.
    private static final int MAX_DEPTH = 20;

    /// A hospital with an SBOM and an MDS2 form for every model has a few thousand files.
    private static final int MAX_FILES = 100_000;

    private static final Set<String> NOT_DATA =
            Set.of("md", "pdf", "png", "jpg", "jpeg", "html", "htm", "docx", "doc", "eml", "msg");

    private final Limits limits;
    private final Progress progress;
    private final Map<ColumnMapping, Readers> readersByMapping = new HashMap<>();

    public FolderReader(Limits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    /// @param folder an existing folder
    /// @throws IOException when the folder itself cannot be listed
    public Folder read(Path folder) throws IOException {
        var problems = new ArrayList<FileRead>();
        var paths = list(folder, problems);
        var settings = settings(folder, problems);
        var documents = new ArrayList<Document>();
        var captures = new ArrayList<Path>();
        var files = new ArrayList<>(problems);
        var knowledge = new ArrayList<Path>();
        var records = records(folder, settings.knowledge(), files);
        int done = 0;
        for (var path : paths) {
            progress.at("Reading", done++, paths.size());
            if (records.filter(path::startsWith).isPresent()) {
                continue;
            }
            if (fileName(path).endsWith(KNOWLEDGE)) {
                knowledge.add(path);
                continue;
            }
            var source = Source.of(name(folder, path), path);
            var capture = CaptureFiles.read(source);
            if (capture.isPresent()) {
                captures.add(path);
                files.add(capture.get());
            } else {
                files.add(read(source, settings.columnsOf(source.name()), documents));
            }
        }
        progress.at("Reading", paths.size(), paths.size());
        var hospital = settings.hospital().isBlank() ? folderName(folder) : settings.hospital();
        return new Folder(hospital, documents, files, captures, knowledge, records);
    }

    /// @param named as the settings name it; empty when they name none
    private static Optional<Path> records(Path folder, String named, List<FileRead> files) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var records = folder.resolve(named);
        if (Files.isDirectory(records, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(records);
        }
        files.add(
                leftOut(
                        named,
                        "is no folder, and %s names it as the one with records of vulnerability databases"
                                .formatted(SETTINGS)));
        return Optional.empty();
    }

    /// Reads one file that a person named; what is in it is added to the documents.
    public FileRead readFile(Path file, ColumnMapping columns, List<Document> documents) {
        return read(Source.of(file.toString(), file), columns, documents);
    }

    /// Reads one document that is no file of a folder, such as standard input.
    public FileRead readSource(Source source, ColumnMapping columns, List<Document> documents) {
        return read(source, columns, documents);
    }

    private FileRead read(Source source, ColumnMapping columns, List<Document> documents) {
        Sample sample;
        try {
            sample = source.sample();
        } catch (IOException e) {
            return refused(
                    source,
                    "",
                    List.of(
                            Problem.ofFile(
                                    Code.UNREADABLE,
                                    source.name(),
                                    "could not be read: " + e.getMessage())));
        }
        if (NOT_DATA.contains(sample.extension())) {
            return new FileRead(source.name(), "", "", Outcome.NOT_DATA, List.of());
        }
        var registered = readersByMapping.computeIfAbsent(columns, Readers::all).recognise(sample);
        if (registered.isEmpty()) {
            return refused(source, "", List.of(Unrecognised.why(sample, limits)));
        }
        var outcome = registered.get().read(source, limits);
        var format = registered.get().reader().name();
        if (outcome.result().isEmpty()) {
            return refused(source, format, outcome.problems());
        }
        var document = outcome.result().get();
        documents.add(document);
        return new FileRead(
                source.name(),
                format,
                Contents.of(document),
                outcome.problems().isEmpty() ? Outcome.READ : Outcome.PARTLY_READ,
                outcome.problems());
    }

    private static FileRead refused(Source source, String format, List<Problem> problems) {
        return new FileRead(source.name(), format, "", Outcome.REFUSED, problems);
    }

    private FolderSettings settings(Path folder, List<FileRead> problems) {
        var path = folder.resolve(SETTINGS);
        if (!Files.isRegularFile(path)) {
            return FolderSettings.none();
        }
        var reader = new FolderSettingsReader();
        var outcome = reader.parseLenient(Source.of(SETTINGS, path), limits);
        problems.add(
                new FileRead(
                        SETTINGS,
                        reader.name(),
                        outcome.result().isPresent() ? "settings" : "",
                        outcome.result().isEmpty()
                                ? Outcome.REFUSED
                                : outcome.problems().isEmpty() ? Outcome.READ : Outcome.PARTLY_READ,
                        outcome.problems()));
        return outcome.result().orElseGet(FolderSettings::none);
    }

    /// The files of a folder that are read, sorted; links, hidden files and reports are not.
    ///
    /// @param problems told of what was left out
    /// @throws IOException when the folder itself cannot be listed
    public static List<Path> list(Path folder, List<FileRead> problems) throws IOException {
        var paths = new ArrayList<Path>();
        Files.walkFileTree(
                folder,
                Set.of(),
                MAX_DEPTH,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        boolean skip =
                                !directory.equals(folder)
                                        && (fileName(directory).equals(OUTPUT)
                                                || fileName(directory).startsWith("."));
                        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (fileName(file).startsWith(".")
                                || fileName(file).equals(SETTINGS)
                                || fileName(file).endsWith(KNOWLEDGE + ".lock")) {
                            return FileVisitResult.CONTINUE;
                        }
                        if (!attributes.isRegularFile()) {
                            problems.add(
                                    leftOut(
                                            name(folder, file),
                                            "is a link or no file; copy it in"));
                            return FileVisitResult.CONTINUE;
                        }
                        if (paths.size() == MAX_FILES) {
                            problems.add(
                                    leftOut(
                                            name(folder, file),
                                            "and all files after it were left out: more than %d"
                                                    .formatted(MAX_FILES)));
                            return FileVisitResult.TERMINATE;
                        }
                        paths.add(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        problems.add(
                                leftOut(
                                        name(folder, file),
                                        "could not be read: " + e.getMessage()));
                        return FileVisitResult.CONTINUE;
                    }
                });
        paths.sort(null);
        return paths;
    }

    private static FileRead leftOut(String name, String message) {
        return new FileRead(
                name,
                "",
                "",
                Outcome.REFUSED,
                List.of(Problem.ofFile(Code.UNREADABLE, name, message)));
    }

    private static String folderName(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "Hospital" : name.toString();
    }

    private static String fileName(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
