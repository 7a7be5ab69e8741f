package org.wardkeep.formats.csaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.csaf.CsafRelationship.Step;
import org.wardkeep.formats.csaf.ProductStatus.Meaning;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.CveId;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class CsafReaderTest {
    private static CsafDocument document() {
        return Fixture.read(Fixture.ADVISORY).result().orElseThrow();
    }

    @Test
    void anAdvisoryWithoutFaultsIsComplete() {
        assertInstanceOf(ReadOutcome.Complete.class, Fixture.read(Fixture.ADVISORY));
        assertEquals(
                Optional.of(Instant.parse("2024-05-06T10:00:00Z")),
                document().tracking().initialRelease().instant());
    }

    @Test
    void everyProductIsFlattenedWithThePathThatNamesIt() {
        var products = document().products();
        assertEquals(
                List.of("P-1", "P-2", "P-3", "P-4"),
                products.stream().map(CsafProduct::productId).toList());
        var pump = products.getFirst();
        assertEquals(Optional.of("Example Medical"), pump.maker());
        assertEquals(Optional.of("Pump A"), pump.productName());
        assertEquals(Optional.of("< 8.2"), pump.versionRange());
        assertEquals(Optional.empty(), pump.version());
        assertEquals(20, pump.line());
        var fixed = products.get(1).identifiers();
        assertEquals(List.of("pkg:generic/example/pump-a@8.2"), fixed.purls());
        assertEquals(List.of("A-*"), fixed.modelNumbers());
        assertEquals(
                Optional.of(new CsafRelationship("P-3", List.of(new Step("installed_on", "P-2")))),
                products.get(3).relationship());
    }

    @Test
    void whatIsSaidOfAGroupIsSaidOfItsProducts() {
        var v = document().vulnerabilities().getFirst();
        assertEquals(List.of("P-1", "P-4"), v.remediations().getFirst().productIds());
        assertEquals(List.of("G-1"), v.remediations().getFirst().groupIds());
        assertEquals("machine", v.remediations().getFirst().restartRequired());
        assertEquals(2, v.remediationsFor("P-1").size());
        assertEquals(1, v.remediationsFor("P-4").size());
    }

    @Test
    void aVulnerabilityHasItsStatusesAndItsScore() {
        var v = document().vulnerabilities().getFirst();
        assertEquals(Optional.of(new CveId("CVE-2024-12345")), v.cve());
        assertEquals("Guess keys.", v.description());
        assertEquals(Set.of("P-1", "P-4"), v.products(Meaning.AFFECTED));
        assertEquals(Set.of("P-2"), v.products(Meaning.FIXED));
        assertEquals(List.of(), v.products(ProductStatus.UNDER_INVESTIGATION));
        assertEquals(9.8, v.scores().getFirst().cvss().orElseThrow().baseScore());
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # replaced                  | by                         | problem
                    "vendor", "name": "Example" | "vendor", "name": "Example"| ''
                    CVE-2024-12345              | cve-2024-12345             | must look like CVE-2024-12345, got "cve-2024-12345"
                    "baseScore": 9.8            | "baseScore": 7.1           | is stated as "7.1"; its vector CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H gives 9.8, which is used
                    "known_affected": ["P-1"    | "known_affected": ["P-2"   | CSAF 6.1.6: the product "P-2" is fixed and known_affected in "CVE-2024-12345"
                    "fixed":                    | "repaired":                | "repaired" is no product status
                    "group_ids": ["G-1"]        | "group_ids": ["G-2"]       | CSAF 6.1.4: the product group "G-2" is used, but
                    "group_ids": ["G-1"]        | "group_ids": "G-1"         | group_ids" must be an array, found text
                    "group_ids": ["G-1"], "url" | "url"                      | CSAF 6.1.29: a remediation of "CVE-2024-12345" ("vendor_fix") names no product
                    "name": "8.2",              | "name": "8.2 and earlier", | CSAF 6.1.31: "8.2 and earlier" is a range
                    "P-3"}]                     | "P-1"}]                    | CSAF 6.1.2: the product id "P-1" means "Gateway" here and "Pump A < 8.2" in line 20
                    "product_id": "P-4"         | "product_id": "P-3"        | CSAF 6.1.3: the product "P-3" is combined of itself
                    "csaf_version": "2.0"       | "csaf_version": "3.0"      | csaf_version must be 2.0 or 2.1, got "3.0"
                    "id": "EX-2024-1"           | "id": ""                   | has no /document/tracking/id
                    "product_id": "P-2"         | "product": "P-2"           | has no product_id
                    AV:N/AC:L/PR:N              | AV:N/AC:M/PR:N             | has AC:M; AC can be L, H
                    """)
    void aBrokenRuleIsAProblemAndTheRestIsRead(String replaced, String by, String problem) {
        var outcome = Fixture.read(Fixture.ADVISORY.replace(replaced, by));
        assertEquals(4, outcome.result().orElseThrow().products().size());
        assertTrue(
                problem.isEmpty()
                        ? outcome.problems().isEmpty()
                        : outcome.problems().stream().anyMatch(p -> p.message().contains(problem)),
                outcome.problems().toString());
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CVE-2024-12345       | cve-2024-12345      | /vulnerabilities/0/cve was read as CVE-2024-12345
                    "group_ids": ["G-1"] | "group_ids": "G-1"  | /vulnerabilities/0/remediations/0/group_ids was taken as a list of one
                    ["P-1", "P-4"], "fix | [" P-1 ", "P-4"], "fix | was read without the spaces around "P-1"
                    "version": "1"       | "version": 1        | /document/tracking/version was taken as text
                    CVSS:3.1/AV:N/AC:L   | (CVSS:3.1/av:n/ac:l | holds a vector that was read as CVSS:3.1/AV:N/AC:L/
                    """)
    void theLenientReaderRepairsAndSaysWhat(String replaced, String by, String repair) {
        var outcome = Fixture.readLenient(Fixture.ADVISORY.replace(replaced, by));
        assertTrue(
                outcome.problems().stream()
                        .anyMatch(p -> p.code() == Code.REPAIRED && p.message().contains(repair)),
                outcome.problems().toString());
        var read = outcome.result().orElseThrow();
        var v = read.vulnerabilities().getFirst();
        assertEquals(document().tracking().version(), read.tracking().version());
        assertEquals(Set.of("P-1", "P-4"), v.products(Meaning.AFFECTED));
        assertEquals(List.of("P-1", "P-4"), v.remediations().getFirst().productIds());
        assertEquals(Optional.of(new CveId("CVE-2024-12345")), v.cve());
        assertEquals(9.8, v.scores().getFirst().cvss().orElseThrow().baseScore());
    }

    @Test
    void anUnknownBranchKeepsItsWords() {
        var read =
                Fixture.read(Fixture.ADVISORY.replace("\"vendor\", \"name\"", "\"make\", \"name\""))
                        .result()
                        .orElseThrow();
        var first = read.products().getFirst().path().getFirst();
        assertEquals(new CsafBranch(BranchCategory.OTHER, "make", "Example Medical"), first);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                      | MISSING
                    []                                                      | MISSING
                    {"document": "text"}                                    | MISSING
                    {"document": {"category": "csaf_vex"}}                  | MISSING
                    {"document": {"category": "csaf_vex"                    | MALFORMED
                    """)
    void whatHoldsNothingToActOnIsRefused(String json, Code code) {
        for (var outcome : List.of(Fixture.read(json), Fixture.readLenient(json))) {
            assertTrue(outcome.result().isEmpty());
            assertEquals(List.of(code), outcome.problems().stream().map(Problem::code).toList());
        }
    }

    @Test
    void formatsAreToldApartByContent() throws IOException {
        var reader = new CsafReader();
        assertTrue(reader.recognises(Source.of("x.bin", Fixture.ADVISORY).sample()));
        assertTrue(
                !reader.recognises(Source.of("x.json", "{\"bomFormat\": \"CycloneDX\"}").sample()));
    }

    @Test
    void everyRuleHasItsOwnNumber() {
        var tests = new HashSet<String>();
        for (var rule : CsafRules.all()) {
            assertTrue(tests.add(rule.test()), rule.test());
        }
        assertEquals(77, tests.size());
    }
}
