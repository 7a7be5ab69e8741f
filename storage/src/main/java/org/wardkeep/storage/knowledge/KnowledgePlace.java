package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vocabulary.DiskFailure;
import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A knowledge file at its place, and the way a new one takes it.
///
/// A new file is written beside the old one, brought to the disk, compared with what was written,
/// and renamed over the old one: at every moment the place holds the old file or the new one,
/// whole. Whoever has the old one open goes on reading it. Of several changes at a time the first
/// one is let in.
public final class KnowledgePlace implements KnowledgeStore {
    private static final String FILE = "knowledge.wkk";

    /// Raised whenever the domain makes other statements of the same record, or orders versions in
    /// another way: files made before are then indexed anew by the next change.
    private static final int INDEXING_VERSION = 2;

    private final Path file;
    private final KnowledgeWriter.Indexing indexing;

    public KnowledgePlace(Path file) {
        this(file, Indexer.DOMAIN, INDEXING_VERSION);
    }

    /// @param indexingVersion raised whenever the same record gives other statements than before
    KnowledgePlace(Path file, Indexer indexer, int indexingVersion) {
        this.file = file.toAbsolutePath();
        this.indexing = new KnowledgeWriter.Indexing(indexer, indexingVersion);
    }

    /// Where the knowledge is when nobody says anything else: `wardkeep/knowledge.wkk` in
    /// `$XDG_DATA_HOME`, or in `.local/share` of the home folder.
    ///
    /// @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base
    ///   Directory Specification</a>
    public static Path standard(Map<String, String> environment, Path home) {
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification: a path that is not absolute is to be ignored.
        var base =
                !data.isEmpty() && Path.of(data).isAbsolute()
                        ? Path.of(data)
                        : home.resolve(".local").resolve("share");
        return base.resolve("wardkeep").resolve(FILE);
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public Opened open() {
        if (!Files.exists(file)) {
            return new Opened.Absent(place());
        }
        try {
            return new Opened.Ready(KnowledgeFile.open(file));
        } catch (DamagedKnowledgeException e) {
            return new Opened.Unusable("%s: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            return new Opened.Unusable(
                    "%s cannot be read: %s".formatted(file, DiskFailure.reason(e)));
        }
    }

    @Override
    public Begun change() throws IOException {
        Files.createDirectories(folder());
        var lock = lockFile();
        boolean begun = false;
        try {
            if (!locks(lock)) {
                return new Begun.Refused(busy());
            }
            removeLeftovers();
            var before = Files.exists(file) ? KnowledgeFile.open(file) : null;
            var writer = writer(before);
            begun = true;
            return new Begun.Ready(new StoredChange(this, lock, before, writer));
        } catch (DamagedKnowledgeException e) {
            return new Begun.Refused(
                    "%s: %s Move it away and import every source again."
                            .formatted(file, e.getMessage()));
        } finally {
            if (!begun) {
                lock.close();
            }
        }
    }

    private KnowledgeWriter writer(@Nullable KnowledgeFile before) throws IOException {
        boolean made = false;
        try {
            var writer = new KnowledgeWriter(before, folder(), name(".new"), indexing);
            made = true;
            return writer;
        } finally {
            if (!made && before != null) {
                before.close();
            }
        }
    }

    private static boolean locks(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // Held by another thread of this process.
            return false;
        }
    }

    /// Writes a whole knowledge file, as it is to stand at the place.
    @FunctionalInterface
    public interface Content {
        /// @return whether what was written is what it should be
        boolean writeTo(OutputStream out) throws IOException;
    }

    /// What putting another file at the place came to.
    public sealed interface Replaced {
        /// @param made when its knowledge was made
        record Done(Instant made) implements Replaced {}

        /// What is in force was made later, and stays.
        record Older(Instant inForce, Instant offered) implements Replaced {}

        /// @param reason why what was there stays
        record Refused(String reason) implements Replaced {}
    }

    /// Whether a file begins as a knowledge file does.
    public static boolean isKnowledge(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(FileHeader.MAGIC.length), FileHeader.MAGIC);
        }
    }

    /// Puts another whole file at the place, unless it is older than what is there.
    public Replaced replace(Content content) throws IOException {
        Files.createDirectories(folder());
        try (var lock = lockFile()) {
            if (!locks(lock)) {
                return new Replaced.Refused(busy());
            }
            removeLeftovers();
            try {
                return replaceLocked(content);
            } finally {
                Files.deleteIfExists(aside());
            }
        }
    }

    private Replaced replaceLocked(Content content) throws IOException {
        boolean asSigned;
        try (var channel =
                        FileChannel.open(
                                aside(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            asSigned = content.writeTo(out);
            out.flush();
            channel.force(true);
        }
        if (!asSigned) {
            return new Replaced.Refused("its content was altered");
        }
        if (verify(aside()) instanceof Verified.Damaged(var damages)) {
            return new Replaced.Refused(String.join(", ", damages));
        }
        var offered = made(aside());
        if (open() instanceof Opened.Ready(var current)) {
            current.close();
            var inForce = made(file);
            if (offered.isBefore(inForce)) {
                return new Replaced.Older(inForce, offered);
            }
        }
        swap(aside());
        return new Replaced.Done(offered);
    }

    private static Instant made(Path path) throws IOException {
        try (var knowledge = KnowledgeFile.open(path)) {
            return knowledge.state().made();
        }
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private String busy() {
        return "%s is being changed by another run of wardkeep. Wait for it to end."
                .formatted(file);
    }

    /// What a killed run left behind; nobody else is at work, for this run has the lock.
    private void removeLeftovers() throws IOException {
        try (var files = Files.newDirectoryStream(folder(), name(".new") + "*")) {
            for (var leftover : files) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    @Override
    public Verified verify() throws IOException {
        if (!Files.exists(file)) {
            return new Verified.Absent(place());
        }
        return verify(file);
    }

    static Verified verify(Path path) throws IOException {
        try (var knowledge = KnowledgeFile.open(path)) {
            var damages = knowledge.damages();
            return damages.isEmpty()
                    ? new Verified.Whole(knowledge.length())
                    : new Verified.Damaged(damages);
        } catch (DamagedKnowledgeException e) {
            return new Verified.Damaged(List.of(String.valueOf(e.getMessage())));
        }
    }

    /// Where a new file is written.
    Path aside() {
        return beside(".new");
    }

    /// Puts a whole file at the place.
    void swap(Path whole) throws IOException {
        if (verify(whole) instanceof Verified.Damaged(var damages)) {
            Files.deleteIfExists(whole);
            throw new IOException(
                    "What was written cannot be read back (%s): the disk may be failing. The old"
                                    .formatted(String.join(", ", damages))
                            + " knowledge stays in force.");
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder();
    }

    /// Brings the new name to the disk. A system that cannot open folders does it by itself.
    private void syncFolder() throws IOException {
        if (folder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder(), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path folder() {
        var folder = file.getParent();
        return folder == null ? file.getRoot() : folder;
    }

    private String name(String ending) {
        return file.getFileName() + ending;
    }

    private Path beside(String ending) {
        return file.resolveSibling(name(ending));
    }
}
