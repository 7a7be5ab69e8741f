package org.wardkeep.formats.spdx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.sbom.SbomDependency;
import org.wardkeep.formats.sbom.SupportLevel;
import org.wardkeep.formats.vex.VexJustification;
import org.wardkeep.formats.vex.VexStatus;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SpdxReaderTest {
    /// One pump with two parts, in each of the three syntaxes.
    public static final String JSON =
            """
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "dataLicense": "CC0-1.0",
             "name": "pump", "documentNamespace": "https://acme.example/pump-3.1",
             "creationInfo": {"created": "2026-01-31T12:00:00Z",
               "creators": ["Organization: Acme Medical (psirt@acme.example)", "Tool: scan-2"]},
             "packages": [
               {"SPDXID": "SPDXRef-tls", "name": "tls", "versionInfo": "1.1.1k",
                "supplier": "NOASSERTION", "originator": "Organization: OpenSSL",
                "primaryPackagePurpose": "LIBRARY", "validUntilDate": "2023-09-11T00:00:00Z",
                "licenseConcluded": "NOASSERTION", "licenseDeclared": "OpenSSL",
                "checksums": [{"algorithm": "SHA1",
                  "checksumValue": "e6b1000b94e835ffd37f4c6dcbdad43f4b48a02a"}],
                "externalRefs": [
                  {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                   "referenceLocator": "pkg:generic/openssl@1.1.1k"},
                  {"referenceCategory": "SECURITY", "referenceType": "cpe23Type",
                   "referenceLocator": "cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*"}],
                "annotations": [{"annotationType": "OTHER", "annotator": "Person: Ann",
                  "annotationDate": "2026-01-31T12:00:00Z",
                  "comment": "Level of Support: Abandoned"}]},
               {"SPDXID": "SPDXRef-os", "name": "Pump OS", "versionInfo": "4.2",
                "primaryPackagePurpose": "OPERATING-SYSTEM"},
               {"SPDXID": "SPDXRef-pump", "name": "Infusion Pump 3000", "versionInfo": "3.1",
                "supplier": "Organization: Acme Medical", "primaryPackagePurpose": "DEVICE"}],
             "relationships": [
               {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                "relatedSpdxElement": "SPDXRef-pump"},
               {"spdxElementId": "SPDXRef-os", "relationshipType": "CONTAINS",
                "relatedSpdxElement": "SPDXRef-tls"},
               {"spdxElementId": "SPDXRef-tls", "relationshipType": "DEPENDENCY_OF",
                "relatedSpdxElement": "SPDXRef-os"}]}
            """;

    public static final String TAG_VALUE =
            """
            # A comment
            SPDXVersion: SPDX-2.3
            SPDXID: SPDXRef-DOCUMENT
            DocumentNamespace: https://acme.example/pump-3.1
            DocumentComment: <text>Two
            PackageName: is no package
            lines</text>
            Creator: Organization: Acme Medical (psirt@acme.example)
            Creator: Tool: scan-2
            Created: 2026-01-31T12:00:00Z

            PackageName: tls
            SPDXID: SPDXRef-tls
            PackageVersion: 1.1.1k
            PackageSupplier: NOASSERTION
            PackageOriginator: Organization: OpenSSL
            PrimaryPackagePurpose: LIBRARY
            ValidUntilDate: 2023-09-11T00:00:00Z
            PackageLicenseConcluded: NOASSERTION
            PackageLicenseDeclared: OpenSSL
            PackageChecksum: SHA1: e6b1000b94e835ffd37f4c6dcbdad43f4b48a02a
            ExternalRef: PACKAGE-MANAGER purl pkg:generic/openssl@1.1.1k
            ExternalRef: SECURITY cpe23Type cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*
            PackageComment: <text>Level of Support: Abandoned</text>

            FileName: ./tls.so
            SPDXID: SPDXRef-file

            PackageName: Pump OS
            SPDXID: SPDXRef-os
            PackageVersion: 4.2
            PrimaryPackagePurpose: OPERATING-SYSTEM

            PackageName: Infusion Pump 3000
            SPDXID: SPDXRef-pump
            PackageVersion: 3.1
            PackageSupplier: Organization: Acme Medical
            PrimaryPackagePurpose: DEVICE

            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-pump
            Relationship: SPDXRef-os CONTAINS SPDXRef-tls
            Relationship: SPDXRef-tls DEPENDENCY_OF SPDXRef-os
            Relationship: SPDXRef-tls CONTAINS SPDXRef-file
            """;

    public static final String THREE =
            """
            {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
             {"type": "software_Package", "spdxId": "SPDXRef-tls", "creationInfo": "_:c",
              "name": "tls", "software_packageVersion": "1.1.1k", "originatedBy": ["urn:openssl"],
              "software_primaryPurpose": "library", "validUntilTime": "2023-09-11T00:00:00Z",
              "supportLevel": ["limitedSupport", "abandoned"],
              "software_packageUrl": "pkg:generic/openssl@1.1.1k",
              "externalIdentifier": [{"type": "ExternalIdentifier",
                "externalIdentifierType": "cpe23",
                "identifier": "cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*"}],
              "verifiedUsing": [{"type": "Hash", "algorithm": "sha1",
                "hashValue": "e6b1000b94e835ffd37f4c6dcbdad43f4b48a02a"}]},
             {"type": "software_Package", "spdxId": "SPDXRef-os", "creationInfo": "_:c",
              "name": "Pump OS", "software_packageVersion": "4.2",
              "software_primaryPurpose": "operatingSystem"},
             {"type": "software_Package", "spdxId": "SPDXRef-pump", "creationInfo": "_:c",
              "name": "Infusion Pump 3000", "software_packageVersion": "3.1",
              "software_primaryPurpose": "device",
              "suppliedBy": {"type": "Organization", "spdxId": "urn:acme", "name": "Acme Medical"}},
             {"type": "simplelicensing_LicenseExpression", "spdxId": "urn:l", "creationInfo": "_:c",
              "simplelicensing_licenseExpression": "OpenSSL"},
             {"type": "Relationship", "spdxId": "urn:r1", "from": "SPDXRef-os",
              "relationshipType": "contains", "to": ["SPDXRef-tls"]},
             {"type": "LifecycleScopedRelationship", "spdxId": "urn:r2", "from": "SPDXRef-os",
              "relationshipType": "dependsOn", "to": ["SPDXRef-tls"], "scope": "runtime"},
             {"type": "Relationship", "spdxId": "urn:r3", "from": "SPDXRef-tls",
              "relationshipType": "hasDeclaredLicense", "to": ["urn:l"]},
             {"type": "security_Vulnerability", "spdxId": "urn:v", "name": "heap overflow",
              "externalIdentifier": [{"externalIdentifierType": "cve",
                "identifier": "CVE-2026-0001"}]},
             {"type": "security_VexNotAffectedVulnAssessmentRelationship", "spdxId": "urn:a",
              "relationshipType": "doesNotAffect", "from": "urn:v", "to": ["SPDXRef-tls"],
              "security_justificationType": "vulnerableCodeNotPresent",
              "security_impactStatement": "Built without it.",
              "security_publishedTime": "2026-02-01T00:00:00Z"},
             {"type": "Organization", "spdxId": "urn:acme", "name": "Acme Medical"},
             {"type": "Organization", "spdxId": "urn:openssl", "name": "OpenSSL"},
             {"type": "Tool", "spdxId": "urn:tool", "name": "scan-2"},
             {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1",
              "created": "2026-01-31T12:00:00Z", "createdBy": ["urn:acme"],
              "createdUsing": ["urn:tool"]},
             {"type": "software_Sbom", "spdxId": "urn:sbom", "rootElement": ["SPDXRef-pump"]},
             {"type": "SpdxDocument", "spdxId": "https://acme.example/pump-3.1",
              "creationInfo": "_:c", "rootElement": ["urn:sbom"]}]}
            """;

    private static final SpdxReader READER = new SpdxReader();

    private static ReadOutcome<Sbom> strict(String text) {
        return READER.parse(Source.of("a.spdx", text), Limits.standard());
    }

    private static ReadOutcome<Sbom> lenient(String text) {
        return READER.parseLenient(Source.of("a.spdx", text), Limits.standard());
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, TAG_VALUE, THREE})
    void everySyntaxSaysTheSame(String text) {
        var outcome = strict(text);
        assertEquals(List.of(), outcome.problems());
        var sbom = outcome.result().orElseThrow();
        assertEquals(text.equals(THREE) ? "SPDX 3.0.1" : "SPDX 2.3", sbom.format());
        assertEquals("https://acme.example/pump-3.1", sbom.documentId());
        assertEquals(Optional.of(Instant.parse("2026-01-31T12:00:00Z")), sbom.created());
        assertEquals(List.of("Acme Medical"), sbom.authors());
        assertEquals(List.of("scan-2"), sbom.tools());
        var subject = sbom.subject().orElseThrow();
        assertEquals("Infusion Pump 3000", subject.name());
        assertEquals("Acme Medical", subject.supplier());
        assertEquals("3.1", subject.version());
        assertEquals("device", subject.kind());
        assertEquals(2, sbom.components().size());
        assertEquals("operating-system", sbom.components().getLast().kind());
        var tls = sbom.components().getFirst();
        assertEquals("SPDXRef-os", tls.parent());
        assertEquals("OpenSSL", tls.supplier());
        assertEquals("pkg:generic/openssl@1.1.1k", tls.purl().orElseThrow().canonical());
        assertEquals("openssl", tls.cpes().getFirst().product().plain());
        assertEquals(List.of("OpenSSL"), tls.licences());
        assertEquals(List.of("SHA-1:e6b1000b94e835ffd37f4c6dcbdad43f4b48a02a"), tls.hashes());
        assertEquals(SupportLevel.ABANDONED, tls.support().level());
        assertEquals("2023-09-11", tls.support().endOfSupport().orElseThrow().toString());
        assertEquals(
                List.of(new SbomDependency("SPDXRef-os", List.of("SPDXRef-tls"))),
                sbom.dependencies());
    }

    @Test
    void assessmentsOfVersionThreeAreStatements() {
        var vex = strict(THREE).result().orElseThrow().vex().orElseThrow();
        var statement = vex.statements().getFirst();
        assertEquals("CVE-2026-0001", statement.vulnerability());
        assertEquals(List.of("heap overflow"), statement.aliases());
        assertEquals(VexStatus.NOT_AFFECTED, statement.status());
        assertEquals(
                Optional.of(VexJustification.VULNERABLE_CODE_NOT_PRESENT),
                statement.justification());
        assertEquals("Built without it.", statement.impact());
        assertEquals("tls", statement.products().getFirst().name());
        assertEquals(Optional.of(Instant.parse("2026-02-01T00:00:00Z")), statement.when());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    bad purl       | pkg:generic/openssl@1.1.1k | openssl             | INVALID
                    repeated id    | "SPDXRef-os", "name"       | "SPDXRef-tls", "name" | CONTRADICTION
                    no id          | "SPDXID": "SPDXRef-os",    |                     | MISSING
                    no name        | "name": "Pump OS",         |                     | MISSING
                    bad time       | 2026-01-31T12:00:00Z"      | yesterday"          | INVALID
                    dangling       | "relatedSpdxElement": "SPDXRef-os" | "relatedSpdxElement": "SPDXRef-gone" | INVALID
                    no subject     | "DESCRIBES"                | "OTHER"             | MISSING
                    no date        | 2023-09-11T00:00:00Z       | when it breaks      | INVALID
                    wrong type     | "Pump OS"                  | 12                  | INVALID
                    """)
    void whatIsWrongCostsItselfOnly(String what, String from, String to, Code expected) {
        var broken = JSON.replace(from, to == null ? "" : to);
        assertFalse(broken.equals(JSON), "nothing was replaced");
        var outcome = strict(broken);
        assertEquals(
                what.equals("no subject") ? 3 : 2,
                outcome.result().orElseThrow().components().size());
        assertTrue(
                outcome.problems().stream().anyMatch(problem -> problem.code() == expected),
                outcome.problems().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "hello",
                "SPDXVersion: SPDX-9.9",
                "{\"spdxVersion\": \"SPDX-9.9\"}",
                "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"}"
            })
    void whatIsNotSpdxIsRefused(String text) {
        assertInstanceOf(ReadOutcome.Refused.class, strict(text));
        assertInstanceOf(ReadOutcome.Refused.class, lenient(text));
    }

    @Test
    void tagValueIsReadInEveryUnicodeEncoding() {
        for (var charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE)) {
            var bytes = ("\uFEFF" + TAG_VALUE).getBytes(charset);
            var outcome = READER.parse(Source.of("a.spdx", bytes), Limits.standard());
            assertInstanceOf(ReadOutcome.Complete.class, outcome, charset.name());
        }
    }

    @Test
    void tagValueWithoutItsEndOrSenseIsNamedWithItsLine() {
        var open = strict(TAG_VALUE.replace("Abandoned</text>", "Abandoned"));
        assertEquals(
                "a.spdx:24: <text> of PackageComment has no </text>. Add it.",
                open.problems().getFirst().toString());
        var noise = strict(TAG_VALUE + "what is this\nRelationship: A B\n");
        assertEquals(
                List.of(Code.INVALID, Code.INVALID),
                noise.problems().stream().map(problem -> problem.code()).toList());
        var limits = new Limits(Limits.standard().maxSize(), 50, 2, 40, 10);
        var text = "SPDXVersion: SPDX-2.3\nPackageName: " + "a".repeat(100);
        var outcome = READER.parse(Source.of("a", text), limits);
        assertEquals(Code.LIMIT_REACHED, outcome.problems().getFirst().code());
    }

    @Test
    void recognisesByContent() throws Exception {
        for (var text : List.of(JSON, TAG_VALUE, THREE)) {
            assertTrue(READER.recognises(Source.of("x", text).sample()));
        }
        assertFalse(READER.recognises(Source.of("x", "{\"bomFormat\": \"CycloneDX\"}").sample()));
    }
}
