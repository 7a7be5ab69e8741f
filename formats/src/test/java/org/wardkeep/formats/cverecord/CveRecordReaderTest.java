package org.wardkeep.formats.cverecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.cverecord.CveAffected.Change;
import org.wardkeep.formats.cverecord.CveAffected.Version;
import org.wardkeep.formats.feed.FeedScore;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CveRecordReaderTest {
    private final List<CveRecord> records = new ArrayList<>();

    private FeedSummary read(String content) {
        return new CveRecordReader().read(Source.of("cve", content), Limits.feeds(), records::add);
    }

    @Test
    void containersAreKeptApart() {
        var summary =
                read(
                        """
                        {"containers": {"adp": [{"metrics": [{"other": {"content": {"options":
                            [{"Exploitation": "none"}, {"Automatable": "yes"}]}, "type": "ssvc"}},
                            {"cvssV3_1": {"vectorString": "CVSS:3.1/AV:N", "baseScore": 9.8, "version": "3.1"}}],
                            "providerMetadata": {"shortName": "CISA-ADP", "dateUpdated": "2024-08-01"}}],
                          "cna": {"affected": [{"vendor": "n/a", "product": "Pump", "defaultStatus": "unaffected",
                              "collectionURL": "https://pypi.org", "packageName": "pump", "platforms": ["ARM"],
                              "cpes": ["cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"],
                              "versions": [{"version": "1.0", "lessThan": "2.0", "versionType": "custom",
                                "status": "affected", "changes": [{"at": "1.5", "status": "unaffected"}]}]}],
                            "descriptions": [{"lang": "de", "value": "Fehler"}, {"lang": "en-US", "value": "A flaw"}],
                            "problemTypes": [{"descriptions": [{"cweId": "CWE-121"}, {"description": "n/a"}]}],
                            "tags": ["disputed"], "providerMetadata": {"shortName": "mitre"},
                            "cpeApplicability": [{"nodes": [{"operator": "OR", "cpeMatch": [{"vulnerable": true,
                              "criteria": "cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"}]}]}]}},
                         "cveMetadata": {"cveId": "CVE-2021-0001", "state": "PUBLISHED", "assignerShortName": "mitre",
                           "datePublished": "2021-01-02T03:04:05"}}\
                        """);
        assertEquals(0, summary.problemCount(), summary.toString());
        var cna = records.getFirst().cna();
        assertEquals("A flaw", cna.description());
        assertEquals(List.of("CWE-121"), cna.weaknesses());
        assertEquals(1, cna.configurations().size());
        assertEquals(
                new CveAffected(
                        "n/a",
                        "Pump",
                        "https://pypi.org",
                        "pump",
                        List.of("cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"),
                        List.of("ARM"),
                        "unaffected",
                        List.of(
                                new Version(
                                        "1.0",
                                        "2.0",
                                        "",
                                        "custom",
                                        "affected",
                                        List.of(new Change("1.5", "unaffected")),
                                        true))),
                cna.affected().getFirst());
        var other = records.getFirst().others().getFirst();
        assertEquals(Map.of("Exploitation", "none", "Automatable", "yes"), other.decisionPoints());
        assertEquals(
                List.of(new FeedScore("CISA-ADP", "3.1", "CVSS:3.1/AV:N", 9.8)), other.scores());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "affected": null
                    "affected": [null, {"versions": [null, 7]}]
                    "metrics": [{"other": {"type": "ssvc", "content": "text"}}]
                    "metrics": [{"other": {"content": {"options": "text"}}}]
                    "descriptions": [{"lang": "en", "value": ""}]
                    "providerMetadata": []
                    "problemTypes": [{"descriptions": [null]}]
                    """)
    void aFaultInAFieldCostsThatField(String field) {
        var summary =
                read(
                        "{\"cveMetadata\": {\"cveId\": \"CVE-2021-0001\"}, \"containers\": {\"cna\": {%s}}}"
                                .formatted(field));
        assertEquals(1, records.size());
        assertTrue(summary.isComplete(), summary.toString());
    }

    @Test
    void aBoundThatIsNoTextIsNotNoBound() {
        read(
                """
                {"cveMetadata": {"cveId": "CVE-2021-0001"}, "containers": {"cna": {"affected": [
                {"versions": [{"version": "1", "lessThan": ["2"], "status": "unaffected"}]}]}}}\
                """);
        assertFalse(records.getFirst().cna().affected().getFirst().versions().getFirst().whole());
    }

    @Test
    void aRecordWithoutANumberCostsThatRecord() {
        var summary =
                read("[{\"cveMetadata\": {}}, {\"cveMetadata\": {\"cveId\": \"CVE-2021-0001\"}}]");
        assertEquals(1, summary.records());
        assertEquals(1, summary.refused());
    }
}
