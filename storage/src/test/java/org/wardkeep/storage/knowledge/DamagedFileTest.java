package org.wardkeep.storage.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.vocabulary.Purl;
import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;
import org.wardkeep.vulnerability.knowledge.Knowledge;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Begun;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Opened;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Verified;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A file that is not as it was written gives a clear answer: no crash, no endless search.
class DamagedFileTest {
    private static final int RECORDS = 200;
    private static final List<Subject> SUBJECTS =
            List.of(
                    new Subject.OfPackage("PyPI", "name7"),
                    new Subject.OfPackage("PyPI", "not-there"));

    @TempDir private Path folder;
    private Path file = Path.of("");
    private byte[] whole = new byte[0];

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("k");
        KnowledgeFileTest.take(place(), Examples.many(RECORDS, 11));
        whole = Files.readAllBytes(file);
    }

    private KnowledgePlace place() {
        return new KnowledgePlace(file, Examples::index, 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    empty                  |    0 |  0 | it has 0 bytes, fewer than its header
                    cut inside the header  |  100 |  0 | it has 100 bytes, fewer than its header
                    cut behind the header  | 5000 |  0 | it has 5000 bytes of
                    another kind of file   |   -1 |  0 | it does not begin as one
                    a later layout         |   -1 |  8 | its layout has version
                    a bit of the table     |   -1 | 90 | its header is not as it was written
                    """)
    void aFileThatIsNoneIsRefusedWhenItIsOpened(
            String what, int length, int flipped, String expected) throws IOException {
        var bytes = length < 0 ? whole.clone() : Arrays.copyOf(whole, length);
        if (length < 0) {
            bytes[flipped] ^= 0x40;
        }
        Files.write(file, bytes);
        var opened = assertInstanceOf(Opened.Unusable.class, place().open());
        assertTrue(opened.reason().contains(expected), opened.reason());
        assertInstanceOf(Begun.Refused.class, place().change());
        assertInstanceOf(Verified.Damaged.class, place().verify());
    }

    @Test
    void everyDamageBehindTheHeaderIsFoundByTheChecksums() throws IOException {
        assertEquals(new Verified.Whole(whole.length), place().verify());
        var places = FileHeader.of(ByteBuffer.wrap(whole), whole.length).places();
        for (var section : Section.values()) {
            var at = places.get(section);
            if (at == null || at.length() == 0) {
                continue;
            }
            var bytes = whole.clone();
            bytes[(int) (at.offset() + at.length() / 2)] ^= 1;
            Files.write(file, bytes);
            assertEquals(new Verified.Damaged(List.of(section.name())), place().verify());
        }
    }

    /// Thousands of files with damage at random places: each question is answered, or refused with
    /// the one exception that says so.
    @Test
    void aDamagedFileAnswersOrSaysThatItIsDamaged() throws IOException {
        var random = new Random(5);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            var bytes = whole.clone();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                int at = FileHeader.SIZE + random.nextInt(bytes.length - FileHeader.SIZE);
                bytes[at] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try (var knowledge = KnowledgeFile.open(file)) {
                askEverything(knowledge);
            } catch (DamagedKnowledgeException e) {
                refused++;
            }
        }
        assertTrue(refused > 100, "only %d damages were met".formatted(refused));
    }

    private static void askEverything(Knowledge knowledge) {
        for (var subject : SUBJECTS) {
            for (var statement : knowledge.on(subject)) {
                // Numbers in a damaged statement may lead nowhere; that is theirs to say.
                if (statement.record() < RECORDS) {
                    knowledge.record(statement.record());
                    knowledge.about(statement.record());
                }
            }
        }
        knowledge.named("product7").forEach(knowledge::on);
        knowledge.vulnerability("CVE-2001-1000");
        knowledge.exploitation("CVE-2001-1000");
        knowledge.platformsOf(new Purl("pkg:pypi/name7"));
        knowledge.state();
        for (int i = 0; i < RECORDS; i += 17) {
            knowledge.record(i);
            knowledge.about(i);
        }
    }
}
