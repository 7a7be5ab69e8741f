package org.wardkeep.storage.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Verified;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A change that is killed leaves the old file or the new one, whole.
///
/// A real process changes the file over and over and is killed at a random moment. How often is
/// said by the environment variable `WARDKEEP_KILLS`: a few times in every build, 100 times before
/// a release.
class KilledImportTest {
    private static final int KILLS =
            Integer.parseInt(System.getenv().getOrDefault("WARDKEEP_KILLS", "4"));
    private static final int MAX_LINES = 12;
    private static final int MAX_NANOS = 30_000_000;

    @TempDir private Path folder;

    @Test
    void theOldFileOrTheNewOneIsWhole() throws IOException, InterruptedException {
        var file = folder.resolve("k");
        var place = new KnowledgePlace(file, Examples::index, 1);
        var random = new Random(99);
        var generations = new HashSet<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            killOne(file, random);
            if (!Files.exists(file)) {
                continue;
            }
            assertInstanceOf(Verified.Whole.class, place.verify());
            try (var knowledge = KnowledgeFile.open(file)) {
                var generation = knowledge.state().sources().getFirst().revision();
                generations.add(generation);
                assertEquals(ChangingProcess.RECORDS, knowledge.recordCount());
                for (int i = 0; i < ChangingProcess.RECORDS; i++) {
                    assertEquals(generation, knowledge.record(i).revision());
                }
            }
        }
        assertTrue(generations.size() > 1, "every kill met the same file: " + generations);
        KnowledgeFileTest.begin(place).close();
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("k", "k.lock"),
                    files.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    private static void killOne(Path file, Random random) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ChangingProcess.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var lines = process.inputReader()) {
            for (int left = 1 + random.nextInt(MAX_LINES); left > 0; left--) {
                assertTrue(lines.readLine() != null, "the process ended by itself");
            }
            LockSupport.parkNanos(random.nextInt(MAX_NANOS));
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
