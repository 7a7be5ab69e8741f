package org.wardkeep.formats.epss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.CveId;
import org.wardkeep.vocabulary.Epss;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPOutputStream;

class EpssReaderTest {
    private static final String CSV =
            """
            #model_version:v2025.03.14,score_date:2025-07-05T00:00:00+0000
            cve,epss,percentile
            CVE-2014-0160,0.94462,0.99971
            CVE-2015-0002,0.00042,
            """;

    private static final CveId HEARTBLEED = new CveId("CVE-2014-0160");

    private static ReadOutcome<EpssTable> read(byte[] content) {
        return new EpssReader().parse(Source.of("epss.csv.gz", content), Limits.standard());
    }

    private static ReadOutcome<EpssTable> read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void packedAndPlainSayTheSame() throws IOException {
        for (var outcome : List.of(read(CSV), read(packed(CSV)))) {
            assertEquals(List.of(), outcome.problems());
            var table = outcome.result().orElseThrow();
            assertEquals("v2025.03.14", table.modelVersion());
            assertEquals(Optional.of(LocalDate.of(2025, 7, 5)), table.scoreDate());
            assertEquals(
                    Optional.of(new Epss(0.94462, OptionalDouble.of(0.99971))),
                    table.score(HEARTBLEED));
            assertEquals(
                    Optional.of(new Epss(0.00042, OptionalDouble.empty())),
                    table.score(new CveId("CVE-2015-0002")));
            assertEquals(Optional.empty(), table.score(new CveId("CVE-2015-0003")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # a row after the two                | code          | left
                    CVE-2016-0001,1.2,0.5                | INVALID       | 2
                    CVE-2016-0001,NaN,0.5                | INVALID       | 2
                    heartbleed,0.2,0.5                   | INVALID       | 2
                    CVE-2016-00000000000000001,0.2,0.5   | INVALID       | 2
                    CVE-2014-0160,0.2,0.5                | CONTRADICTION | 2
                    CVE-2016-0001,0.2,99.9               | INVALID       | 3
                    """)
    void aWrongRowIsNamedAndTheRestIsKept(String row, Code code, int left) {
        var outcome = read(CSV + row + "\n");
        assertEquals(code, outcome.problems().getFirst().code());
        assertEquals(5, outcome.problems().getFirst().line());
        var table = outcome.result().orElseThrow();
        assertEquals(left, table.size());
        assertEquals(0.94462, table.score(HEARTBLEED).orElseThrow().probability());
    }

    @Test
    void aPackedFileCutAnywhereIsRefused() throws IOException {
        byte[] whole = packed(CSV);
        for (int length = 2; length < whole.length; length++) {
            assertTrue(read(Arrays.copyOf(whole, length)).result().isEmpty(), "cut at " + length);
        }
    }

    @Test
    void aPackedFileThatGrowsBeyondItsBoundIsRefused() throws IOException {
        byte[] bomb = packed(CSV + "CVE-2016-0001,0.1,0.1\n".repeat(400_000));
        assertTrue(bomb.length < ByteSize.ofKibibytes(64).bytes());
        var outcome = read(bomb);
        assertTrue(outcome.result().isEmpty());
        assertEquals(Code.LIMIT_REACHED, outcome.problems().getFirst().code());
    }

    @Test
    void aTableOfAnotherKindIsRefused() {
        assertTrue(read("name,score\na,1\nb,2\n").result().isEmpty());
    }

    @Test
    void aFullDayIsFoundAgainScoreByScore() {
        int count = 300_000;
        var csv = new StringBuilder("cve,epss,percentile\n");
        for (int i = 0; i < count; i++) {
            csv.append("CVE-%d-%04d,%s,\n".formatted(2000 + i % 25, i, i / (double) count));
        }
        var table = read(csv.toString()).result().orElseThrow();
        assertEquals(count, table.size());
        for (int i = 0; i < count; i++) {
            var cve = new CveId("CVE-%d-%04d".formatted(2000 + i % 25, i));
            assertEquals(i / (double) count, table.score(cve).orElseThrow().probability());
        }
    }

    /// An extract of July 2025 without the comment and without percentiles.
    @Test
    void theRealExtractIsReadWhole() throws IOException {
        var name = "epss-subset-2025-07-05.csv.gz";
        var source = Source.of(name, SharedData.path("vulnerability/" + name));
        assertTrue(new EpssReader().recognises(source.sample()));
        var outcome = new EpssReader().parse(source, Limits.standard());
        assertEquals(List.of(), outcome.problems());
        var table = outcome.result().orElseThrow();
        assertEquals(6_182, table.size());
        assertEquals(Optional.empty(), table.scoreDate());
    }
}
