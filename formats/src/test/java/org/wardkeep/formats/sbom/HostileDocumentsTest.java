package org.wardkeep.formats.sbom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkeep.formats.cyclonedx.CycloneDxReader;
import org.wardkeep.formats.openvex.OpenVexReader;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.spdx.SpdxReader;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What attackers and bad transfers make of SBOMs and VEX documents: nothing is thrown, and nothing
/// that is cut or forged passes for whole.
class HostileDocumentsTest {
    private static final Limits LIMITS = Limits.standard();

    /// A small document of each syntax.
    enum Fixture {
        CYCLONEDX_JSON(
                """
                {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
                 "metadata":{"timestamp":"2026-01-31T12:00:00Z","component":
                   {"bom-ref":"p","type":"device","name":"Pump é"}},
                 "components":[{"bom-ref":"a","type":"library","name":"tls","version":"1",
                   "purl":"pkg:npm/a@1","cpe":"cpe:/a:b:c:1",
                   "components":[{"type":"file","name":"n"}],
                   "hashes":[{"alg":"MD5","content":"3942447fac867ae5cdb3229b658f4d48"}],
                   "licenses":[{"expression":"MIT"}]}],
                 "dependencies":[{"ref":"a","dependsOn":["p"]}],
                 "vulnerabilities":[{"id":"CVE-2026-1","affects":[{"ref":"a"}]}]}\
                """),
        CYCLONEDX_XML(
                """
                <?xml version="1.0"?>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
                 <metadata><component type="device" bom-ref="p"><name>Pump é</name></component>
                 </metadata>
                 <components><component type="library" bom-ref="a"><name>tls</name>
                  <version>1</version><hashes>
                  <hash alg="MD5">3942447fac867ae5cdb3229b658f4d48</hash></hashes>
                  <licenses><expression>MIT</expression></licenses><cpe>cpe:/a:b:c:1</cpe>
                  <purl>pkg:npm/a@1</purl></component></components>
                 <dependencies><dependency ref="a"><dependency ref="p"/></dependency></dependencies>
                 <vulnerabilities><vulnerability><id>CVE-2026-1</id><affects><target><ref>a</ref>
                 </target></affects></vulnerability></vulnerabilities></bom>\
                """),
        SPDX_JSON(
                """
                {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","name":"x",
                 "documentNamespace":"urn:x","creationInfo":{"created":"2026-01-31T12:00:00Z",
                 "creators":["Tool: é"]},"documentDescribes":["SPDXRef-a"],"packages":[
                 {"SPDXID":"SPDXRef-a","name":"Pump","externalRefs":[{"referenceType":"purl",
                 "referenceLocator":"pkg:npm/a@1"}]}],"relationships":[{"spdxElementId":"SPDXRef-a",
                 "relationshipType":"DEPENDS_ON","relatedSpdxElement":"SPDXRef-a"}]}\
                """),
        SPDX_TAG_VALUE(
                """
                SPDXVersion: SPDX-2.3
                SPDXID: SPDXRef-DOCUMENT
                DocumentNamespace: urn:x
                Creator: Tool: é
                Created: 2026-01-31T12:00:00Z
                PackageName: Pump
                SPDXID: SPDXRef-a
                PackageComment: <text>a
                b</text>
                ExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1
                Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a\
                """),
        SPDX_3(
                """
                {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
                 {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1",
                  "created":"2026-01-31T12:00:00Z","createdBy":["urn:é"]},
                 {"type":"software_Package","spdxId":"urn:p","name":"Pump"},
                 {"type":"SpdxDocument","spdxId":"urn:d","rootElement":["urn:p"]}]}\
                """),
        OPENVEX(
                """
                {"@context":"https://openvex.dev/ns/v0.2.0","@id":"urn:x","author":"é",
                 "timestamp":"2026-01-31T12:00:00Z","version":1,"statements":[
                 {"vulnerability":{"name":"CVE-2026-1"},"products":[{"@id":"pkg:npm/a@1"}],
                  "status":"fixed"}]}\
                """);

        private final String text;

        Fixture(String text) {
            this.text = text;
        }

        private FormatReader<?> reader() {
            return switch (this) {
                case CYCLONEDX_JSON, CYCLONEDX_XML -> new CycloneDxReader();
                case SPDX_JSON, SPDX_TAG_VALUE, SPDX_3 -> new SpdxReader();
                case OPENVEX -> new OpenVexReader();
            };
        }

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        boolean isTagValue() {
            return this == SPDX_TAG_VALUE;
        }

        boolean isXml() {
            return this == CYCLONEDX_XML;
        }

        String text() {
            return text;
        }

        ReadOutcome<?> read(byte[] content) {
            reader().parseLenient(Source.of("hostile", content), LIMITS);
            return reader().parse(Source.of("hostile", content), LIMITS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCutAnywhereIsNeverTakenForWhole(Fixture fixture) {
        var whole = fixture.bytes();
        assertInstanceOf(ReadOutcome.Complete.class, fixture.read(whole));
        for (int length = 0; length < whole.length; length++) {
            var outcome = fixture.read(Arrays.copyOf(whole, length));
            // Lines are whole by themselves: a cut between two of them leaves no mark.
            assertTrue(
                    fixture.isTagValue() || outcome instanceof ReadOutcome.Refused,
                    () -> fixture + " " + outcome);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noChangeOfBytesIsThrownAbout(Fixture fixture) {
        var random = new Random(20_260_131);
        for (int round = 0; round < 3_000; round++) {
            var changed = fixture.bytes();
            for (int i = random.nextInt(4); i >= 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            fixture.read(changed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyUnicodeEncodingWithItsMarkIsRead(Fixture fixture) {
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE)) {
            assertInstanceOf(
                    ReadOutcome.Complete.class,
                    fixture.read(("\uFEFF" + fixture.text()).getBytes(charset)),
                    charset.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void textInAnotherEncodingIsNamed(Fixture fixture) {
        var outcome = fixture.read(fixture.text().getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Code.MALFORMED, outcome.problems().getFirst().code());
    }

    @ParameterizedTest
    @EnumSource
    void aNameOfTenMillionCharactersMeetsTheLimit(Fixture fixture) {
        var outcome =
                fixture.read(
                        fixture.text()
                                .replace("Pump", "a".repeat(10_000_000))
                                .replace("CVE-2026-1", "a".repeat(10_000_000))
                                .getBytes(StandardCharsets.UTF_8));
        assertEquals(Code.LIMIT_REACHED, outcome.problems().getFirst().code());
    }

    @Test
    void nestingBeyondTheLimitIsNamed() {
        var json =
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":"
                        + "[{\"type\":\"file\",\"name\":\"n\",\"components\":".repeat(100_000);
        var deepJson = Fixture.CYCLONEDX_JSON.read(json.getBytes(StandardCharsets.UTF_8));
        assertEquals(Code.LIMIT_REACHED, deepJson.problems().getFirst().code());
        var xml =
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">"
                        + "<components><component type=\"file\"><name>n</name>".repeat(100_000);
        var deepXml = Fixture.CYCLONEDX_XML.read(xml.getBytes(StandardCharsets.UTF_8));
        assertEquals(Code.LIMIT_REACHED, deepXml.problems().getFirst().code());
        var skipped = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">" + "<x>".repeat(100_000);
        var deepSkipped = Fixture.CYCLONEDX_XML.read(skipped.getBytes(StandardCharsets.UTF_8));
        assertEquals(Code.LIMIT_REACHED, deepSkipped.problems().getFirst().code());
    }

    @Test
    void noDocumentTypeIsEvenLookedAt() {
        var laughs =
                """
                <!DOCTYPE bom [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
                """;
        var external = "<!DOCTYPE bom [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>\n";
        for (var declaration : List.of(laughs, external, "<!DOCTYPE bom SYSTEM \"http://x/\">\n")) {
            var text =
                    Fixture.CYCLONEDX_XML
                            .text()
                            .replace("<?xml version=\"1.0\"?>\n", declaration)
                            .replace("tls", "&c;");
            var outcome = Fixture.CYCLONEDX_XML.read(text.getBytes(StandardCharsets.UTF_8));
            assertInstanceOf(ReadOutcome.Refused.class, outcome);
            assertTrue(
                    outcome.problems().getFirst().message().contains("document type"),
                    outcome.problems().toString());
        }
        var undeclared = Fixture.CYCLONEDX_XML.text().replace("tls", "&c;");
        assertInstanceOf(
                ReadOutcome.Refused.class,
                Fixture.CYCLONEDX_XML.read(undeclared.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void circlesOfDependenciesAndPartsAreOnlyData() {
        var circle =
                Fixture.CYCLONEDX_JSON
                        .text()
                        .replace(
                                "[{\"ref\":\"a\",\"dependsOn\":[\"p\"]}]",
                                "[{\"ref\":\"a\",\"dependsOn\":[\"p\",\"a\"]},{\"ref\":\"p\",\"dependsOn\":[\"a\"]}]");
        assertInstanceOf(
                ReadOutcome.Complete.class,
                Fixture.CYCLONEDX_JSON.read(circle.getBytes(StandardCharsets.UTF_8)));
        var spdx =
                Fixture.SPDX_TAG_VALUE.text()
                        + "\nPackageName: b\nSPDXID: SPDXRef-b\nPackageName: c\nSPDXID: SPDXRef-c\n"
                        + "Relationship: SPDXRef-b CONTAINS SPDXRef-c\n"
                        + "Relationship: SPDXRef-c CONTAINS SPDXRef-b\n";
        var outcome = Fixture.SPDX_TAG_VALUE.read(spdx.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(Code.CONTRADICTION),
                outcome.problems().stream().map(problem -> problem.code()).toList());
    }

    @Test
    void aDocumentThatIsWrongEverywhereHasABoundedListOfProblems() {
        var json =
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":["
                        + "7,".repeat(50_000)
                        + "7]}";
        var xml =
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components>"
                        + "<component/>".repeat(50_000)
                        + "</components></bom>";
        var tags = Fixture.SPDX_TAG_VALUE.text() + "\nnoise".repeat(50_000);
        assertBounded(Fixture.CYCLONEDX_JSON, json, 90_002);
        assertBounded(Fixture.CYCLONEDX_XML, xml, 40_000);
        assertBounded(Fixture.SPDX_TAG_VALUE, tags, 40_000);
    }

    private static void assertBounded(Fixture fixture, String text, int more) {
        var problems = fixture.read(text.getBytes(StandardCharsets.UTF_8)).problems();
        assertEquals(10_001, problems.size());
        assertEquals(
                "hostile: %d problems more are not shown. Correct the first ones and read it again."
                        .formatted(more),
                problems.getLast().toString());
    }

    @Test
    void twoTruthsInOneObjectAreNamed() {
        for (var fixture : List.of(Fixture.CYCLONEDX_JSON, Fixture.CYCLONEDX_XML)) {
            var twice =
                    fixture.isXml()
                            ? fixture.text().replace("</name>\n", "</name><name>b</name>\n")
                            : fixture.text()
                                    .replace("\"name\":\"tls\"", "\"name\":\"tls\",\"name\":\"b\"");
            var outcome = fixture.read(twice.getBytes(StandardCharsets.UTF_8));
            assertEquals(Code.CONTRADICTION, outcome.problems().getFirst().code());
            assertFalse(outcome.result().toString().contains("name=b,"));
        }
    }
}
