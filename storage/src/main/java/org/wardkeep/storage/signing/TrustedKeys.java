package org.wardkeep.storage.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// The keys that somebody accepted here: a text file with a fingerprint a line, and when that was.
/// A line that is taken out takes the trust away.
final class TrustedKeys {
    private final Path file;

    TrustedKeys(Path file) {
        this.file = file;
    }

    boolean contains(Fingerprint key) throws IOException {
        return Files.exists(file) && all().contains(key.hex());
    }

    private Set<String> all() throws IOException {
        var all = new HashSet<String>();
        for (var line : Files.readAllLines(file)) {
            all.add(line.strip().split("\\s", 2)[0]);
        }
        return all;
    }

    void add(Fingerprint key, Instant now) throws IOException {
        var folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Files.writeString(
                file,
                "%s accepted %s%n".formatted(key.hex(), now),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
