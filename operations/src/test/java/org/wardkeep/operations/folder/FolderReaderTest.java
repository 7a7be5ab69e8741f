package org.wardkeep.operations.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.folder.FileRead.Outcome;
import org.wardkeep.vocabulary.Limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What is read of a folder, and what becomes of everything else in it.
class FolderReaderTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void filesAreReadByTheirContentNotTheirName() throws IOException {
        var folder =
                read(
                        hospital()
                                .with("advisory.txt", HospitalFolder.advisory("T-1", "1", "final"))
                                .with("list.dat", "Asset Tag;Manufacturer;Model\nA1;Philips;MX40\n")
                                .with("statement", HospitalFolder.vex("urn:x:A1", "not_affected"))
                                .with("inventory.csv", "this is a note, not a list\n"));
        assertEquals(Outcome.READ, folder.get("advisory.txt").outcome());
        assertTrue(folder.get("advisory.txt").format().startsWith("CSAF"));
        assertEquals("1 unit", folder.get("list.dat").content());
        assertEquals("1 statement", folder.get("statement").content());
        assertEquals(Outcome.REFUSED, folder.get("inventory.csv").outcome());
    }

    @Test
    void anUnknownFileIsNamedWithWhatWouldBeRead() throws IOException {
        var file = read(hospital().with("notes.xyz", "hello\n")).get("notes.xyz");
        assertEquals(Outcome.REFUSED, file.outcome());
        assertEquals("", file.format());
        assertTrue(
                file.problems().getFirst().message().contains("no format is recognised in it"),
                file.problems().toString());
    }

    /// A file that no reader recognises because it is damaged is told by the damage.
    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    empty.json   | ``                             | 0 | is empty
                    note.json    | {"a": "b                       | 1 | it was cut off. Get it again, whole
                    wrong.json   | {"a": 'b'}                     | 1 | not valid JSON: Unexpected character
                    cut.xlsx     | PK\u0003\u0004 xl/workbook   | 0 | cut off or damaged
                    old.xls      | \u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 | 0 | binary format of Excel 97
                    papers.zip   | PK\u0003\u0004 a.json        | 0 | is a zip archive. Unpack it
                    units.csv.gz | `\u001f\u008b\u0008` | 0 | is packed with gzip
                    """)
    void aDamagedFileIsNamedWithItsDamage(String name, String content, int line, String says)
            throws IOException {
        var bytes = content.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
        var file = read(hospital().with(name, bytes)).get(name);
        assertEquals(Outcome.REFUSED, file.outcome());
        var problem = file.problems().getFirst();
        assertTrue(problem.message().contains(says), problem.toString());
        assertEquals(line, problem.line(), problem.toString());
    }

    @Test
    void aDocumentThatEndsTooEarlyIsReadSoFarAndItsEndIsARefusal() throws IOException {
        var file =
                read(hospital()
                                .with(
                                        "cut.cdx.xml",
                                        """
                                        <bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">
                                        <components><component type="library"><name>openssl</name></component>
                                        """))
                        .get("cut.cdx.xml");
        assertEquals(Outcome.PARTLY_READ, file.outcome());
        assertTrue(
                file.refusals().getFirst().toString().startsWith("cut.cdx.xml:3:1: the file ends"),
                file.refusals().toString());
    }

    @Test
    void aRowWithAMistakeIsNoRefusal() throws IOException {
        var file =
                read(hospital()
                                .with(
                                        "list.csv",
                                        "Asset Tag,Maker,Model\nA1,Philips,MX40,x,y\nA2,Philips,MX40\n"))
                        .get("list.csv");
        assertEquals(Outcome.PARTLY_READ, file.outcome(), file.toString());
        assertEquals(List.of(), file.refusals());
    }

    @Test
    void picturesAndLettersAreNoData() throws IOException {
        var files = read(hospital().with("letter.pdf", "%PDF-1.4").with("README.md", "# hi"));
        assertEquals(Outcome.NOT_DATA, files.get("letter.pdf").outcome());
        assertEquals(Outcome.NOT_DATA, files.get("README.md").outcome());
    }

    @Test
    void ownReportsAndHiddenFilesAreLeftOut() throws IOException {
        var files =
                read(
                        hospital()
                                .withAdvisory("a/one.json")
                                .withAdvisory("wardkeep-out/two.json")
                                .withAdvisory("a/wardkeep-out/three.json")
                                .withAdvisory(".git/four.json")
                                .withAdvisory(".five.json"));
        assertEquals(Map.of("a/one.json", Outcome.READ), outcomes(files));
    }

    @Test
    void linksAreNotFollowedAndNamed() throws IOException {
        var outside = Files.createDirectory(temporary.resolve("outside"));
        new HospitalFolder(outside).withAdvisory("secret.json");
        var inside = new HospitalFolder(Files.createDirectory(temporary.resolve("inside")));
        inside.withAdvisory("one.json");
        try {
            Files.createSymbolicLink(
                    inside.path().resolve("file.json"), outside.resolve("secret.json"));
            Files.createSymbolicLink(inside.path().resolve("folder"), outside);
            Files.createSymbolicLink(inside.path().resolve("circle"), inside.path());
        } catch (UnsupportedOperationException e) {
            Assumptions.abort("no links here: " + e);
        }
        assertEquals(
                Map.of(
                        "one.json", Outcome.READ,
                        "file.json", Outcome.REFUSED,
                        "folder", Outcome.REFUSED,
                        "circle", Outcome.REFUSED),
                outcomes(read(inside)));
    }

    @Test
    void aFolderTooDeepIsNamedNotEntered() throws IOException {
        var files = read(hospital().withAdvisory("d/".repeat(30) + "deep.json"));
        assertEquals(1, files.byName().size(), files.toString());
        assertEquals(Outcome.REFUSED, files.byName().values().iterator().next().outcome());
    }

    @Test
    void settingsNameTheHospitalAndTheColumns() throws IOException {
        var folder =
                new FolderReader(Limits.standard(), Progress.SILENT)
                        .read(
                                hospital()
                                        .with(
                                                "wardkeep.yaml",
                                                """
                                                hospital: Test Hospital
                                                inventory:
                                                  - file: list.csv
                                                    columns:
                                                      version: "Rel."
                                                """)
                                        .with(
                                                "list.csv",
                                                "Asset Tag,Manufacturer,Model,Rel.\nA1,Philips,MX40,B.05\n")
                                        .path());
        assertEquals("Test Hospital", folder.hospital());
        assertEquals(
                Map.of("wardkeep.yaml", Outcome.READ, "list.csv", Outcome.READ),
                folder.files().stream()
                        .collect(Collectors.toMap(FileRead::name, FileRead::outcome)));
        var list = (org.wardkeep.formats.Document.OfInventory) folder.documents().getFirst();
        assertEquals("B.05", list.list().rows().getFirst().version());
    }

    @Test
    void brokenSettingsAreNamedAndTheRestIsRead() throws IOException {
        var files =
                read(hospital().with("wardkeep.yaml", "hospital: [\n").withAdvisory("one.json"));
        assertEquals(Outcome.REFUSED, files.get("wardkeep.yaml").outcome());
        assertEquals(Outcome.READ, files.get("one.json").outcome());
    }

    @Test
    void withoutSettingsTheFolderNamesTheHospital() throws IOException {
        var folder = Files.createDirectory(temporary.resolve("St Elsewhere"));
        assertEquals(
                "St Elsewhere",
                new FolderReader(Limits.standard(), Progress.SILENT).read(folder).hospital());
    }

    private HospitalFolder hospital() {
        return new HospitalFolder(temporary);
    }

    private static Map<String, Outcome> outcomes(FilesRead files) {
        return files.byName().values().stream()
                .collect(Collectors.toMap(FileRead::name, FileRead::outcome));
    }

    /// The files of a folder by name.
    private record FilesRead(Map<String, FileRead> byName) {
        FileRead get(String name) {
            return Objects.requireNonNull(byName.get(name), name);
        }
    }

    private static FilesRead read(HospitalFolder hospital) throws IOException {
        return new FilesRead(
                new FolderReader(Limits.standard(), Progress.SILENT)
                        .read(hospital.path()).files().stream()
                                .collect(Collectors.toMap(FileRead::name, file -> file)));
    }
}
