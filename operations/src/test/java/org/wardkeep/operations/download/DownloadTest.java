package org.wardkeep.operations.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkeep.operations.download.FeedServer.Trouble;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A bad line costs time and nothing else.
class DownloadTest {
    private static final int SIZE = 200_000;

    @TempDir private Path folder;
    private final List<Duration> waits = new ArrayList<>();
    private final byte[] content = new byte[SIZE];
    private FeedServer server;
    private Path file = Path.of("");

    DownloadTest() throws IOException {
        server = new FeedServer();
    }

    @BeforeEach
    void start() {
        new Random(1).nextBytes(content);
        server.put("/feed", content);
        file = folder.resolve("feeds").resolve("feed");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Fetched fetch() {
        return new Download(waits::add).fetch(server.address("/feed"), file, Map.of());
    }

    private void assertWhole() throws IOException {
        assertArrayEquals(content, Files.readAllBytes(file));
        try (var files = Files.list(file.resolveSibling(""))) {
            assertEquals(
                    List.of("feed", "feed.http"),
                    files.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whatIsThereIsAskedForByItsTag() throws IOException {
        assertEquals(new Fetched.New(file), fetch());
        assertEquals(new Fetched.Unchanged(file), fetch());
        content[7]++;
        server.put("/feed", content);
        assertEquals(new Fetched.New(file), fetch());
        assertWhole();
        assertEquals(List.of(), waits);
    }

    @Test
    void aBrokenLineIsResumedWhereItBroke() throws IOException {
        server.next(new Trouble.CutOff(150_000));
        server.next(new Trouble.CutOff(20_000));
        assertEquals(new Fetched.New(file), fetch());
        assertWhole();
        var asked = server.requests();
        assertEquals(3, asked.size());
        assertEquals("/feed", asked.getFirst());
        assertTrue(asked.get(1).startsWith("/feed bytes="), asked.toString());
        assertEquals(2, waits.size());
    }

    @Test
    void aFileThatChangedMeanwhileIsNotJoinedOfTwo() throws IOException {
        server.next(new Trouble.CutOff(150_000));
        for (int i = 0; i < 10; i++) {
            server.next(new Trouble.Status(503, Map.of()));
        }
        assertInstanceOf(Fetched.Failed.class, fetch());
        assertFalse(Files.exists(file));
        new Random(2).nextBytes(content);
        server.put("/feed", content);
        server.next(new Trouble.Status(503, Map.of()));
        fetch();
        fetch();
        assertWhole();
    }

    @Test
    void aServerThatGoesOnAtAnotherPlaceIsNotBelieved() throws IOException {
        server.next(new Trouble.CutOff(100_000));
        server.next(new Trouble.WrongRange());
        assertEquals(new Fetched.New(file), fetch());
        assertWhole();
    }

    @Test
    void aBusyServerIsGivenTheTimeThatItAsksFor() throws IOException {
        server.next(new Trouble.Status(429, Map.of("Retry-After", "30")));
        server.next(new Trouble.Status(503, Map.of("Retry-After", "99999")));
        server.next(
                new Trouble.Status(503, Map.of("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT")));
        assertEquals(new Fetched.New(file), fetch());
        assertEquals(
                List.of(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(8)),
                waits);
        assertWhole();
    }

    @Test
    void aBodyWithAnotherChecksumIsFetchedAgain() throws IOException {
        server.next(new Trouble.WrongHash());
        assertEquals(new Fetched.New(file), fetch());
        assertEquals(2, server.requests().size());
        assertWhole();
    }

    @Test
    void whatNeverWorksIsGivenUpAndLeavesWhatWasThere() throws IOException {
        fetch();
        for (int i = 0; i < 6; i++) {
            server.next(new Trouble.Status(500, Map.of()));
        }
        var failed = assertInstanceOf(Fetched.Failed.class, fetch());
        assertTrue(failed.reason().contains("answered 500"), failed.reason());
        assertEquals(5, waits.size());
        assertWhole();
    }

    @Test
    void whatIsNotThereIsNotAskedForAgain() {
        var failed =
                assertInstanceOf(
                        Fetched.Failed.class,
                        new Download(waits::add)
                                .fetch(server.address("/nothing?key=secret"), file, Map.of()));
        assertTrue(failed.reason().contains("answered 404"), failed.reason());
        assertFalse(failed.reason().contains("secret"), failed.reason());
        assertEquals(1, server.requests().size());
    }

    @Test
    void withoutEncryptionOnlyThisMachineIsAsked() {
        var failed =
                assertInstanceOf(
                        Fetched.Failed.class,
                        new Download(waits::add)
                                .fetch(URI.create("http://192.0.2.1/feed"), file, Map.of()));
        assertTrue(failed.reason().contains("only https"), failed.reason());
    }
}
