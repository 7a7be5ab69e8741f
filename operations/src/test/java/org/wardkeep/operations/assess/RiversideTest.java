package org.wardkeep.operations.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.inventory.Discrepancy.Kind;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.operations.folder.FileRead.Outcome;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.Certainty;
import org.wardkeep.vulnerability.component.JudgedSoftware;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The example hospital as a whole: the ten cases that `examples/riverside/README.md` checks by
/// hand, and the mess that it describes.
class RiversideTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("wardkeep.root", "..")).resolve("examples/riverside");

    private static Assessment riverside = read();

    private static Assessment read() {
        return assertInstanceOf(
                        AssessResult.Done.class,
                        new Assess(AssessTest.CLOCK)
                                .run(
                                        new AssessRequest(
                                                FOLDER,
                                                StoredKnowledge.none(),
                                                Limits.standard(),
                                                Progress.SILENT)))
                .assessment();
    }

    @BeforeAll
    static void assess() {
        riverside = read();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # unit     | advisory                  | answer    | open vulnerabilities
                    RG-009001  | RIVERSIDE-ICSMA-20-317-01 | CERTAIN   | CVE-2020-25165
                    RG-009002  | RIVERSIDE-ICSMA-23-194-01 | CERTAIN   | CVE-2023-30559 CVE-2023-30560 CVE-2023-30561
                    RG-009003  | RIVERSIDE-ICSMA-20-254-01 | UNDECIDED | *
                    RG-009004  | RIVERSIDE-ICSMA-17-250-02A | NO       | ''
                    RG-009005  | RIVERSIDE-ICSMA-21-047-01 | UNDECIDED | *
                    RG-009006  | RIVERSIDE-ICSMA-21-007-01 | LIKELY    | *
                    RG-009007  | RIVERSIDE-ICSMA-22-244-01 | LIKELY    | *
                    # by what the advisory lists; that modules after 22D28 are not named, only a note says
                    RG-009008  | RIVERSIDE-ICSMA-22-251-01 | CERTAIN   | CVE-2022-26390
                    RG-009009  | RIVERSIDE-ICSMA-19-190-01 | CERTAIN   | ''
                    RG-009010  | RIVERSIDE-ICSMA-21-152-01 | CERTAIN   | *
                    """)
    void theTenCasesCheckedByHand(String unit, String advisory, String answer, String open) {
        var found = findings(unit).stream().filter(f -> f.statement().equals(advisory)).toList();
        var certainty = found.isEmpty() ? "NO" : found.getFirst().certainty().name();
        var reason = found.isEmpty() ? "" : found.getFirst().reason();
        assertEquals(answer, certainty, reason);
        if (!open.equals("*")) {
            assertEquals(
                    open,
                    found.isEmpty() ? "" : String.join(" ", found.getFirst().vulnerabilities()),
                    reason);
        }
    }

    /// The list leaves the version of this ventilator open; the capture shows it.
    @Test
    void aVersionSeenOnTheWireSettlesWhatWasUndecided() {
        var finding =
                findings("RG-004546").stream()
                        .filter(f -> f.statement().equals("RIVERSIDE-ICSMA-21-047-01"))
                        .findFirst()
                        .orElseThrow();
        assertNotEquals("UNDECIDED", finding.certainty().name(), finding.reason());
        assertTrue(
                finding.evidence().getFirst().contains("2.2.1 was seen on the wire"),
                finding.evidence().toString());
    }

    @Test
    void theClosedFindingOfTheAestivaIsKeptWithItsReason() {
        var finding =
                findings("RG-009009").stream()
                        .filter(f -> f.statement().equals("RIVERSIDE-ICSMA-19-190-01"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(finding.isClosed());
        assertTrue(
                finding.cleared().getFirst().reason().contains("vex/riverside-units.openvex.json"),
                finding.cleared().toString());
    }

    /// What the few records in `knowledge/` say of software lists and operating systems.
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # unit    | list                                              | part                     | certainty | vulnerability
                    RG-004428 | software list sboms/agilia-link-plus-3.0-d15.cdx.json | OpenSSL 1.0.1e       | CERTAIN   | CVE-2014-0160
                    RG-004725 | software list sboms/mirth-connect-4.3.0.cdx.json  | snakeyaml 1.30           | CERTAIN   | CVE-2022-25857
                    # which updates are installed is not written down, so nobody knows
                    RG-004399 | operating system Windows XP Embedded              | Windows XP Embedded      | UNDECIDED | CVE-2019-0708
                    RG-004341 | operating system Windows 7                        | Windows 7                | UNDECIDED | CVE-2017-0144
                    """)
    void softwareIsLookedUp(
            String unit, String list, String part, Certainty certainty, String vulnerability) {
        var finding =
                findings(unit).stream()
                        .filter(f -> f.statement().equals(list) && f.component().equals(part))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(findings(unit).toString()));
        assertEquals(certainty, finding.certainty(), finding.reason());
        assertTrue(
                finding.vulnerabilities().contains(vulnerability),
                finding.vulnerabilities().toString());
    }

    @Test
    void oneVulnerabilityOfOneUnitCountsOnce() {
        for (var result : riverside.results()) {
            var known =
                    result.answer().findings().stream()
                            .filter(f -> f.basis() == Finding.Basis.KNOWLEDGE)
                            .flatMap(f -> f.vulnerabilities().stream())
                            .collect(Collectors.toSet());
            var counted =
                    result.answer().findings().stream()
                            .flatMap(f -> f.vulnerabilities().stream())
                            .filter(known::contains)
                            .toList();
            assertEquals(counted.stream().distinct().toList(), counted, () -> result.unit().id());
        }
    }

    /// One sudo was mended by its distribution without a new upstream version, the other was not.
    @ParameterizedTest(name = "sudo in {0}: open {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sboms/worklist-gateway-2.3.spdx3.json | false
                    sboms/openemr-6.0.0.spdx.json         | true
                    """)
    void aDistributionsMendingCounts(String list, boolean open) {
        var sudo =
                riverside.software().judged().stream()
                        .filter(one -> one.sbom().source().equals(list))
                        .flatMap(one -> one.components().stream())
                        .filter(part -> part.component().name().equals("sudo"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                open,
                sudo.open().stream()
                        .anyMatch(one -> one.vulnerability().id().equals("CVE-2021-3156")));
    }

    /// The maker's word on Log4j in its own list, though it gives no reason, takes it off; the
    /// finding stays with who said so.
    @Test
    void whatVexTakesOffIsKeptWithItsReason() {
        var log4j =
                riverside.software().judged().stream()
                        .filter(one -> one.sbom().source().contains("worklist-gateway"))
                        .flatMap(one -> one.components().stream())
                        .flatMap(part -> part.ruledOut().stream())
                        .filter(out -> out.id().equals("CVE-2021-44228"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(JudgedSoftware.By.VEX, log4j.by());
        assertTrue(log4j.reason().contains("vex/"), log4j.reason());
    }

    @Test
    void whatNothingIsKnownOfIsCountedAndNamed() {
        var software = riverside.software();
        assertTrue(software.unknown() > 0);
        assertInstanceOf(ComparedWith.Records.class, software.with());
    }

    @ParameterizedTest(name = "{0} must not match {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # near misses
                    MX40            | RIVERSIDE-ICSMA-20-254-01 | MX400-MX850
                    Medfusion 3500  | RIVERSIDE-ICSMA-17-250-02A | Medfusion 4000
                    LOGIQ 100 Pro   | RIVERSIDE-ICSMA-20-049-02 | LOGIQ
                    M540            | RIVERSIDE-ICSMA-19-022-01 | Infinity
                    """)
    void nearMissesAreNoHits(String model, String advisory, String of) {
        var hits =
                riverside.results().stream()
                        .filter(r -> (r.unit().description().model() + " ").contains(model + " "))
                        .filter(r ->
                                r.answer().findings().stream()
                                        .anyMatch(f ->
                                                f.statement().equals(advisory)
                                                        && f.reason().contains(of)))
                        .map(r -> r.unit().id() + " " + r.unit().description().model())
                        .toList();
        assertEquals(List.of(), hits);
    }

    @Test
    void everyRowIsAUnit() {
        assertEquals(513 + 39, riverside.inventory().units().size());
        assertEquals("Riverside General Hospital", riverside.hospital());
    }

    @Test
    void whatContradictsItselfIsShown() {
        assertTrue(shown(Kind.SAME_SERIAL_TWICE).contains("RG-004877"), "one serial number");
        assertTrue(shown(Kind.SAME_TAG_TWICE).stream().anyMatch(u -> u.startsWith("RG-004350")));
        assertTrue(shown(Kind.RETIRED_BUT_IN_USE).contains("RG-004402"));
        assertTrue(shown(Kind.MODEL_OF_ANOTHER_MAKER).contains("RG-004416"));
        assertEquals(Set.of("RG-004417"), shown(Kind.NAMED_BY_UDI_ONLY));
        assertEquals(Set.of("RG-004020"), shown(Kind.UDI_OF_ANOTHER_MODEL));
        assertTrue(shown(Kind.UDI_INVALID).contains("RG-004423"));
    }

    @Test
    void oneFileIsRefusedOneOlderAndOneDraftDoNotCount() {
        assertEquals(List.of("advisories/letter-truncated.json"), files(Outcome.REFUSED));
        assertEquals(
                List.of(
                        "advisories/riverside-icsma-20-296-02-draft.json",
                        "advisories/riverside-icsma-23-194-01-v1.json"),
                files(Outcome.SUPERSEDED));
        assertEquals(45, riverside.refusals().getFirst().line());
        assertEquals(List.of("README.md"), files(Outcome.NOT_DATA));
    }

    @Test
    void everyFindingSaysWhyAndNoUnitIsAssessedThatIsRetired() {
        for (var result : riverside.results()) {
            assertTrue(
                    result.unit().status() != org.wardkeep.inventory.UnitStatus.RETIRED,
                    result.unit().id());
            for (var finding : result.answer().findings()) {
                assertTrue(!finding.reason().isBlank(), result.unit().id());
                assertTrue(!finding.evidence().isEmpty(), result.unit().id());
            }
        }
    }

    private static Set<String> shown(Kind kind) {
        return riverside.inventory().discrepancies().stream()
                .filter(d -> d.kind() == kind)
                .map(d -> d.unit())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> files(Outcome outcome) {
        return riverside.files().stream()
                .filter(file -> file.outcome() == outcome)
                .map(FileRead::name)
                .sorted()
                .toList();
    }

    private static List<Finding> findings(String unit) {
        return riverside.results().stream()
                .filter(result -> result.unit().id().equals(unit))
                .findFirst()
                .map(result -> result.answer().findings())
                .orElse(List.of());
    }
}
