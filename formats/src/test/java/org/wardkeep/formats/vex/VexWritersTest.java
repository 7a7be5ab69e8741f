package org.wardkeep.formats.vex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.csaf.CsafReader;
import org.wardkeep.formats.csaf.CsafVexWriter;
import org.wardkeep.formats.csaf.ProductStatus;
import org.wardkeep.formats.cyclonedx.CycloneDxReader;
import org.wardkeep.formats.cyclonedx.CycloneDxVexWriter;
import org.wardkeep.formats.openvex.OpenVexReader;
import org.wardkeep.formats.openvex.OpenVexWriter;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Purl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is written is read back as it was meant, and without a problem.
class VexWritersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static final VexProduct OPENSSL =
            new VexProduct(
                    "openssl",
                    Optional.of(new Purl("pkg:generic/openssl@1.0.2k")),
                    List.of(new Cpe("cpe:2.3:a:openssl:openssl:1.0.2k:*:*:*:*:*:*:*")),
                    "OpenSSL",
                    "openssl",
                    "1.0.2k",
                    List.of());

    private static final VexProduct PUMP =
            new VexProduct(
                    "pump", Optional.empty(), List.of(), "Acme", "Pump", "2.1", List.of(OPENSSL));

    private static final VexDocument DOCUMENT =
            new VexDocument(
                    "",
                    "",
                    "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
                    "Test",
                    Optional.of(NOW),
                    "1",
                    List.of(
                            statement(
                                    "CVE-2022-0778", VexStatus.AFFECTED, "", "Update to 1.0.2zd."),
                            statement(
                                    "CVE-2020-1967",
                                    VexStatus.NOT_AFFECTED,
                                    "Not in this line.",
                                    ""),
                            statement("CVE-2016-2107", VexStatus.FIXED, "", ""),
                            statement("CVE-2019-1559", VexStatus.UNDER_INVESTIGATION, "", ""),
                            statement("CVE-2018-0737", VexStatus.AFFECTED, "", "")));

    private static VexStatement statement(
            String id, VexStatus status, String impact, String action) {
        return new VexStatement(
                id,
                id.equals("CVE-2022-0778") ? List.of("GHSA-x3mh-jvjw-3xwx") : List.of(),
                status,
                "",
                status == VexStatus.NOT_AFFECTED
                        ? Optional.of(VexJustification.VULNERABLE_CODE_NOT_PRESENT)
                        : Optional.empty(),
                impact,
                action,
                List.of(PUMP),
                Optional.of(NOW),
                1);
    }

    @FunctionalInterface
    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static <T> T readBack(FormatReader<T> reader, Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.write(out);
        var outcome = reader.parse(Source.of("out.json", out.toByteArray()), Limits.standard());
        assertEquals(List.of(), outcome.problems());
        return outcome.result().orElseThrow();
    }

    @Test
    void openVex() throws IOException {
        var read = readBack(new OpenVexReader(), out -> OpenVexWriter.write(DOCUMENT, out));
        assertEquals(5, read.statements().size());
        assertEquals("Test", read.author());
        for (int i = 0; i < read.statements().size(); i++) {
            var wanted = DOCUMENT.statements().get(i);
            var found = read.statements().get(i);
            assertEquals(wanted.vulnerability(), found.vulnerability());
            assertEquals(wanted.aliases(), found.aliases());
            assertEquals(wanted.status(), found.status());
            assertEquals(wanted.justification(), found.justification());
            var part = found.products().getFirst().subcomponents().getFirst();
            assertEquals(OPENSSL.purl(), part.purl());
            assertEquals(OPENSSL.cpes(), part.cpes());
        }
    }

    @Test
    void cycloneDx() throws IOException {
        var read =
                readBack(new CycloneDxReader(), out -> CycloneDxVexWriter.write(DOCUMENT, out))
                        .vex()
                        .orElseThrow();
        assertEquals(
                DOCUMENT.statements().stream().map(VexStatement::status).toList(),
                read.statements().stream().map(VexStatement::status).toList());
        assertEquals(
                Optional.of(VexJustification.VULNERABLE_CODE_NOT_PRESENT),
                read.statements().get(1).justification());
        assertEquals(OPENSSL.purl(), read.statements().getFirst().products().getFirst().purl());
    }

    /// Strict reading runs the mandatory tests of the standard.
    @Test
    void csaf() throws IOException {
        var read =
                readBack(
                        new CsafReader(),
                        out -> CsafVexWriter.write(DOCUMENT, "https://hospital.example", out));
        assertEquals("csaf_vex", read.category());
        var affected = read.vulnerabilities().getFirst().products(ProductStatus.KNOWN_AFFECTED);
        assertEquals(1, affected.size());
        var product = read.product(affected.getFirst()).orElseThrow();
        var part = read.product(product.relationship().orElseThrow().productId()).orElseThrow();
        assertEquals(List.of("pkg:generic/openssl@1.0.2k"), part.identifiers().purls());
    }
}
