package org.wardkeep.operations.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.operations.folder.FileRead.Outcome;
import org.wardkeep.operations.folder.HospitalFolder;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.Certainty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Folders with a bad file among good ones.
class BadFilesTest {
    private static final String MX40 = "A1,active,Philips,IntelliVue MX40,S-1000,ICU,B.05\n";

    @TempDir private Path temporary = Path.of("");

    static List<Object[]> badFiles() {
        return List.of(
                bad("truncated.json", HospitalFolder.advisory("T", "1", "final").substring(0, 700)),
                bad("nested.json", "{\"document\": ".repeat(100_000)),
                bad(
                        "deep.json",
                        HospitalFolder.advisory("T", "1", "final")
                                .replace(
                                        "\"vulnerabilities\": [",
                                        "\"vulnerabilities\": [" + "[".repeat(100_000))),
                bad("lists.json", "{\"document\":{\"notes\":" + "[".repeat(100_000)),
                bad(
                        "xxe.cdx.xml",
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE bom [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                        <bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components>
                        <component type="library"><name>&x;</name></component></components></bom>
                        """),
                bad("billion.cdx.xml", billionLaughs()),
                new Object[] {"bomb.xlsx", workbook("xl/worksheets/sheet1.xml", 300)},
                new Object[] {"escaping.xlsx", workbook("../../../../tmp/escaped.xml", 0)},
                new Object[] {
                    "notzip.xlsx", "PK\u0003\u0004 and nothing".getBytes(StandardCharsets.UTF_8)
                },
                bad("binary.csv", "\u0000\u0001\u0002,\u0000\u0000\n\u0000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aBadFileIsNamedTheRestIsDoneAndNothingIsLeftBehind(String name, byte[] content)
            throws IOException {
        var before = temporaryFiles();
        var assessment =
                assess(hospital().withUnits(MX40).withAdvisory("one.json").with(name, content));
        assertEquals(Certainty.CERTAIN, assessment.results().getFirst().answer().certainty());
        assertEquals(Outcome.REFUSED, file(assessment, name).outcome());
        assertTrue(assessment.isPartial());
        var problem = file(assessment, name).problems().getFirst();
        assertEquals(name, problem.source());
        assertFalse(problem.message().isBlank());
        assertFalse(problem.message().contains("root:"), "no file of the system is shown");
        assertEquals(before, temporaryFiles());
    }

    @ParameterizedTest
    @CsvSource({"truncated.json", "deep.json", "xxe.cdx.xml", "billion.cdx.xml"})
    void textThatBreaksIsRefusedWithItsLine(String name) {
        var content =
                badFiles().stream().filter(bad -> bad[0].equals(name)).findFirst().orElseThrow()[1];
        var assessment = assess(hospital().with(name, (byte[]) content));
        assertTrue(
                file(assessment, name).problems().getFirst().line() > 0,
                file(assessment, name).problems().toString());
    }

    private HospitalFolder hospital() {
        return new HospitalFolder(temporary);
    }

    private static Assessment assess(HospitalFolder hospital) {
        return assertInstanceOf(
                        AssessResult.Done.class,
                        new Assess(AssessTest.CLOCK)
                                .run(
                                        new AssessRequest(
                                                hospital.path(),
                                                StoredKnowledge.none(),
                                                Limits.standard(),
                                                Progress.SILENT)))
                .assessment();
    }

    private static FileRead file(Assessment assessment, String name) {
        return assessment.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object[] bad(String name, String content) {
        return new Object[] {name, content.getBytes(StandardCharsets.UTF_8)};
    }

    private static String billionLaughs() {
        var text =
                new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE bom [<!ENTITY a0 \"ha\">\n");
        for (int i = 1; i < 20; i++) {
            text.append("<!ENTITY a%d \"%s\">\n".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return text
                + "]>\n<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\"><components>"
                + "<component type=\"library\"><name>&a19;</name></component></components></bom>";
    }

    /// A workbook of one part, which unpacks to so many mebibytes of zeros.
    private static byte[] workbook(String part, int mebibytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(
                    """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                      <sheets><sheet name="Devices" sheetId="1" r:id="rId1"/></sheets></workbook>
                    """
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write(
                    """
                    <Relationships
                      xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                      <Relationship Id="rId1" Target="%s" Type="x/worksheet"/></Relationships>
                    """
                            .formatted(part.replace("xl/", ""))
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(
                    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"
                            .getBytes(StandardCharsets.UTF_8));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < mebibytes; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
            return files.filter(file -> file.getFileName().toString().contains("wardkeep"))
                    .collect(Collectors.toSet());
        }
    }
}
