package org.wardkeep.formats.nvd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.feed.FeedScore;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.feed.PackedFiles;
import org.wardkeep.formats.nvd.NvdConfiguration.Match;
import org.wardkeep.formats.nvd.NvdConfiguration.Operator;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class NvdReaderTest {
    private static final String RECORD =
            """
            {"cve": {"configurations": [{"operator": "AND", "nodes": [
                {"operator": "OR", "negate": false, "cpeMatch": [{"vulnerable": true,
                  "criteria": "cpe:2.3:o:example:pump_firmware:*:*:*:*:*:*:*:*",
                  "versionStartIncluding": "1.0", "versionEndExcluding": "2.0"}]},
                {"operator": "OR", "negate": true, "cpeMatch": [{"vulnerable": false,
                  "criteria": "cpe:2.3:h:example:pump:-:*:*:*:*:*:*:*"}]}]}],
              "metrics": {"cvssMetricV31": [{"source": "nvd@nist.gov", "type": "Primary",
                "cvssData": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
                "baseScore": 7.5}}]},
              "weaknesses": [{"description": [{"lang": "en", "value": "CWE-79"}]}],
              "descriptions": [{"lang": "es", "value": "Una bomba"}, {"lang": "en", "value": "A pump"}],
              "cveTags": [{"sourceIdentifier": "a@example.org", "tags": ["disputed"]}],
              "published": "2021-04-22T20:15:00.000", "lastModified": "2021-04-27T17:41:00.000",
              "vulnStatus": "Analyzed", "sourceIdentifier": "a@example.org", "id": "CVE-2021-0001"}}
            """;

    private record Read(List<NvdCve> records, FeedSummary summary) {
        static Read of(byte[] content, Limits limits) {
            var records = new ArrayList<NvdCve>();
            var summary =
                    new NvdReader().read(Source.of("nvd.json", content), limits, records::add);
            return new Read(records, summary);
        }

        static Read of(String content) {
            return of(PackedFiles.bytes(content), Limits.feeds());
        }

        static Read ofRecords(String... records) {
            return of(page(records));
        }
    }

    private static String page(String... records) {
        return """
        {"resultsPerPage": %d, "format": "NVD_CVE", "timestamp": "2026-08-22T00:00:00.000",
         "vulnerabilities": [%s]}\
        """
                .formatted(records.length, String.join(",", records));
    }

    @Test
    void everyFieldIsReadInWhateverOrder() {
        var read = Read.ofRecords(RECORD);
        assertEquals("2026-08-22T00:00:00.000", read.summary().revision());
        assertEquals(0, read.summary().problemCount());
        var cve = read.records().getFirst();
        assertEquals("CVE-2021-0001", cve.id());
        assertEquals("A pump", cve.description());
        assertEquals(List.of("disputed"), cve.tags());
        assertEquals(Optional.of(Instant.parse("2021-04-22T20:15:00Z")), cve.published());
        assertEquals(List.of("CWE-79"), cve.weaknesses());
        assertEquals(
                new FeedScore(
                        "nvd@nist.gov", "3.1", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", 7.5),
                cve.scores().getFirst());
        var configuration = cve.configurations().getFirst();
        assertEquals(Operator.AND, configuration.operator());
        assertTrue(configuration.nodes().get(1).negate());
        assertEquals(
                new Match(
                        true,
                        "cpe:2.3:o:example:pump_firmware:*:*:*:*:*:*:*:*",
                        "1.0",
                        "",
                        "",
                        "2.0"),
                configuration.nodes().getFirst().matches().getFirst());
    }

    @Test
    void packedFilesAreReadTheSame() {
        var packed = PackedFiles.gzip(page(RECORD, RECORD));
        assertEquals(2, Read.of(packed, Limits.feeds()).records().size());
    }

    /// Other tools lost a year's feed to one bad time, and thousands of findings to one blank
    /// description.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a time that is none        | "published": "22 April"               | 1
                    a time of no calendar      | "published": "2021-13-45T99:99:99"    | 1
                    a year of ten digits       | "published": "+2147483647-01-01T00:00:00Z" | 1
                    a zone without minutes     | "published": "1999-09-29T04:00:00+00:"| 0
                    an empty time              | "published": ""                       | 0
                    a time that is a number    | "published": 1619122500               | 1
                    a blank description        | "descriptions": [{"lang": "en", "value": "  "}] | 0
                    no description             | "descriptions": []                    | 0
                    a description that is null | "descriptions": null                  | 0
                    metrics that are a list    | "metrics": []                         | 1
                    a score that is text       | "metrics": {"cvssMetricV31": [{"cvssData": {"baseScore": "9"}}]} | 1
                    nulls in the lists         | "weaknesses": [null, {"description": [null]}] | 0
                    """)
    void aFaultInAFieldCostsThatField(String name, String field, long problems) {
        var odd = "{\"cve\": {\"id\": \"CVE-2021-0002\", %s}}".formatted(field);
        var read = Read.ofRecords(RECORD, odd, RECORD);
        assertEquals(3, read.records().size(), name);
        assertEquals(problems, read.summary().problemCount(), read.summary().toString());
        assertTrue(read.summary().isComplete());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}
                    {"cve": {}}
                    {"cve": null}
                    {"cve": {"id": null}}
                    {"cve": {"id": 7}}
                    {"cve": {"id": " "}}
                    null
                    [1]
                    "text"
                    """)
    void aRecordWithoutAnIdCostsThatRecord(String record) {
        var read = Read.ofRecords(RECORD, record, RECORD);
        assertEquals(2, read.records().size());
        assertEquals(1, read.summary().refused());
        assertTrue(
                read.summary().problems().getLast().message().contains("record 2 has no id"),
                read.summary().toString());
        assertTrue(read.summary().isComplete());
    }

    /// What cannot be read is never taken for something that was not said.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"operator": "XOR", "nodes": []}                            | UNKNOWN
                    {"operator": 7, "nodes": []}                                | UNKNOWN
                    {"negate": "true", "operator": "OR", "nodes": []}           | UNKNOWN
                    {"negate": null, "operator": null, "nodes": []}             | OR
                    {"nodes": []}                                               | OR
                    "all"                                                       | UNKNOWN
                    """)
    void anOperatorThatCannotBeRead(String configuration, Operator expected) {
        var read =
                Read.ofRecords(
                        "{\"cve\": {\"id\": \"CVE-2021-0003\", \"configurations\": [%s]}}"
                                .formatted(configuration));
        assertEquals(expected, read.records().getFirst().configurations().getFirst().operator());
    }

    @Test
    void aBoundThatIsNoTextTakesItsNameWithIt() {
        var read =
                Read.ofRecords(
                        """
                        {"cve": {"id": "CVE-2021-0004", "configurations": [{"nodes": [{"cpeMatch": [
                          {"vulnerable": null, "criteria": "cpe:2.3:a:b:c:*:*:*:*:*:*:*:*",
                           "versionEndExcluding": {"not": "text"}}, null]}]}]}}\
                        """);
        var unread = new Match(true, "", "", "", "", "");
        assertEquals(
                List.of(unread, unread),
                read.records().getFirst().configurations().getFirst().nodes().getFirst().matches());
    }

    @Test
    void aFileThatIsCutAnywhereIsBroken() {
        var whole = PackedFiles.bytes(page(RECORD, RECORD, RECORD));
        for (int length = 0; length < whole.length; length += 41) {
            assertFalse(
                    Read.of(Arrays.copyOf(whole, length), Limits.feeds()).summary().isComplete());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"vulnerabilities": {}}                            | MISSING
                    {"resultsPerPage": 2000, "vulnerabilities": []}    | MISSING
                    {"message": "rate limited"}                        | MISSING
                    {"vulnerabilities": [{}, {}]}                      | INVALID
                    <html>503</html>                                   | MALFORMED
                    """)
    void whatIsNoFeedIsBroken(String content, Code code) {
        assertEquals(code, Read.of(content).summary().broken().orElseThrow().code());
    }

    @Test
    void depthAndTextsHaveLimits() {
        var limits = new Limits(ByteSize.ofMebibytes(1), 20, 1_000, 1_000, 100);
        var deep = page("{\"cve\": {\"x\": %s}}".formatted("[".repeat(30) + "]".repeat(30)));
        var huge = page("{\"cve\": {\"id\": \"%s\"}}".formatted("x".repeat(5_000)));
        for (var hostile : List.of(deep, huge)) {
            var summary = Read.of(PackedFiles.bytes(hostile), limits).summary();
            assertEquals(Code.LIMIT_REACHED, summary.broken().orElseThrow().code());
        }
    }

    @Test
    void problemsAreCountedBeyondThoseThatAreKept() {
        var odd = "{\"cve\": {\"id\": \"CVE-2021-0005\", \"published\": \"never\"}}";
        var many = new String[250];
        Arrays.fill(many, odd);
        var summary = Read.ofRecords(many).summary();
        assertEquals(250, summary.records());
        assertEquals(250, summary.problemCount());
        assertEquals(100, summary.problems().size());
    }

    @Test
    void aCorrectionSaysWhy() {
        var read =
                Read.of(
                        """
                        {"vulnerabilities": [{"cve": {"id": "CVE-1999-0037", "_reason": "too wide"}}]}\
                        """);
        assertEquals("too wide", read.records().getFirst().correction());
    }
}
