package org.wardkeep.operations.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkeep.formats.FeedItem;
import org.wardkeep.formats.Feeds;
import org.wardkeep.formats.Feeds.Registered;
import org.wardkeep.formats.feed.FeedReader;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.osv.OsvRecord;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.knowledge.FeedImport.Named;
import org.wardkeep.operations.knowledge.FeedImport.Piece;
import org.wardkeep.operations.knowledge.ImportResult.FileTaken;
import org.wardkeep.operations.knowledge.ImportResult.Outcome;
import org.wardkeep.operations.knowledge.StatusRequest.Depth;
import org.wardkeep.storage.knowledge.KnowledgePlace;
import org.wardkeep.vocabulary.Epss;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Purl;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore;
import org.wardkeep.vulnerability.knowledge.Subject;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The program has faults of its own. One that a record brings out costs that record, one that a
/// reader brings out costs its file: everything else is taken in, and the state tells of both.
class FailingRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private static final String RECORD =
            """
            {"id": "OSV-2026-%d", "modified": "2026-11-20T00:00:00Z", "affected": [
              {"package": {"ecosystem": "PyPI", "name": "pumplib"}, "versions": ["1.%d"]}]}
            """;

    @TempDir private Path folder;
    private KnowledgePlace place = new KnowledgePlace(Path.of("k"));

    @BeforeEach
    void write() throws IOException {
        place = new KnowledgePlace(folder.resolve("k.wkk"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(folder.resolve(i + ".json"), RECORD.formatted(i, i));
        }
        Files.writeString(
                folder.resolve("all.jsonl"),
                RECORD.formatted(10, 1).replace("\n", "")
                        + "\n"
                        + RECORD.formatted(11, 1).replace("\n", "")
                        + "\n");
    }

    private FeedImport importing(KnowledgeStore into, FeedImport.Recognition recognition) {
        return new FeedImport(into, Limits.feeds(), NOW, Progress.SILENT, recognition);
    }

    private Piece piece(String file) {
        return new Piece(folder.resolve(file), file, Optional.empty(), Named.BY_ITSELF);
    }

    private List<String> status() {
        return assertInstanceOf(
                        StatusResult.Known.class,
                        new ShowStatus().run(new StatusRequest(place, Depth.STATE)))
                .state()
                .sources()
                .stream()
                .map(one -> one.name() + " " + one.records() + " " + one.refused() + one.problems())
                .toList();
    }

    private static String told(FileTaken file) {
        return "%s %d %d".formatted(file.outcome(), file.records(), file.refused());
    }

    @Test
    void aRecordThatTheProgramFailsOnCostsThatRecord() {
        var done =
                assertInstanceOf(
                        ImportResult.Done.class,
                        importing(new FailingStore(place, "OSV-2026-10"), Feeds::recognise)
                                .run(List.of(piece("all.jsonl"), piece("1.json")), List.of()));
        assertEquals(
                List.of("TAKEN 1 1", "TAKEN 1 0"),
                done.files().stream().map(FailingRecordTest::told).toList());
        var problem = done.files().getFirst().problems().getFirst();
        assertTrue(problem.startsWith("OSV-2026-10: the program failed on this"), problem);
        assertEquals(2, done.committed().records());
        var status = status();
        assertEquals(1, status.size());
        assertTrue(status.getFirst().startsWith("OSV PyPI 2 1[OSV-2026-10: "), status.toString());
    }

    @Test
    void aFileOfWhichEveryRecordFailsIsBroken() {
        importing(place, Feeds::recognise).run(List.of(piece("1.json")), List.of());
        var again =
                assertInstanceOf(
                        ImportResult.Done.class,
                        importing(new FailingStore(place, "OSV-2026-1"), Feeds::recognise)
                                .run(List.of(piece("1.json")), List.of()));
        assertEquals("BROKEN 0 0", told(again.files().getFirst()));
        assertEquals(1, again.committed().records(), "yesterday's record stays");
    }

    @Test
    void aReaderThatFailsCostsItsFile() {
        var hostile = new Registered<>(new FailingReader(), FeedItem.OfOsv::new);
        var done =
                assertInstanceOf(
                        ImportResult.Done.class,
                        importing(
                                        place,
                                        (source, limits) ->
                                                source.name().endsWith("2.json")
                                                        ? Optional.of(hostile)
                                                        : Feeds.recognise(source, limits))
                                .run(List.of(piece("0.json"), piece("2.json")), List.of()));
        assertEquals(
                List.of(Outcome.TAKEN, Outcome.BROKEN),
                done.files().stream().map(FileTaken::outcome).toList());
        assertTrue(status().toString().contains("the program failed while it read"));
    }

    @Test
    void inAFolderWhatIsPlainlyNoFeedIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("ecosystems.txt"), "PyPI\nnpm\n");
        Files.writeString(folder.resolve("cut.json"), "{\"vulnera");
        Files.write(folder.resolve("empty"), new byte[0]);
        Files.write(folder.resolve("k.gz"), new byte[] {1, 2, 3});
        var done =
                assertInstanceOf(
                        ImportResult.Done.class,
                        new ImportKnowledge()
                                .run(
                                        new ImportRequest(
                                                List.of(folder, folder.resolve("ecosystems.txt")),
                                                place,
                                                Limits.feeds(),
                                                NOW,
                                                Progress.SILENT)));
        assertEquals(
                List.of(
                        "all.jsonl TAKEN",
                        "cut.json NOT_RECOGNISED",
                        "ecosystems.txt NO_FEED",
                        "empty NOT_RECOGNISED",
                        "k.gz NOT_RECOGNISED",
                        "ecosystems.txt NOT_RECOGNISED"),
                done.files().stream()
                        .map(one -> Path.of(one.file()).getFileName() + " " + one.outcome().name())
                        .filter(one -> !one.matches("\\d\\.json.*"))
                        .toList());
    }

    /// Fails, as a reader with a fault does.
    private static final class FailingReader implements FeedReader<OsvRecord> {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public boolean recognises(Sample sample) {
            return true;
        }

        @Override
        public FeedSummary read(Source source, Limits limits, Consumer<OsvRecord> each) {
            throw new IllegalStateException("a fault");
        }
    }

    /// A store that fails on one record.
    private record FailingStore(KnowledgeStore inside, String id) implements KnowledgeStore {
        @Override
        public String place() {
            return inside.place();
        }

        @Override
        public Opened open() {
            return inside.open();
        }

        @Override
        public Verified verify() throws IOException {
            return inside.verify();
        }

        @Override
        public Begun change() throws IOException {
            return inside.change() instanceof Begun.Ready(var change)
                    ? new Begun.Ready(new FailingChange(change, id))
                    : new Begun.Refused("not expected here");
        }
    }

    private record FailingChange(KnowledgeChange inside, String id) implements KnowledgeChange {
        @Override
        public KnowledgeChange.Source source(String part) {
            return new FailingSource(inside.source(part), id);
        }

        @Override
        public Committed commit(Instant made) throws IOException {
            return inside.commit(made);
        }

        @Override
        public void close() {
            inside.close();
        }
    }

    private record FailingSource(KnowledgeChange.Source inside, String id)
            implements KnowledgeChange.Source {
        @Override
        public void add(VulnerabilityRecord record) throws IOException {
            if (record.id().equals(id)) {
                throw new IllegalStateException("a fault");
            }
            inside.add(record);
        }

        @Override
        public void addPlatforms(Purl purl, List<Subject.OfPlatform> platforms) {
            inside.addPlatforms(purl, platforms);
        }

        @Override
        public void addExploited(
                String cve, LocalDate since, KnowledgeChange.Ransomware ransomware) {
            inside.addExploited(cve, since, ransomware);
        }

        @Override
        public void addProbability(String cve, LocalDate day, Epss probability) {
            inside.addProbability(cve, day, probability);
        }

        @Override
        public void keep(
                String name, String revision, Instant taken, long refused, List<String> problems) {
            inside.keep(name, revision, taken, refused, problems);
        }

        @Override
        public void discard(String name, Instant taken, String reason) {
            inside.discard(name, taken, reason);
        }
    }
}
