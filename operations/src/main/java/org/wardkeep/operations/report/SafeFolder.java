package org.wardkeep.operations.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A folder that gets all of its new files or none: each is written aside under a hidden name, and
/// only when all are whole do they take the place of the old ones.
final class SafeFolder implements AutoCloseable {
    private final Path folder;
    private final Map<Path, Path> asideByTarget = new LinkedHashMap<>();

    /// Writes one file's bytes.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @throws IOException when the folder cannot be made, or is a link: a folder that came from
    ///   somebody else must not decide where a report goes
    SafeFolder(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "is a link to another place. Remove the link, or name the place itself");
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(
                    folder.toString(), null, "is a file. Remove it, or name another folder");
        }
        this.folder = Files.createDirectories(folder);
    }

    /// @param name without a path
    void write(String name, Content content) throws IOException {
        var aside = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
        asideByTarget.put(folder.resolve(name), aside);
        var opened = Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW);
        try (var out = new BufferedOutputStream(opened)) {
            content.writeTo(out);
        }
    }

    /// Puts all files in place. A link that stands there is replaced, never followed.
    List<Path> publish() throws IOException {
        var published = new ArrayList<Path>();
        for (var entry : asideByTarget.entrySet()) {
            Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.ATOMIC_MOVE);
            published.add(entry.getKey());
        }
        return published;
    }

    /// Removes what was not published.
    @Override
    public void close() throws IOException {
        for (var aside : asideByTarget.values()) {
            Files.deleteIfExists(aside);
        }
    }
}
