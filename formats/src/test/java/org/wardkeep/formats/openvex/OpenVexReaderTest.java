package org.wardkeep.formats.openvex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.vex.VexDocument;
import org.wardkeep.formats.vex.VexStatus;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class OpenVexReaderTest {
    public static final String DOCUMENT =
            """
            {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://acme.example/vex-1",
             "author": "Acme Medical", "timestamp": "2026-01-31T12:00:00Z", "version": 2,
             "statements": [
               {"vulnerability": {"name": "CVE-2026-0001", "aliases": ["GHSA-x"]},
                "products": [{"@id": "https://acme.example/pump-3.1",
                  "identifiers": {"cpe23": "cpe:2.3:h:acme:pump:3.1:*:*:*:*:*:*:*"},
                  "subcomponents": [{"@id": "pkg:generic/openssl@1.1.1k"}]}],
                "status": "not_affected", "justification": "inline_mitigations_already_exist",
                "impact_statement": "Behind a firewall."},
               {"vulnerability": {"name": "CVE-2026-0002"}, "timestamp": "2026-02-01T00:00:00Z",
                "products": [{"@id": "pkg:generic/pump@3.1"}],
                "status": "affected", "action_statement": "Update to 3.2."}]}
            """;

    private static final OpenVexReader READER = new OpenVexReader();

    private static ReadOutcome<VexDocument> strict(String text) {
        return READER.parse(Source.of("a.vex.json", text), Limits.standard());
    }

    @Test
    void statementsAreReadWithTheirProductsAndParts() {
        var outcome = strict(DOCUMENT);
        assertEquals(List.of(), outcome.problems());
        var document = outcome.result().orElseThrow();
        assertEquals("OpenVEX 0.2.0", document.format());
        assertEquals("2", document.version());
        var first = document.statements().getFirst();
        assertEquals("CVE-2026-0001", first.vulnerability());
        assertEquals(List.of("GHSA-x"), first.aliases());
        assertEquals(VexStatus.NOT_AFFECTED, first.status());
        assertEquals("Behind a firewall.", first.impact());
        assertEquals(Optional.of(Instant.parse("2026-01-31T12:00:00Z")), first.when());
        var product = first.products().getFirst();
        assertEquals("pump", product.cpes().getFirst().product().plain());
        var part = product.subcomponents().getFirst();
        assertEquals("pkg:generic/openssl@1.1.1k", part.purl().orElseThrow().canonical());
        var second = document.statements().getLast();
        assertEquals(Optional.of(Instant.parse("2026-02-01T00:00:00Z")), second.when());
        assertEquals("Update to 3.2.", second.action());
        assertEquals(10, second.line());
    }

    /// The documents of the reference implementation: statements, or why it is none.
    @Test
    void theReferenceDocumentsAreReadWhole() {
        var expected =
                Map.of(
                        "v0.0.1-noversion.json", "OpenVEX 0.0.1: 1",
                        "v0.0.1.json", "OpenVEX 0.0.1: 1",
                        "v0.2.0.json", "OpenVEX 0.2.0: 5",
                        "v001-1.vex.json", "OpenVEX 0.0.1: 1",
                        "v001-2.vex.json", "OpenVEX 0.0.1: 1",
                        "v020-1.vex.json", "OpenVEX 0.2.0: 1",
                        "v020-2.vex.json", "OpenVEX 0.2.0: 1",
                        // Another format, and the settings of a command line program.
                        "csaf.json", "UNRECOGNISED",
                        "vex.yaml", "MALFORMED");
        var read = new TreeMap<String, String>();
        for (var file : SharedData.files("conformance/openvex-go/pkg/vex/testdata", "")) {
            var name = String.valueOf(file.getFileName());
            var outcome = READER.parse(Source.of(name, file), Limits.standard());
            read.put(
                    name,
                    outcome.result()
                            .map(d -> d.format() + ": " + d.statements().size())
                            .orElseGet(() -> outcome.problems().getFirst().code().toString()));
            assertTrue(outcome.result().isEmpty() || outcome.problems().isEmpty(), name);
        }
        assertEquals(new TreeMap<>(expected), read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    no vulnerability   | {"name": "CVE-2026-0002"}         | {}       | MISSING | 1
                    unknown status     | "affected", "action               | "meh", "action | INVALID | 1
                    no reason          | "impact_statement": "Behind       | "x": "   | MISSING | 2
                    unknown reason     | inline_mitigations_already_exist  | because  | INVALID | 2
                    no action          | "action_statement"                | "x"      | MISSING | 2
                    no product id      | "@id": "pkg:generic/pump@3.1"     |          | MISSING | 2
                    bad purl           | pkg:generic/openssl@1.1.1k        | pkg:x    | INVALID | 2
                    no author          | "author": "Acme Medical",         |          | MISSING | 2
                    no time            | "timestamp": "2026-01-31T12:00:00Z", |       | MISSING | 2
                    bad time           | 2026-01-31T12:00:00Z              | now      | INVALID | 2
                    """)
    void whatIsWrongCostsItselfOnly(
            String what, String from, String to, Code expected, int statements) {
        var text = DOCUMENT.replace(from, to == null ? "" : to);
        if (what.equals("no reason")) {
            text = text.replace("\"justification\": \"inline_mitigations_already_exist\",", "");
        }
        assertFalse(text.equals(DOCUMENT), "nothing was replaced");
        var outcome = strict(text);
        assertEquals(statements, outcome.result().orElseThrow().statements().size());
        assertEquals(
                List.of(expected),
                outcome.problems().stream().map(problem -> problem.code()).toList());
    }

    @Test
    void whatIsNotOpenVexIsRefused() {
        for (var text : List.of("", "[]", "{}", "{\"@context\": \"https://example.org\"}")) {
            assertInstanceOf(ReadOutcome.Refused.class, strict(text), text);
        }
    }

    @Test
    void recognisesByContent() throws Exception {
        assertTrue(READER.recognises(Source.of("x", DOCUMENT).sample()));
        assertFalse(READER.recognises(Source.of("x", "{}").sample()));
    }
}
