package org.wardkeep.operations.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

class OutputsTest {
    private static final List<String> NAMES =
            List.of(
                    "report.html",
                    "work-orders.csv",
                    "work-orders.xlsx",
                    "questions-to-makers.md",
                    "findings.json");

    @TempDir private Path folder;

    private static List<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Outputs.Written write(Path folder) throws IOException {
        return Outputs.write(ExampleAssessment.small(), folder, ZoneOffset.UTC);
    }

    @Test
    void writesEveryFileAndNothingElse() throws IOException {
        var out = folder.resolve("new/out");
        var written = write(out);
        assertAll(
                () ->
                        assertEquals(
                                NAMES,
                                written.files().stream()
                                        .map(f -> f.getFileName().toString())
                                        .toList()),
                () -> assertEquals(NAMES.stream().sorted().toList(), namesIn(out)),
                () -> assertTrue(Files.size(out.resolve("findings.json")) > 1_000));
    }

    @Test
    void replacesOldReportsAndALinkInTheirPlace() throws IOException {
        var elsewhere = Files.writeString(folder.resolve("elsewhere"), "keep me");
        var out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("report.html"), elsewhere);
        Files.writeString(out.resolve("findings.json"), "old");
        write(out);
        assertAll(
                () -> assertEquals("keep me", Files.readString(elsewhere)),
                () -> assertFalse(Files.isSymbolicLink(out.resolve("report.html"))),
                () -> assertTrue(Files.readString(out.resolve("findings.json")).startsWith("{")));
    }

    @Test
    void refusesAFolderThatIsALink() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var link = Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        var refused = assertThrows(IOException.class, () -> write(link));
        assertAll(
                () ->
                        assertTrue(
                                String.valueOf(refused.getMessage())
                                        .contains("is a link to another place")),
                () -> assertEquals(List.of(), namesIn(elsewhere)));
    }

    @Test
    void refusesAFile() throws IOException {
        var file = Files.writeString(folder.resolve("out"), "keep me");
        assertThrows(IOException.class, () -> write(file));
        assertEquals("keep me", Files.readString(file));
    }

    @Test
    void leavesNothingBehindWhenAFileCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("first"), "old");
        assertThrows(
                IOException.class,
                () -> {
                    try (var safe = new SafeFolder(folder)) {
                        safe.write("first", out -> out.write(1));
                        safe.write(
                                "second",
                                out -> {
                                    out.write(1);
                                    throw new IOException("disk full");
                                });
                        safe.publish();
                    }
                });
        assertAll(
                () -> assertEquals(List.of("first"), namesIn(folder)),
                () -> assertEquals("old", Files.readString(folder.resolve("first"))));
    }

    @Test
    void noCellCanRunAsAFormula() throws IOException {
        write(folder);
        var csv = Files.readString(folder.resolve("work-orders.csv"), StandardCharsets.UTF_8);
        assertAll(
                () -> assertTrue(csv.contains("'=HYPERLINK")),
                () -> assertFalse(csv.contains(",=HYPERLINK")),
                () -> assertFalse(csv.contains("\"=HYPERLINK")));
    }

    @Test
    void lettersShowMarkupInsteadOfObeyingIt() throws IOException {
        write(folder);
        var letters = Files.readString(folder.resolve("questions-to-makers.md"));
        assertAll(
                () -> assertFalse(letters.contains(ExampleAssessment.SCRIPT)),
                () -> assertTrue(letters.contains("\\<script\\>")));
    }
}
