package org.wardkeep.formats;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The real data that stands beside the project in continuous integration and is not part of it. A
/// test that asks for it is skipped, visibly, where it is not.
public final class SharedData {
    private SharedData() {}

    /// A folder or file of the shared data; skips the test when it is not there.
    public static Path path(String relative) {
        var root = System.getenv("WARDKEEP_SHARED_DATA");
        var path =
                root == null
                        ? Path.of(System.getProperty("wardkeep.root", ".."))
                                .resolve("../shared/data")
                                .resolve(relative)
                        : Path.of(root).resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), "shared data not present: " + relative);
        return path;
    }

    /// Every regular file below a folder of the shared data whose name ends as given, sorted.
    public static List<Path> files(String relative, String ending) {
        try (var walk = Files.walk(path(relative))) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
