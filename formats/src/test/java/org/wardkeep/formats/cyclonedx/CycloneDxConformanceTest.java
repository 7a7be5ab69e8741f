package org.wardkeep.formats.cyclonedx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.ReadOutcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The specification's own documents, versions 1.0 to 1.7, JSON and XML. (Documents in Protocol
/// Buffers are not read: no SBOM of a medical device has been seen in them.)
class CycloneDxConformanceTest {
    private static final String DOCUMENTS = "conformance/cyclonedx/tools/src/test/resources";

    /// Rules that are not checked, with the reason: a reader is no validator.
    private static final Map<String, String> NOT_CHECKED =
            Map.of(
                    "invalid-citations", "citations are not read",
                    "invalid-depgraph", "an extension that version 1.2 replaced",
                    "invalid-issue-type", "the pedigree is not read",
                    "invalid-patch-type", "the pedigree is not read",
                    "invalid-license-encoding", "the text of a licence is not read",
                    "invalid-license-id", "the list of SPDX licences is not held here",
                    "invalid-metadata-license", "the licence of the document itself is not read",
                    "invalid-metadata-distribution", "distribution constraints are not read",
                    "invalid-service-data", "services hold no software of the product");

    /// Documents whose XML and JSON do not say the same.
    private static final Map<String, String> NOT_TWINS =
            Map.of(
                    "valid-cryptography-implementation-1.7.xml", "two libraries more in the XML",
                    "valid-license-choice-1.7.xml",
                            "a purl in the XML, a licence more in the JSON");

    private final CycloneDxReader reader = new CycloneDxReader();

    @Test
    void validDocumentsAreReadWhole() {
        var unexplained = new TreeMap<String, String>();
        var documents = documents("valid-");
        assertTrue(documents.size() > 400, "documents: " + documents.size());
        for (var file : documents) {
            var outcome = read(file);
            if (!outcome.problems().isEmpty()) {
                unexplained.put(name(file), outcome.problems().toString());
            }
        }
        assertEquals(Map.of(), unexplained);
    }

    /// Both syntaxes of a document say the same. Up to 1.5 the specification's pairs often differ.
    @Test
    void bothSyntaxesAreReadAlike() {
        var different = new TreeMap<String, String>();
        int compared = 0;
        for (var file : documents("valid-")) {
            var twin = file.resolveSibling(name(file).replace(".xml", ".json"));
            if (name(file).matches(".*-1\\.[67]\\.xml") && Files.exists(twin)) {
                compared++;
                var xml = meaning(read(file));
                var json = meaning(read(twin));
                if (!xml.equals(json)) {
                    different.put(name(file), xml + "\n" + json);
                }
            }
        }
        assertTrue(compared > 90, "compared: " + compared);
        assertEquals(NOT_TWINS.keySet(), different.keySet(), different.toString());
    }

    private static String meaning(ReadOutcome<Sbom> outcome) {
        var sbom = outcome.result().orElseThrow();
        var said = new ArrayList<String>();
        sbom.subject().ifPresent(subject -> said.add("subject " + meaning(subject)));
        sbom.components().forEach(component -> said.add(meaning(component)));
        sbom.dependencies().forEach(dependency -> said.add(dependency.toString()));
        said.add(sbom.authors() + " " + sbom.tools());
        sbom.vex()
                .ifPresent(vex ->
                        vex.statements()
                                .forEach(statement ->
                                        said.add(
                                                statement.vulnerability()
                                                        + statement.status()
                                                        + statement.justification()
                                                        + statement.products()
                                                        + statement.action())));
        return String.join("\n", said);
    }

    private static String meaning(SbomComponent component) {
        return List.of(
                        component.kind(),
                        component.supplier(),
                        component.group(),
                        component.name(),
                        component.version(),
                        component.purl(),
                        component.cpes(),
                        component.otherIdentifiers(),
                        component.hashes(),
                        component.licences())
                .toString();
    }

    @Test
    void invalidDocumentsAreReported() {
        var documents = documents("invalid-");
        assertTrue(documents.size() > 290, "documents: " + documents.size());
        var unreportedRules = new TreeSet<String>();
        for (var file : documents) {
            if (read(file).problems().isEmpty()) {
                unreportedRules.add(name(file).replaceFirst("(?:-\\d\\.\\d)?\\.(?:json|xml)$", ""));
            }
        }
        assertEquals(NOT_CHECKED.keySet(), unreportedRules);
    }

    private ReadOutcome<Sbom> read(Path file) {
        return reader.parse(Source.of(name(file), file), Limits.standard());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<Path> documents(String prefix) {
        return Stream.of(".json", ".xml")
                .flatMap(ending -> SharedData.files(DOCUMENTS, ending).stream())
                .filter(file -> name(file).startsWith(prefix))
                .toList();
    }
}
