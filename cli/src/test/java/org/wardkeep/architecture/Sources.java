package org.wardkeep.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// The files of the project as they are written, without what a build makes of them.
final class Sources {
    static final Path ROOT = Path.of(System.getProperty("wardkeep.root", "..")).toAbsolutePath();

    private Sources() {}

    /// Sources in Java; of main code, or of main code and tests.
    static List<Path> java(Predicate<String> part) {
        return files(".java").stream()
                .filter(file -> part.test(ROOT.relativize(file).toString()))
                .toList();
    }

    static boolean isMain(String path) {
        return path.contains("/src/main/java/");
    }

    static List<Path> files(String ending) {
        try (var walk = Files.walk(ROOT)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> isSource(ROOT.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path relative) {
        for (var part : relative) {
            if (part.toString().equals("target") || part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
