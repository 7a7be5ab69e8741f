package org.wardkeep.storage.knowledge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Epss;
import org.wardkeep.vocabulary.Purl;
import org.wardkeep.vulnerability.knowledge.Feed;
import org.wardkeep.vulnerability.knowledge.Knowledge;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange.Committed;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange.Ransomware;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Subject;
import org.wardkeep.vulnerability.knowledge.Vulnerability;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord.Standing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is written can be asked, and is the same however it was written.
class KnowledgeFileTest {
    private static final Subject OPENSSL =
            new Subject.OfPlatform(Cpe.Part.APPLICATION, "openssl", "openssl");
    private static final String OPENSSL_NAME = "cpe:2.3:a:openssl:openssl:1.0.2:*:*:*:*:*:*:*";
    private static final String OTHER_NAME = "cpe:2.3:a:other:other:1.0:*:*:*:*:*:*:*";

    @TempDir private Path folder;

    private KnowledgePlace place(String name) {
        return new KnowledgePlace(folder.resolve(name), Examples::index, 1);
    }

    static Committed take(KnowledgeStore place, List<VulnerabilityRecord> records)
            throws IOException {
        return take(place, "part", records);
    }

    private static Committed take(
            KnowledgeStore place, String part, List<VulnerabilityRecord> records)
            throws IOException {
        try (var change = begin(place)) {
            var source = change.source(part);
            for (var record : records) {
                source.add(record);
            }
            source.keep("test", "r1", Examples.NOON, 0, List.of());
            return change.commit(Examples.NOON);
        }
    }

    static KnowledgeChange begin(KnowledgeStore place) throws IOException {
        return assertInstanceOf(KnowledgeStore.Begun.Ready.class, place.change()).change();
    }

    static Knowledge open(KnowledgeStore place) {
        return assertInstanceOf(KnowledgeStore.Opened.Ready.class, place.open()).knowledge();
    }

    @Test
    void aRecordComesBackAsItWas() throws IOException {
        take(place("k"), List.of(Examples.full()));
        try (var knowledge = open(place("k"))) {
            assertEquals(Examples.full(), knowledge.record(0));
            assertThrows(IndexOutOfBoundsException.class, () -> knowledge.record(1));
        }
    }

    @Test
    void everyStatementIsFoundByItsSubject() throws IOException {
        var records = new ArrayList<>(Examples.many(500, 7));
        records.add(Examples.full());
        take(place("k"), records);
        try (var knowledge = open(place("k"))) {
            var expected = new HashMap<Subject, List<Statement>>();
            for (int i = 0; i < records.size(); i++) {
                Examples.index(
                        knowledge.record(i),
                        i,
                        (subject, statement) ->
                                expected.computeIfAbsent(subject, _ -> new ArrayList<>())
                                        .add(statement));
            }
            assertTrue(expected.size() > 50, "the examples say too little");
            expected.forEach((subject, statements) ->
                    assertEquals(statements, knowledge.on(subject), subject.toString()));
            assertEquals(List.of(), knowledge.on(new Subject.OfPackage("PyPI", "not-there")));
        }
    }

    @Test
    void theOrderOfRecordsAndTheNumberOfStepsDoNotChangeTheBytes() throws IOException {
        var records = Examples.many(400, 1);
        take(place("one"), records);
        take(place("reversed"), records.reversed());
        take(place("steps"), records.subList(0, 150));
        take(place("steps"), records.subList(150, 155));
        take(place("steps"), records.subList(100, 400));
        var expected = Files.readAllBytes(folder.resolve("one"));
        assertArrayEquals(expected, Files.readAllBytes(folder.resolve("reversed")));
        assertArrayEquals(expected, Files.readAllBytes(folder.resolve("steps")));
    }

    @Test
    void aNewerRevisionReplacesAnOlderOneAndNothingElse() throws IOException {
        var first = Examples.osv("PYSEC-1", "2026-01-02T00:00:00Z", "old-name");
        var other = Examples.osv("PYSEC-2", "2026-01-02T00:00:00Z", "other");
        take(place("k"), List.of(first, other));
        var newer = Examples.osv("PYSEC-1", "2026-01-03T00:00:00Z", "new-name");
        var older = Examples.osv("PYSEC-2", "2026-01-01T00:00:00Z", "never");
        assertEquals(new Committed(2, 0, 1, 0, 1), take(place("k"), List.of(newer, older)));
        assertEquals(new Committed(2, 0, 0, 2, 0), take(place("k"), List.of(newer, other)));
        try (var knowledge = open(place("k"))) {
            assertEquals(0, knowledge.on(new Subject.OfPackage("PyPI", "old-name")).size());
            assertEquals(1, knowledge.on(new Subject.OfPackage("PyPI", "new-name")).size());
            assertEquals(1, knowledge.on(new Subject.OfPackage("PyPI", "other")).size());
            assertEquals(0, knowledge.on(new Subject.OfPackage("PyPI", "never")).size());
        }
    }

    @Test
    void recordsThatDoNotCountHaveNoStatementsAndAreExplained() throws IOException {
        var rejected =
                Examples.standing(
                        Examples.nvd(Feed.NVD, "CVE-2026-1", "1", OPENSSL_NAME), Standing.REJECTED);
        take(place("k"), List.of(rejected));
        try (var knowledge = open(place("k"))) {
            assertEquals(List.of(), knowledge.on(OPENSSL));
            assertEquals(List.of(0), knowledge.vulnerability("cve-2026-1").orElseThrow().records());
        }
    }

    @Test
    void aCorrectionReplacesThePlatformsOfNvdForAsLongAsItCounts() throws IOException {
        var nvd = Examples.nvd(Feed.NVD, "CVE-2026-1", "1", OPENSSL_NAME);
        var correction = Examples.nvd(Feed.NVD_OVERRIDES, "CVE-2026-1", "1", OTHER_NAME);
        take(place("k"), List.of(nvd));
        take(place("k"), List.of(correction));
        take(place("once"), List.of(correction, nvd));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("once")),
                Files.readAllBytes(folder.resolve("k")));
        try (var knowledge = open(place("k"))) {
            assertEquals(List.of(), knowledge.on(OPENSSL));
        }
        var withdrawn =
                Examples.standing(
                        Examples.nvd(Feed.NVD_OVERRIDES, "CVE-2026-1", "2", OTHER_NAME),
                        Standing.WITHDRAWN);
        take(place("k"), List.of(withdrawn));
        try (var knowledge = open(place("k"))) {
            assertEquals(1, knowledge.on(OPENSSL).size());
        }
    }

    @Test
    void aBrokenSourceLeavesWhatWasThere() throws IOException {
        take(place("k"), List.of(Examples.osv("PYSEC-1", "1", "kept")));
        try (var change = begin(place("k"))) {
            var source = change.source("part");
            source.add(Examples.osv("PYSEC-1", "2", "cut-off"));
            source.discard(
                    "what it seems to be", Examples.NOON.plusSeconds(60), "cut off after 1 record");
            assertEquals(new Committed(1, 0, 0, 0, 0), change.commit(Examples.NOON));
        }
        try (var knowledge = open(place("k"))) {
            assertEquals(1, knowledge.on(new Subject.OfPackage("PyPI", "kept")).size());
            assertEquals(0, knowledge.on(new Subject.OfPackage("PyPI", "cut-off")).size());
            var taken = knowledge.state().sources().getFirst();
            assertEquals(1, taken.records());
            assertEquals(Examples.NOON, taken.taken());
            assertEquals(
                    List.of(
                            "On 2026-11-23T12:01:00Z part was not taken in: cut off after 1 record"),
                    taken.problems());
        }
    }

    @Test
    void otherStatementsAreMadeOfTheSameRecordsWhenTheIndexerChanges() throws IOException {
        take(place("k"), List.of(Examples.osv("PYSEC-1", "1", "name")));
        var changed =
                new KnowledgePlace(
                        folder.resolve("k"),
                        (record, number, each) ->
                                Examples.index(
                                        record,
                                        number,
                                        (_, statement) ->
                                                each.accept(
                                                        new Subject.OfPackage("npm", "name"),
                                                        statement)),
                        2);
        take(changed, List.of());
        try (var knowledge = open(changed)) {
            assertEquals(0, knowledge.on(new Subject.OfPackage("PyPI", "name")).size());
            assertEquals(1, knowledge.on(new Subject.OfPackage("npm", "name")).size());
        }
    }

    @Test
    void namesOfOneVulnerabilityAreJoinedAndTwoCveNumbersNever() throws IOException {
        take(
                place("k"),
                List.of(
                        Examples.osv("GHSA-1", "1", "a", "CVE-2026-1"),
                        Examples.osv("PYSEC-1", "1", "a", "GHSA-1"),
                        Examples.osv("GO-2", "1", "b", "CVE-2026-2", "CVE-2026-3"),
                        Examples.osv("GHSA-4", "1", "c")));
        try (var knowledge = open(place("k"))) {
            // In the order of the file: GHSA-1, GHSA-4, GO-2, PYSEC-1.
            var first =
                    new Vulnerability(
                            "CVE-2026-1",
                            List.of("CVE-2026-1", "GHSA-1", "PYSEC-1"),
                            List.of(0, 3));
            assertEquals(Optional.of(first), knowledge.vulnerability("PYSEC-1"));
            assertEquals(List.of(first), knowledge.about(3));
            assertEquals(
                    List.of("CVE-2026-2", "CVE-2026-3"),
                    knowledge.about(2).stream().map(Vulnerability::id).toList());
            assertEquals(
                    new Vulnerability("GO-2", List.of("GO-2"), List.of(2)),
                    knowledge.vulnerability("GO-2").orElseThrow());
            assertEquals("GHSA-4", knowledge.about(1).getFirst().id());
            assertEquals(Optional.empty(), knowledge.vulnerability("CVE-1999-1"));
        }
    }

    @Test
    void anAdvisoryIsAboutWhatItMends() throws IOException {
        var advisory =
                Examples.record(
                        "ALSA-2026:1",
                        Feed.OSV,
                        "1",
                        Standing.PUBLISHED,
                        List.of(),
                        List.of("CVE-2026-1", "CVE-2026-2"),
                        List.of(),
                        List.of());
        take(place("k"), List.of(advisory));
        try (var knowledge = open(place("k"))) {
            assertEquals(
                    List.of("CVE-2026-1", "CVE-2026-2"),
                    knowledge.about(0).stream().map(Vulnerability::id).toList());
            assertEquals("ALSA-2026:1", knowledge.vulnerability("alsa-2026:1").orElseThrow().id());
        }
    }

    @Test
    void subjectsAreFoundByWhatPeopleCallThem() throws IOException {
        take(
                place("k"),
                List.of(
                        Examples.nvd(Feed.NVD, "CVE-2026-1", "1", OPENSSL_NAME),
                        Examples.osv("PYSEC-1", "1", "openssl"),
                        Examples.osv("PYSEC-2", "1", "openssl"),
                        Examples.osv("GO-1", "1", "example.org/go/open_ssl")));
        try (var knowledge = open(place("k"))) {
            // Without its gaps, a name is found as well.
            assertEquals(
                    List.of(
                            new Subject.OfPackage("PyPI", "openssl"),
                            OPENSSL,
                            new Subject.OfPackage("PyPI", "example.org/go/open_ssl")),
                    knowledge.named("openssl"));
            assertEquals(
                    List.of(new Subject.OfPackage("PyPI", "example.org/go/open_ssl")),
                    knowledge.named("open ssl"));
            assertEquals(List.of(), knowledge.named("nobody"));
        }
    }

    @Test
    void whatIsKnownOfPackagesAndOfUseIsReplacedAsAWhole() throws IOException {
        var day = LocalDate.of(2026, 11, 22);
        var nginx = new Subject.OfPlatform(Cpe.Part.APPLICATION, "f5", "nginx");
        try (var change = begin(place("k"))) {
            var source = change.source("one");
            source.addPlatforms(new Purl("pkg:deb/debian/nginx@1.0?arch=source"), List.of(nginx));
            source.addExploited("CVE-2026-1", day, Ransomware.KNOWN);
            source.addProbability("CVE-2026-1", day, epss(0.12345));
            source.keep("maps", "", Examples.NOON, 0, List.of());
            change.commit(Examples.NOON);
        }
        try (var change = begin(place("k"))) {
            var source = change.source("two");
            source.addProbability("CVE-2026-1", day.plusDays(1), epss(0.5));
            source.addExploited("CVE-2026-2", day, Ransomware.NOT_KNOWN);
            source.keep("maps", "", Examples.NOON, 0, List.of());
            change.commit(Examples.NOON);
        }
        try (var knowledge = open(place("k"))) {
            assertEquals(
                    List.of(nginx),
                    knowledge.platformsOf(new Purl("pkg:deb/debian/nginx@2.0#sub")));
            assertEquals(List.of(), knowledge.platformsOf(new Purl("pkg:deb/debian/other")));
            var first = knowledge.exploitation("CVE-2026-1");
            assertEquals(Optional.empty(), first.listed());
            assertEquals(
                    List.of(0.5, 0.12345),
                    first.history().stream().map(one -> one.probability().probability()).toList());
            assertEquals(Optional.of(day), knowledge.exploitation("CVE-2026-2").listed());
        }
    }

    private static Epss epss(double probability) {
        return new Epss(probability, OptionalDouble.of(0.9));
    }

    @Test
    void oneChangeAtATime() throws IOException {
        try (var change = begin(place("k"))) {
            assertInstanceOf(KnowledgeStore.Begun.Refused.class, place("k").change());
            change.commit(Examples.NOON);
        }
        begin(place("k")).close();
    }

    @Test
    void whoReadsTheOldFileIsNotDisturbed() throws IOException {
        take(place("k"), List.of(Examples.osv("PYSEC-1", "1", "name")));
        try (var old = open(place("k"))) {
            take(place("k"), List.of(Examples.osv("PYSEC-1", "2", "renamed")));
            assertEquals("1", old.record(0).revision());
            assertEquals(1, old.on(new Subject.OfPackage("PyPI", "name")).size());
        }
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        take(place("k"), Examples.many(20, 3));
        Files.writeString(folder.resolve("k.new.run0"), "left by a killed run");
        begin(place("k")).close();
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("k", "k.lock"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void theStandardPlaceFollowsTheSpecification() {
        var home = Path.of("/home/nurse");
        assertEquals(
                Path.of("/data/wardkeep/knowledge.wkk"),
                KnowledgePlace.standard(Map.of("XDG_DATA_HOME", "/data"), home));
        var usual = Path.of("/home/nurse/.local/share/wardkeep/knowledge.wkk");
        assertEquals(usual, KnowledgePlace.standard(Map.of(), home));
        assertEquals(usual, KnowledgePlace.standard(Map.of("XDG_DATA_HOME", "data"), home));
    }
}
