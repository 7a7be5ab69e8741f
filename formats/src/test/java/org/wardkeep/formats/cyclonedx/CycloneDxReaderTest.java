package org.wardkeep.formats.cyclonedx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.formats.sbom.SupportLevel;
import org.wardkeep.formats.vex.VexJustification;
import org.wardkeep.formats.vex.VexStatus;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class CycloneDxReaderTest {
    /// A device as its maker describes it, the fields sorted, so that what it is comes last.
    static final String DEVICE =
            """
            {"components": [
               {"bom-ref": "os", "type": "operating-system", "name": "Pump OS", "version": "4.2",
                "supplier": {"name": "Acme Systems"},
                "components": [
                  {"type": "library", "name": "tls", "version": "1.1.1k", "group": "org.acme",
                   "purl": "pkg:generic/openssl@1.1.1k",
                   "cpe": "cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*",
                   "hashes": [{"alg": "SHA-1", "content": "e6b1000b94e835ffd37f4c6dcbdad43f4b48a02a"}],
                   "licenses": [{"license": {"id": "OpenSSL"}}],
                   "properties": [
                     {"name": "cdx:lifecycle:milestone:endOfSupport", "value": "2023-09-11"},
                     {"name": "Level of Support", "value": "No longer maintained"}]}]},
               {"bom-ref": "app", "type": "application", "name": "Pump App", "version": "7"}],
             "dependencies": [{"ref": "app", "dependsOn": ["os"]}],
             "metadata": {
               "timestamp": "2026-01-31T12:00:00Z",
               "authors": [{"name": "Ann Author"}],
               "tools": {"components": [{"type": "application", "name": "scan", "version": "2"}]},
               "component": {"bom-ref": "pump", "type": "device", "name": "Infusion Pump 3000",
                 "version": "3.1", "swid": {"tagId": "t1", "name": "Pump"},
                 "properties": [{"name": "acme:UDI-DI", "value": "00812345678903"}]},
               "manufacture": {"name": "Acme Medical"}},
             "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
             "version": 3,
             "bomFormat": "CycloneDX", "specVersion": "1.5"}
            """;

    static final String HEAD = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", ";

    private static final CycloneDxReader READER = new CycloneDxReader();

    private static ReadOutcome<Sbom> strict(String text) {
        return READER.parse(Source.of("a.cdx.json", text), Limits.standard());
    }

    private static ReadOutcome<Sbom> lenient(String text) {
        return READER.parseLenient(Source.of("a.cdx.json", text), Limits.standard());
    }

    @Test
    void aDeviceIsReadWithWhatIsInsideIt() {
        var outcome = strict(DEVICE);
        assertEquals(List.of(), outcome.problems());
        var sbom = outcome.result().orElseThrow();
        assertEquals("CycloneDX 1.5", sbom.format());
        assertEquals("urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", sbom.documentId());
        assertEquals("3", sbom.documentVersion());
        assertEquals(Optional.of(Instant.parse("2026-01-31T12:00:00Z")), sbom.created());
        assertEquals(List.of("Ann Author"), sbom.authors());
        assertEquals(List.of("scan 2"), sbom.tools());
        var subject = sbom.subject().orElseThrow();
        assertEquals("Acme Medical", subject.supplier());
        assertEquals("Infusion Pump 3000", subject.name());
        assertEquals(List.of("swid:t1", "udi:00812345678903"), subject.otherIdentifiers());
        assertEquals(
                List.of("Pump OS", "tls", "Pump App"),
                sbom.components().stream().map(SbomComponent::name).toList());
        var tls = sbom.components().get(1);
        assertEquals("os", tls.parent());
        assertEquals("#2", tls.ref());
        assertEquals(5, tls.line());
        assertEquals(SupportLevel.NO_LONGER_MAINTAINED, tls.support().level());
        assertEquals("2023-09-11", tls.support().endOfSupport().orElseThrow().toString());
        assertEquals("SHA-1:e6b1000b94e835ffd37f4c6dcbdad43f4b48a02a", tls.hashes().getFirst());
        assertEquals(List.of("os"), sbom.dependencies().getFirst().dependsOn());
        assertTrue(sbom.vex().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    purl          | "purl": "openssl 1.1"              | INVALID       | INVALID
                    purl repaired | "purl": "pkg:generic/a b@1"        | INVALID       | REPAIRED
                    cpe           | "cpe": "openssl"                   | INVALID       | INVALID
                    cpe repaired  | "cpe": "cpe:2.3:a:openssl:openssl" | INVALID       | REPAIRED
                    version type  | "version": 1.2                     | INVALID       | REPAIRED
                    hash          | "hashes": [{"alg": "SHA-1", "content": "00"}] | INVALID | INVALID
                    name twice    | "name": "other"                    | CONTRADICTION | CONTRADICTION
                    component list| "components": {}                   | INVALID       | INVALID
                    """)
    void whatIsWrongCostsItselfOnly(String what, String field, Code strict, Code lenient) {
        var text =
                HEAD
                        + "\"components\": [{\"type\": \"library\", \"name\": \"tls\", "
                        + field
                        + "}]}";
        for (var outcome : List.of(strict(text), lenient(text))) {
            assertInstanceOf(ReadOutcome.Partial.class, outcome);
            var component = outcome.result().orElseThrow().components().getFirst();
            assertEquals("tls", component.name());
        }
        assertEquals(strict, strict(text).problems().getFirst().code());
        assertEquals(lenient, lenient(text).problems().getFirst().code());
    }

    @Test
    void aNumberForAVersionIsKeptByTheLenientReaderOnly() {
        var text =
                HEAD
                        + "\"components\": [{\"type\": \"library\", \"name\": \"a\", \"version\": 1.20}]}";
        assertEquals("", strict(text).result().orElseThrow().components().getFirst().version());
        assertEquals(
                "1.20", lenient(text).result().orElseThrow().components().getFirst().version());
    }

    @Test
    void repeatedAndDanglingReferencesAreNamed() {
        var text =
                HEAD
                        + """
                        "components": [
                          {"type": "library", "name": "a", "bom-ref": "x"},
                          {"type": "library", "name": "b", "bom-ref": "x"}],
                        "dependencies": [{"ref": "x", "dependsOn": ["x", "gone"]}]}
                        """;
        var problems = strict(text).problems();
        assertEquals(
                List.of(Code.CONTRADICTION, Code.INVALID),
                problems.stream().map(problem -> problem.code()).toList());
        assertEquals(
                "a.cdx.json:4:18: dependency names \"gone\", but nothing has that bom-ref."
                        + " Correct one of the two.",
                problems.getLast().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    another format  | {"bomFormat": "Other", "specVersion": "1.6", "components": []}
                    no format       | {"specVersion": "1.6", "components": []}
                    unknown version | {"bomFormat": "CycloneDX", "specVersion": "9.1"}
                    an array        | []
                    empty           | ''
                    another root    | <bill xmlns="http://cyclonedx.org/schema/bom/1.6"/>
                    no namespace    | <bom/>
                    future XML      | <bom xmlns="http://cyclonedx.org/schema/bom/12"/>
                    """)
    void whatIsNotCycloneDxIsRefused(String what, String text) {
        assertInstanceOf(ReadOutcome.Refused.class, strict(text), what);
        assertInstanceOf(ReadOutcome.Refused.class, lenient(text), what);
    }

    @Test
    void theLenientReaderKeepsWhatCameBeforeTheBreak() {
        var cut = DEVICE.substring(0, DEVICE.indexOf("\"dependencies\""));
        assertInstanceOf(ReadOutcome.Refused.class, strict(cut));
        var kept = lenient(cut);
        assertEquals(3, kept.result().orElseThrow().components().size());
        assertEquals(Code.MALFORMED, kept.problems().getLast().code());
    }

    /// What an analysis says, what a version says of itself, and what `affects` alone says.
    @Test
    void vulnerabilitiesBecomeStatements() {
        var text =
                HEAD
                        + """
                        "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
                        "components": [{"type": "library", "name": "tls", "version": "1.1.1k",
                          "bom-ref": "t", "purl": "pkg:generic/openssl@1.1.1k"}],
                        "vulnerabilities": [
                         {"id": "CVE-2026-0001", "references": [{"id": "GHSA-x"}],
                          "recommendation": "Update.",
                          "analysis": {"state": "not_affected", "justification": "code_not_reachable",
                            "response": ["will_not_fix"], "detail": "Not called.",
                            "lastUpdated": "2026-02-01T00:00:00Z"},
                          "affects": [{"ref": "t", "versions": [
                            {"range": "vers:generic/<1.1.1z"},
                            {"version": "3.0.0", "status": "unaffected"},
                            {"version": "0.9.8", "status": "unknown"}]}]},
                         {"id": "CVE-2026-0002", "affects": [
                           {"ref": "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#t"}]},
                         {"id": "CVE-2026-0003", "analysis": {"state": "in_triage"},
                          "affects": [{"ref": "urn:cdx:aaaaaaaa-395b-41f5-a30f-a58921a69b79/1#t"}]},
                         {"id": "CVE-2026-0004", "analysis": {"state": "surely fine"},
                          "affects": [{"ref": "t"}]},
                         {"id": "CVE-2026-0005", "affects": [{"ref": "gone"}]},
                         {"description": "nameless"}]}
                        """;
        var outcome = strict(text);
        var statements = outcome.result().orElseThrow().vex().orElseThrow().statements();
        assertEquals(
                List.of(
                        "CVE-2026-0001 NOT_AFFECTED",
                        "CVE-2026-0001 UNDER_INVESTIGATION",
                        "CVE-2026-0002 AFFECTED",
                        "CVE-2026-0003 UNDER_INVESTIGATION",
                        "CVE-2026-0004 AFFECTED",
                        "CVE-2026-0005 AFFECTED"),
                statements.stream().map(s -> s.vulnerability() + " " + s.status()).toList());
        var first = statements.getFirst();
        assertEquals(
                Optional.of(VexJustification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH),
                first.justification());
        assertEquals(List.of("GHSA-x"), first.aliases());
        assertEquals("Not called.", first.impact());
        assertEquals("will_not_fix\nUpdate.", first.action());
        assertEquals(Optional.of(Instant.parse("2026-02-01T00:00:00Z")), first.when());
        assertEquals(
                List.of("vers:generic/<1.1.1z", "3.0.0"),
                first.products().stream().map(product -> product.version()).toList());
        assertEquals("tls", statements.get(2).products().getFirst().name());
        assertEquals("", statements.get(3).products().getFirst().name());
        assertEquals(VexStatus.UNDER_INVESTIGATION, statements.get(3).status());
        assertEquals(
                List.of(Code.INVALID, Code.MISSING, Code.INVALID),
                outcome.problems().stream().map(problem -> problem.code()).toList());
    }

    @Test
    void theCaseStudiesAreReadWholeAndTheirQuestionsNamed() {
        for (var file : SharedData.files("conformance/medical-sbom/sboms", ".json")) {
            var source = Source.of(String.valueOf(file.getFileName()), file);
            var outcome = READER.parse(source, Limits.standard());
            var sbom = outcome.result().orElseThrow();
            boolean narrow = source.name().startsWith("narrow");
            assertEquals(narrow ? 55 : 65, sbom.components().size());
            assertEquals(narrow ? 56 : 66, sbom.dependencies().size());
            assertTrue(sbom.components().stream().allMatch(c -> c.cpes().size() == 1));
            assertTrue(sbom.components().stream().allMatch(c -> c.purl().isPresent()));
            assertTrue(
                    sbom.components().stream()
                            .noneMatch(c -> c.support().endOfSupport().isPresent()));
            assertEquals(narrow ? 48 : 58, outcome.problems().size());
            assertTrue(
                    outcome.problems().stream()
                            .allMatch(p -> p.message().contains("\"End-of-Support\" is")));
        }
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252", "UTF-16BE", "UTF-16LE", "UTF-8"})
    void xmlIsReadInTheEncodingItStates(String encoding) {
        var text =
                "<?xml version='1.0' encoding='"
                        + encoding
                        + "'?><bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components>"
                        + "<component type='library'><name>Dräger</name></component>"
                        + "</components></bom>";
        var bytes = text.getBytes(Charset.forName(encoding));
        var outcome = READER.parse(Source.of("a.xml", bytes), Limits.standard());
        assertEquals("Dräger", outcome.result().orElseThrow().components().getFirst().name());
    }

    @Test
    void recognisesByContent() throws Exception {
        assertTrue(READER.recognises(Source.of("x", DEVICE).sample()));
        assertTrue(READER.recognises(Source.of("x", HEAD).sample()));
        assertTrue(
                READER.recognises(
                        Source.of("x", "<bom xmlns='http://cyclonedx.org/schema/bom/1.2'/>")
                                .sample()));
        assertFalse(READER.recognises(Source.of("x", "{\"spdxVersion\": \"SPDX-2.3\"}").sample()));
        assertFalse(READER.recognises(Source.of("x", "<html/>").sample()));
    }

    @Test
    void aTruckloadOfComponentsIsReadAsAStream() {
        int count = 300_000;
        var outcome = READER.parse(generated(count), Limits.standard());
        assertEquals(List.of(), outcome.problems());
        assertEquals(count, outcome.result().orElseThrow().components().size());
        var few = READER.parse(generated(50), Limits.standard().withMaxItems(20));
        assertEquals(Code.LIMIT_REACHED, few.problems().getFirst().code());
    }

    /// A document that is never in memory as a whole.
    private static Source generated(int count) {
        return new Source() {
            @Override
            public String name() {
                return "generated.cdx.json";
            }

            @Override
            public long sizeBytes() {
                return 0;
            }

            @Override
            public InputStream open() {
                Iterator<InputStream> parts =
                        IntStream.rangeClosed(0, count + 1).mapToObj(this::part).iterator();
                return new SequenceInputStream(
                        Collections.enumeration(
                                new java.util.AbstractCollection<>() {
                                    @Override
                                    public Iterator<InputStream> iterator() {
                                        return parts;
                                    }

                                    @Override
                                    public int size() {
                                        return count + 2;
                                    }
                                }));
            }

            private InputStream part(int i) {
                var text =
                        i == 0
                                ? HEAD + "\"components\": ["
                                : i > count
                                        ? "]}"
                                        : "%s{\"bom-ref\":\"c%d\",\"type\":\"library\",\"name\":\"part-%d\",\"version\":\"1.%d\",\"purl\":\"pkg:npm/part-%d@1.%d\"}"
                                                .formatted(
                                                        i == 1 ? "" : ",", i, i, i % 90, i, i % 90);
                return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
