package org.wardkeep.formats.kev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.kev.KevEntry.RansomwareUse;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.CveId;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class KevReaderTest {
    private static final String JSON =
            """
            {"title": "Made by hand", "catalogVersion": "2025.01.02", "count": 2,
             "dateReleased": "2025-01-02T03:04:05.6789Z",
             "vulnerabilities": [
              {"cveID": "CVE-2017-0143", "vendorProject": "Example", "product": "Server",
               "vulnerabilityName": "Example flaw", "dateAdded": "2021-11-03", "dueDate": "2022-05-03",
               "knownRansomwareCampaignUse": "Known", "requiredAction": "Patch.", "cwes": ["CWE-20"]},
              {"cveID": "CVE-2019-0708", "dateAdded": "2021-11-03", "knownRansomwareCampaignUse": "Unknown"}]}
            """;

    private static final String CSV =
            """
            cveID,vendorProject,product,vulnerabilityName,dateAdded,dueDate,knownRansomwareCampaignUse,cwes
            CVE-2017-0143,Example,Server,"Flaw, of an example",2021-11-03,2022-05-03,Known,"CWE-20, CWE-78"
            CVE-2019-0708,Example,Desktop,Other flaw,2021-11-03,,Unknown,
            """;

    private static ReadOutcome<KevCatalog> read(String content) {
        return new KevReader().parse(Source.of("kev", content), Limits.standard());
    }

    @Test
    void jsonAndCsvSayTheSame() {
        var json = read(JSON).result().orElseThrow();
        var csv = read(CSV).result().orElseThrow();
        assertEquals("2025.01.02", json.version());
        assertEquals(Optional.of(Instant.parse("2025-01-02T03:04:05.6789Z")), json.released());
        assertEquals("Flaw, of an example", csv.entries().getFirst().name());
        assertEquals(List.of("CWE-20", "CWE-78"), csv.entries().getFirst().cwes());
        for (var catalog : List.of(json, csv)) {
            var entry = Objects.requireNonNull(catalog.byCve().get(new CveId("CVE-2017-0143")));
            assertEquals(RansomwareUse.KNOWN, entry.ransomwareUse());
            assertEquals(Optional.of(LocalDate.of(2022, 5, 3)), entry.due());
            assertEquals(RansomwareUse.UNKNOWN, catalog.entries().getLast().ransomwareUse());
            assertEquals(Optional.empty(), catalog.entries().getLast().due());
        }
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CVE-2019-0708 | CVE-2017-0143 | CONTRADICTION | CVE-2017-0143 was in line     | 1
                    CVE-2019-0708 | cve-2019-0708 | INVALID       | cveID must look like          | 1
                    CVE-2019-0708 | CVE-19        | INVALID       | the entry was left out        | 1
                    2022-05-03    | 5/3/2022      | INVALID       | dueDate must look like        | 2
                    Known         | Often         | INVALID       | it was taken as unknown       | 2
                    """)
    void aWrongEntryIsNamed(String replaced, String by, Code code, String message, int kept) {
        for (var content : List.of(JSON, CSV)) {
            var outcome = read(content.replaceFirst("\\b" + replaced + "\\b", by));
            var problem = outcome.problems().getFirst();
            assertEquals(code, problem.code());
            assertTrue(problem.message().contains(message), problem.message());
            assertEquals(kept, outcome.result().orElseThrow().entries().size());
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "count": 2 ; "count": 3                 | MISSING
                    "vulnerabilities" ; "others"            | MISSING
                    """)
    void aCatalogueThatIsNotWholeIsRefused(String change, Code code) {
        var parts = change.split(" ; ", 2);
        var outcome = read(JSON.replace(parts[0], parts[1]));
        assertEquals(code, outcome.problems().getFirst().code());
        assertTrue(outcome.result().isEmpty());
        assertTrue(read("name,date\na,b\nc,d\n").result().isEmpty());
    }

    @Test
    void aCatalogueCutAnywhereIsRefusedOrStillWhole() {
        byte[] whole = JSON.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            var cut = Source.of("cut.json", Arrays.copyOf(whole, length));
            assertTrue(new KevReader().parse(cut, Limits.standard()).result().isEmpty());
            new KevReader().parseLenient(cut, Limits.standard());
        }
        byte[] csv = CSV.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < csv.length; length++) {
            var cut = Source.of("cut.csv", Arrays.copyOf(csv, length));
            new KevReader().parse(cut, Limits.standard());
            new KevReader().parseLenient(cut, Limits.standard());
        }
    }

    @ParameterizedTest
    @CsvSource({"kev-2025-08-25.json, 1404, 293", "kev-2025-11-14.csv, 1460, 302"})
    void theRealCatalogueIsReadWhole(String file, int entries, int ransomware) throws IOException {
        var source = Source.of(file, SharedData.path("vulnerability/" + file));
        assertTrue(new KevReader().recognises(source.sample()));
        var outcome = new KevReader().parse(source, Limits.standard());
        assertEquals(List.of(), outcome.problems());
        var catalog = outcome.result().orElseThrow();
        assertEquals(entries, catalog.entries().size());
        assertEquals(entries, catalog.byCve().size());
        assertEquals(
                ransomware,
                catalog.entries().stream()
                        .filter(entry -> entry.ransomwareUse() == RansomwareUse.KNOWN)
                        .count());
        assertTrue(catalog.entries().stream().allMatch(entry -> entry.added().isPresent()));
    }
}
