package org.wardkeep.operations.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.knowledge.Explanation.Disagreement;
import org.wardkeep.operations.knowledge.ImportResult.FileTaken;
import org.wardkeep.operations.knowledge.ImportResult.Outcome;
import org.wardkeep.operations.knowledge.StatusRequest.Depth;
import org.wardkeep.storage.knowledge.KnowledgePlace;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.knowledge.KnowledgeState.TakenIn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/// From files of feeds to what is said of a vulnerability. The records are made up.
class KnowledgeOperationsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

    private static final String NVD =
            """
            {"format": "NVD_CVE", "timestamp": "2026-11-22T00:00:00.000", "vulnerabilities": [
              {"cve": {"id": "CVE-2026-1000", "sourceIdentifier": "cna@example.org",
                "lastModified": "%s", "vulnStatus": "Analyzed",
                "descriptions": [{"lang": "en", "value": "Pumps can be stopped."}],
                "metrics": {"cvssMetricV31": [{"source": "nvd@nist.gov", "type": "Primary",
                  "cvssData": {"version": "3.1", "baseScore": 9.8,
                    "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}},
                  {"source": "cna@example.org", "type": "Secondary",
                  "cvssData": {"version": "3.1", "baseScore": 7.5,
                    "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}}]},
                "configurations": [{"nodes": [{"operator": "OR", "negate": false, "cpeMatch": [
                  {"vulnerable": true, "versionEndExcluding": "2.0",
                   "criteria": "cpe:2.3:a:acme:pumplib:*:*:*:*:*:*:*:*"}]}]}]}},
              {"cve": {"id": "CVE-2026-1001", "sourceIdentifier": "cna@example.org",
                "lastModified": "2026-11-01T00:00:00.000", "vulnStatus": "Rejected",
                "descriptions": [{"lang": "en", "value": "Rejected reason: not a fault."}]}}]}
            """;

    private static final String OSV =
            """
            {"schema_version": "1.7.0", "id": "PYSEC-2026-1", "modified": "2026-11-20T00:00:00Z",
             "aliases": ["CVE-2026-1000"], "details": "Stops pumps.",
             "severity": [{"type": "CVSS_V3",
               "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],
             "affected": [{"package": {"ecosystem": "PyPI", "name": "pumplib"},
               "ranges": [{"type": "ECOSYSTEM",
                 "events": [{"introduced": "0"}, {"fixed": "1.9"}]}]}]}
            """;

    private static final String KEV =
            """
            {"title": "CISA Catalog of Known Exploited Vulnerabilities",
             "catalogVersion": "2026.11.22", "dateReleased": "2026-11-22T00:00:00.000Z", "count": 1,
             "vulnerabilities": [{"cveID": "CVE-2026-1000", "vendorProject": "Acme",
               "product": "Pump", "vulnerabilityName": "Acme Pump", "dateAdded": "2026-11-21",
               "shortDescription": "x", "requiredAction": "x", "dueDate": "2026-12-12",
               "knownRansomwareCampaignUse": "Known", "notes": ""}]}
            """;

    @TempDir private Path folder;
    private Path feeds = Path.of("");
    private KnowledgePlace place = new KnowledgePlace(Path.of("k"));

    @BeforeEach
    void write() throws IOException {
        feeds = Files.createDirectory(folder.resolve("feeds"));
        place = new KnowledgePlace(folder.resolve("k.wkk"));
        Files.writeString(feeds.resolve("nvd.json"), NVD.formatted("2026-11-20T00:00:00.000"));
        Files.writeString(feeds.resolve("osv.json"), OSV);
        Files.writeString(feeds.resolve("kev.json"), KEV);
    }

    private ImportResult take(Path... paths) {
        return new ImportKnowledge()
                .run(
                        new ImportRequest(
                                List.of(paths), place, Limits.feeds(), MONDAY, Progress.SILENT));
    }

    private StatusResult.Known status(Depth depth) {
        return assertInstanceOf(
                StatusResult.Known.class, new ShowStatus().run(new StatusRequest(place, depth)));
    }

    private ExplainResult.Explained explain(String... names) {
        return assertInstanceOf(
                ExplainResult.Explained.class,
                new ExplainVulnerability().run(new ExplainRequest(place, List.of(names))));
    }

    @Test
    void aFolderIsTakenInAtOnce() throws IOException {
        Files.writeString(feeds.resolve("readme.txt"), "not data");
        var done = assertInstanceOf(ImportResult.Done.class, take(feeds));
        assertEquals(
                List.of(Outcome.TAKEN, Outcome.TAKEN, Outcome.TAKEN, Outcome.NO_FEED),
                done.files().stream().map(FileTaken::outcome).toList());
        assertEquals(3, done.committed().records());
        assertEquals(
                List.of("KEV 0", "NVD 2", "OSV PyPI 1"),
                status(Depth.STATE).state().sources().stream()
                        .map(one -> one.name() + " " + one.records())
                        .toList());
    }

    @Test
    void aFileThatIsCutOffChangesNothingAndSaysSo() throws IOException {
        take(feeds);
        var newer = NVD.formatted("2026-11-23T00:00:00.000").replace("pumplib", "other");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(newer.getBytes(StandardCharsets.UTF_8));
        }
        var cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
        Files.write(feeds.resolve("nvd.json"), cut);
        var done = assertInstanceOf(ImportResult.Done.class, take(feeds.resolve("nvd.json")));
        assertEquals(Outcome.BROKEN, done.files().getFirst().outcome());
        assertEquals(
                "2026-11-20T00:00:00.000",
                explain("CVE-2026-1000").known().getFirst().records().getFirst().revision());
        var problems =
                status(Depth.STATE).state().sources().stream()
                        .filter(one -> one.name().equals("NVD"))
                        .map(TakenIn::problems)
                        .toList();
        assertEquals(1, problems.size(), "the broken file is no source of its own");
        assertTrue(
                problems.getFirst().getFirst().contains("was not taken in"), problems.toString());
    }

    @Test
    void nothingIsChangedWhenNothingIsAFeed() throws IOException {
        var text = Files.writeString(folder.resolve("a.txt"), "hello");
        assertInstanceOf(ImportResult.NothingUsable.class, take(text));
        assertInstanceOf(
                StatusResult.Absent.class,
                new ShowStatus().run(new StatusRequest(place, Depth.STATE)));
    }

    @Test
    void everyVoiceIsHeardAndWhatTheyDisagreeOnIsSaid() {
        take(feeds);
        var one = explain("PYSEC-2026-1").known().getFirst();
        assertEquals("CVE-2026-1000", one.vulnerability().id());
        assertEquals(2, one.records().size());
        assertTrue(one.exploitation().ransomware());
        assertEquals(List.of("CVE-1999-1"), explain("CVE-1999-1").unknown());
    }

    @Test
    void severitiesThatDifferAreShownSideBySide() {
        take(feeds);
        assertEquals(
                List.of(
                        new Disagreement(
                                "severity by CVSS 3.1",
                                List.of("cna@example.org: 7.5", "nvd@nist.gov: 9.8"))),
                explain("CVE-2026-1000").known().getFirst().disagreements());
    }

    @Test
    void theJsonIsAsDocumented() throws IOException {
        take(feeds);
        var out = new ByteArrayOutputStream();
        ExplanationJson.write(explain("CVE-2026-1000", "CVE-2026-1001", "CVE-1999-1"), out);
        assertEquals(List.of(), errors("knowledge-explain.schema.json", out));
        out.reset();
        StatusJson.write(status(Depth.VERIFY), out);
        assertEquals(List.of(), errors("knowledge-status.schema.json", out));
    }

    private static List<String> errors(String schema, ByteArrayOutputStream json)
            throws IOException {
        var file =
                Path.of(
                        Objects.requireNonNull(System.getProperty("wardkeep.root")),
                        "docs",
                        "schema",
                        schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file))
                .validate(json.toString(StandardCharsets.UTF_8), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
