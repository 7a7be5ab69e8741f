package org.wardkeep.formats.osv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.feed.FeedScore;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.osv.OsvAffected.Event;
import org.wardkeep.formats.osv.OsvAffected.EventType;
import org.wardkeep.formats.osv.OsvAffected.Range;
import org.wardkeep.formats.osv.OsvAffected.RangeType;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.ArrayList;
import java.util.List;

class OsvReaderTest {
    private final List<OsvRecord> records = new ArrayList<>();

    private FeedSummary read(String content) {
        return new OsvReader().read(Source.of("osv", content), Limits.feeds(), records::add);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"imports": [{"path": "a", "goos": ["windows"]}, {"goos": ["darwin"]}]} | windows darwin | ''
                    # one import without a limit is enough for every system
                    {"imports": [{"goos": ["windows"], "goarch": ["amd64"]}, {"goarch": ["386"]}]} | '' | amd64 386
                    {"affects": {"os": ["windows"], "arch": []}} | windows | ''
                    {"severity": "LOW"} | '' | ''
                    null | '' | ''
                    """)
    void whatAnEcosystemLimitsItTo(String specific, String systems, String processors) {
        read(
                """
                {"id": "GO-1", "affected": [{"package": {"ecosystem": "Go", "name": "p"},
                 "ecosystem_specific": %s}]}\
                """
                        .formatted(specific));
        var affected = records.getFirst().affected().getFirst();
        assertEquals(systems, String.join(" ", affected.systems()));
        assertEquals(processors, String.join(" ", affected.processors()));
    }

    @Test
    void customRangesStandForVersionsThatGoCannotOrder() {
        read(
                """
                {"id": "GO-1", "affected": [{"package": {"ecosystem": "Go", "name": "p"},
                 "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}],
                 "ecosystem_specific": {"custom_ranges": [{"type": "ECOSYSTEM",
                   "events": [{"introduced": "12.2.0"}, {"fixed": "12.2.5"}]}]}}]}\
                """);
        var begins =
                records.getFirst().affected().getFirst().ranges().stream()
                        .map(range -> range.events().getFirst().version())
                        .toList();
        assertEquals(List.of("12.2.0", "0.0.0-0"), begins);
    }

    @Test
    void everyFieldIsReadInWhateverOrder() {
        var summary =
                read(
                        """
                        {"affected": [{"versions": ["1.0"], "package": {"name": "p", "ecosystem": "PyPI"},
                          "severity": [{"type": "CVSS_V4", "score": "CVSS:4.0/AV:N"}],
                          "ranges": [{"events": [{"introduced": "0"}, {"fixed": "2.0"}], "type": "ECOSYSTEM"},
                            {"type": "GIT", "repo": "https://example.org/p", "events": [{"introduced": "a1"}]}],
                          "ecosystem_specific": {"severity": "LOW"}}],
                         "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N"}, {"type": "Ubuntu", "score": "low"}],
                         "database_specific": {"cwe_ids": ["CWE-79"]}, "withdrawn": "2024-11-22T04:37:03Z",
                         "aliases": ["CVE-2022-33001"], "upstream": ["CVE-1"], "related": ["X-1"],
                         "summary": "s", "details": "d", "modified": "2024-11-21T14:22:40Z",
                         "published": "2022-06-24T21:15:00Z", "id": "PYSEC-2022-43066"}\
                        """);
        assertEquals(0, summary.problemCount(), summary.toString());
        var record = records.getFirst();
        assertEquals("2024-11-22T04:37:03Z", record.withdrawn());
        assertEquals(List.of("CVE-2022-33001"), record.aliases());
        assertEquals(
                List.of(new FeedScore("", "3.1", "CVSS:3.1/AV:N", FeedScore.NONE)),
                record.scores());
        assertEquals(List.of("CWE-79"), record.weaknesses());
        var affected = record.affected().getFirst();
        assertEquals("PyPI p", affected.ecosystem() + " " + affected.name());
        assertEquals(
                new Range(
                        RangeType.ECOSYSTEM,
                        "",
                        List.of(
                                new Event(EventType.INTRODUCED, "0"),
                                new Event(EventType.FIXED, "2.0"))),
                affected.ranges().getFirst());
        assertEquals("https://example.org/p", affected.ranges().get(1).repository());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "published": "soon"                          | 1
                    "aliases": null                              | 0
                    "aliases": ["CVE-2021-1", null, 7]           | 1
                    "affected": null                             | 0
                    "affected": [null, {"package": null}]        | 0
                    "affected": [{"ranges": [{"type": "NEW"}]}]  | 1
                    "severity": {}                               | 1
                    "database_specific": "text"                  | 0
                    "details": ""                                | 0
                    """)
    void aFaultInAFieldCostsThatField(String field, long problems) {
        var summary = read("[{\"id\": \"A-1\", %s}, {\"id\": \"A-2\"}]".formatted(field));
        assertEquals(2, records.size());
        assertEquals(problems, summary.problemCount(), summary.toString());
        assertTrue(summary.isComplete());
    }

    @Test
    void anEventThatCannotBeReadKeepsItsPlace() {
        read(
                """
                {"id": "A-1", "affected": [{"ranges": [{"type": "SEMVER", "events":
                [{"introduced": "1"}, {"fixed": {}}, null, {"fixed": 3}, {"future": "4"}]}]}]}\
                """);
        assertEquals(
                List.of(
                        new Event(EventType.INTRODUCED, "1"),
                        new Event(EventType.FIXED, ""),
                        new Event(EventType.INTRODUCED, ""),
                        new Event(EventType.FIXED, "3")),
                records.getFirst().affected().getFirst().ranges().getFirst().events());
    }
}
