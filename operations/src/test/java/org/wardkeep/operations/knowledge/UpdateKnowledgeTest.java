package org.wardkeep.operations.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.download.FeedServer;
import org.wardkeep.operations.download.FeedServer.Trouble;
import org.wardkeep.operations.knowledge.OnlineSource.Kind;
import org.wardkeep.operations.knowledge.StatusRequest.Depth;
import org.wardkeep.storage.knowledge.KnowledgePlace;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.knowledge.KnowledgeState;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From a server on this machine into the knowledge. The records are made up.
class UpdateKnowledgeTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final String CHANGES =
            "&lastModStartDate=2026-11-23T10:00:00Z&lastModEndDate=2026-11-24T12:00:00Z";

    @TempDir private Path folder;
    private final List<Duration> waits = new ArrayList<>();
    private final FeedServer server = new FeedServer();
    private KnowledgePlace place = new KnowledgePlace(Path.of("k"));

    UpdateKnowledgeTest() throws IOException {}

    @BeforeEach
    void start() {
        place = new KnowledgePlace(folder.resolve("k.wkk"));
        put("/osv.json", osv("PYSEC-2026-1"));
        put("/nvd?resultsPerPage=2000&startIndex=0", page(2001, "CVE-2026-1000"));
        put("/nvd?resultsPerPage=2000&startIndex=2000", page(2001, "CVE-2026-1001"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void put(String path, String content) {
        server.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String osv(String id) {
        return """
        {"schema_version": "1.7.0", "id": "%s", "modified": "2026-11-20T00:00:00Z",
         "affected": [{"package": {"ecosystem": "PyPI", "name": "pumplib"},
           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}]}
        """
                .formatted(id);
    }

    private static String page(int total, String id) {
        return """
        {"resultsPerPage": 1, "startIndex": 0, "totalResults": %d, "format": "NVD_CVE",
         "timestamp": "2026-11-22T00:00:00.000", "vulnerabilities": [
          {"cve": {"id": "%s", "sourceIdentifier": "cna@example.org",
            "lastModified": "2026-11-20T00:00:00.000", "vulnStatus": "Analyzed",
            "descriptions": [{"lang": "en", "value": "Pumps can be stopped."}]}}]}
        """
                .formatted(total, id);
    }

    private UpdateResult update(Instant now, OnlineSource... sources) {
        return new UpdateKnowledge()
                .run(
                        new UpdateRequest(
                                List.of(sources),
                                place,
                                folder.resolve("feeds"),
                                Optional.of("a secret"),
                                Limits.feeds(),
                                now,
                                waits::add,
                                Progress.SILENT));
    }

    private OnlineSource osvSource() {
        return new OnlineSource("OSV PyPI", Kind.FILE, "osv/PyPI", server.address("/osv.json"));
    }

    private OnlineSource nvdSource() {
        return new OnlineSource("NVD", Kind.NVD_API, "nvd", server.address("/nvd"));
    }

    private KnowledgeState state() {
        return assertInstanceOf(
                        StatusResult.Known.class,
                        new ShowStatus().run(new StatusRequest(place, Depth.STATE)))
                .state();
    }

    private List<String> counts() {
        return state().sources().stream().map(one -> one.name() + " " + one.records()).toList();
    }

    @Test
    void whatIsNewIsTakenInAndWhatIsNotIsNotAskedTwice() {
        update(MONDAY, osvSource(), nvdSource());
        assertEquals(List.of("NVD 2", "OSV PyPI 1"), counts());
        var again = update(MONDAY, osvSource());
        assertEquals(new UpdateResult(List.of("OSV PyPI"), List.of(), List.of()), again);
    }

    @Test
    void theNextRunAsksNvdForChangesOnly() {
        update(MONDAY, nvdSource());
        put("/nvd?resultsPerPage=2000&startIndex=0" + CHANGES, page(1, "CVE-2026-1002"));
        update(TUESDAY, nvdSource());
        assertEquals(List.of("NVD 3"), counts());
        assertEquals(
                "/nvd?resultsPerPage=2000&startIndex=0" + CHANGES, server.requests().getLast());
        assertFalse(
                server.requests().toString().contains("secret"), "the key stands in no address");
    }

    @Test
    void aRunOfPagesThatBrokeOffGoesOnWhereItWas() {
        server.next(new Trouble.Status(200, Map.of()));
        // The first answer has no body, so that it says no number of records.
        var failed = update(MONDAY, nvdSource());
        assertEquals(1, failed.failures().size(), failed.toString());
        assertEquals(List.of("NVD 0"), counts());
        assertEquals(Instant.EPOCH, state().sources().getFirst().taken());

        var before = server.requests().size();
        server.next(new Trouble.CutOff(0));
        update(MONDAY, nvdSource());
        assertEquals(List.of("NVD 2"), counts());
        assertEquals(3, server.requests().size() - before, server.requests().toString());
        assertEquals(List.of(), state().sources().getFirst().problems());
    }

    @Test
    void pagesThatCameAreKeptUntilTheOthersAreThere() {
        server.next(new Trouble.None());
        server.next(new Trouble.Status(404, Map.of()));
        assertEquals(1, update(MONDAY, nvdSource()).failures().size());
        assertEquals(List.of("NVD 0"), counts());
        int before = server.requests().size();
        update(MONDAY, nvdSource());
        assertEquals(
                List.of("/nvd?resultsPerPage=2000&startIndex=2000"),
                server.requests().subList(before, server.requests().size()));
        assertEquals(List.of("NVD 2"), counts());
    }

    @Test
    void aSourceThatFailsLeavesWhatWasKnownOfItAndTheOthersGoOn() {
        update(MONDAY, osvSource());
        put("/osv.json", "<html>Please sign in</html>");
        var second = update(TUESDAY, osvSource(), nvdSource());
        assertEquals(1, second.imported().size());
        assertEquals(List.of("OSV PyPI 1", "NVD 2"), counts());
        var osv = state().sources().getFirst();
        assertEquals(MONDAY, osv.taken());
        assertTrue(osv.problems().getFirst().contains("was not taken in"), osv.toString());

        put("/osv.json", osv("PYSEC-2026-2"));
        update(TUESDAY, osvSource());
        assertEquals(List.of("NVD 2", "OSV PyPI 2"), counts());
        assertEquals(
                List.of(),
                state().sources().stream().flatMap(one -> one.problems().stream()).toList());
    }

    @Test
    void theShippedTableIsGoodAndFoldersAreApart() {
        var all = OnlineSource.shipped();
        assertTrue(all.size() > 20);
        assertEquals(all.size(), all.stream().map(OnlineSource::folder).distinct().count());
        assertTrue(all.stream().allMatch(one -> "https".equals(one.address().getScheme())));
    }

    @Test
    void aTableThatLeadsOutOfTheFolderIsRefused() {
        var table =
                Source.of(
                        "mine.csv",
                        "source,kind,folder,address\nX,FILE,../../etc,https://example.org/x\n");
        assertEquals(Optional.empty(), OnlineSource.read(table).result());
    }
}
