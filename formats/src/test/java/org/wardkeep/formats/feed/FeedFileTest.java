package org.wardkeep.formats.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wardkeep.formats.feed.PackedFiles.bytes;
import static org.wardkeep.formats.feed.PackedFiles.gzip;
import static org.wardkeep.formats.feed.PackedFiles.tar;
import static org.wardkeep.formats.feed.PackedFiles.tarHeader;
import static org.wardkeep.formats.feed.PackedFiles.zip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class FeedFileTest {
    private static final Limits LIMITS =
            new Limits(ByteSize.ofMebibytes(64), 100, 1_000, 1_000_000, 200);

    private static final Map<String, byte[]> TWO = two();

    private static Map<String, byte[]> two() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("data/a.json", bytes("first"));
        files.put("data/b.json", bytes("second"));
        return files;
    }

    /// What was seen: `name=content`, and at the end why the file is broken.
    private record Seen(List<String> documents, FeedSummary summary) {
        static Seen of(byte[] file, Limits limits) {
            var source = Source.of("feed", file);
            var documents = new ArrayList<String>();
            var log = new FeedLog<String>(source, documents::add);
            var broken =
                    FeedFile.each(source, limits, log, (document, place) -> read(document, log));
            return new Seen(documents, log.summary(broken));
        }

        private static Optional<Problem> read(Source document, FeedLog<String> log) {
            try (var in = document.open()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                log.keep(document.name() + "=" + text);
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(
                        Problem.ofFile(Code.UNREADABLE, document.name(), String.valueOf(e)));
            }
        }
    }

    static Stream<Arguments> packings() {
        var both = List.of("feed/data/a.json=first", "feed/data/b.json=second");
        return Stream.of(
                Arguments.of("plain", bytes("first"), List.of("feed=first")),
                Arguments.of("gzip", gzip("first"), List.of("feed=first")),
                Arguments.of("zip", zip(TWO), both),
                Arguments.of("tar", tar(TWO), both),
                Arguments.of("tar.gz", gzip(tar(TWO)), both),
                Arguments.of("empty zip", zip(Map.of()), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packings")
    void everyDocumentIsShown(String name, byte[] file, List<String> expected) {
        var seen = Seen.of(file, LIMITS);
        assertEquals(expected, seen.documents(), name);
        assertEquals(Optional.empty(), seen.summary().broken());
        var first = FeedFile.first(Source.of("feed", file), LIMITS).map(s -> s.text()).orElse("");
        assertEquals(expected.isEmpty() ? "" : "first", first);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packings")
    void wherePackedFilesAreCutOffTheyAreBroken(String name, byte[] file) {
        if (name.equals("plain")) {
            return;
        }
        // tar ends with two empty blocks, of which the first is enough.
        int end = name.equals("tar") ? file.length - 1_024 : file.length - 1;
        for (int length = 3; length <= end; length += Math.max(1, file.length / 97)) {
            var seen = Seen.of(Arrays.copyOf(file, length), LIMITS);
            boolean magicLost = length < 600 && seen.documents().size() == 1;
            assertTrue(
                    magicLost || !seen.summary().isComplete(),
                    "%s cut to %d of %d".formatted(name, length, file.length));
        }
    }

    @Test
    void aZipCutBetweenTwoFilesIsBroken() {
        var whole = zip(TWO);
        int second = indexOf(whole, bytes("data/b.json")) - 30;
        var seen = Seen.of(Arrays.copyOf(whole, second), LIMITS);
        assertEquals(1, seen.documents().size());
        assertEquals(
                "feed: is cut off or damaged: the directory of the zip archive is missing. Fetch it"
                        + " again.",
                seen.summary().broken().orElseThrow().toString());
    }

    @Test
    void aZipThatListsOtherFilesThanItHoldsIsBroken() {
        var file = zip(TWO);
        file[file.length - 22 + 10] = 7;
        assertEquals(
                "feed: is cut off or damaged: the zip archive lists 7 files and holds 2. Fetch it"
                        + " again.",
                Seen.of(file, LIMITS).summary().broken().orElseThrow().toString());
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int at = 0; at <= all.length - part.length; at++) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }

    @Test
    void bombsEndAtTheLimit() {
        var zeros = new byte[8 << 20];
        for (var bomb :
                List.of(gzip(zeros), zip(Map.of("zeros", zeros)), gzip(tar(Map.of("z", zeros))))) {
            var broken = Seen.of(bomb, LIMITS).summary().broken().orElseThrow();
            assertTrue(broken.message().contains("larger than the limit"), broken.toString());
        }
    }

    @Test
    void smallFilesCountTogether() {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 40; i++) {
            files.put("f" + i, new byte[100_000]);
        }
        var limits = LIMITS.withMaxSize(new ByteSize(3_000_000));
        assertTrue(Seen.of(zip(files), limits).summary().broken().isPresent());
        var few = new Limits(ByteSize.ofMebibytes(64), 100, 39, 1_000, 1_000);
        assertEquals(
                Code.LIMIT_REACHED,
                Seen.of(gzip(tar(files)), few).summary().broken().orElseThrow().code());
    }

    @Test
    void whatIsPackedTwiceIsLeftOut() {
        assertEquals(
                Code.INVALID,
                Seen.of(gzip(gzip("x")), LIMITS).summary().broken().orElseThrow().code());
        var files = new LinkedHashMap<>(TWO);
        files.put("inner.zip", zip(TWO));
        files.put("last", bytes("third"));
        var seen = Seen.of(zip(files), LIMITS);
        assertEquals(3, seen.documents().size());
        assertEquals(1, seen.summary().refused());
    }

    @Test
    void namesAreShownAndNeverFollowed() {
        var seen = Seen.of(zip(Map.of("../../etc/\u001b[31mpasswd", bytes("x"))), LIMITS);
        assertEquals(List.of("feed/../../etc/?[31mpasswd=x"), seen.documents());
    }

    static Stream<Arguments> tars() {
        var link = tarHeader("link", '2', "0");
        var long64 = "d/".repeat(60) + "a.json";
        var pax = PackedFiles.padded(bytes("%d path=%s\n".formatted(long64.length() + 10, long64)));
        return Stream.of(
                Arguments.of("links are passed over", join(link, tar(TWO)), 2, ""),
                Arguments.of(
                        "long names of pax",
                        join(
                                tarHeader("x", 'x', Integer.toOctalString(long64.length() + 10)),
                                pax,
                                tar(Map.of("short", bytes("x")))),
                        1,
                        ""),
                Arguments.of(
                        "a size that is no number",
                        join(tarHeader("a", '0', "zzz"), new byte[1_024]),
                        0,
                        "a number of the tar archive is damaged"),
                Arguments.of(
                        "a size without end",
                        join(tarHeader("a", '0', "77777777777"), new byte[1_024]),
                        0,
                        "the tar archive is cut off"),
                Arguments.of(
                        "a header that does not end",
                        join(tarHeader("a", 'x', "10"), PackedFiles.padded(bytes("99999 a=b"))),
                        0,
                        "a header of the tar archive is damaged"),
                Arguments.of(
                        "a header changed afterwards",
                        changed(tar(TWO)),
                        0,
                        "a header of the tar archive is damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tars")
    void oddTarArchives(String name, byte[] file, int documents, String broken) {
        var seen = Seen.of(file, LIMITS);
        assertEquals(documents, seen.documents().size(), name);
        var said = seen.summary().broken().map(Problem::message).orElse("");
        assertTrue(broken.isEmpty() ? said.isEmpty() : said.contains(broken), said);
    }

    private static byte[] changed(byte[] tar) {
        tar[1] = 'X';
        return tar;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// Whatever bytes are changed: a summary, and no exception.
    @Test
    void changedBytesNeverThrow() {
        var random = new Random(7);
        for (var whole : List.of(gzip("first"), zip(TWO), tar(TWO), gzip(tar(TWO)))) {
            for (int i = 0; i < 300; i++) {
                var file = whole.clone();
                for (int change = random.nextInt(3); change >= 0; change--) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt(256);
                }
                assertTrue(Seen.of(file, LIMITS).documents().size() <= 3);
            }
        }
    }
}
