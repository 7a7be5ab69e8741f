package org.wardkeep.operations.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.formats.csaf.CsafReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.Arrays;
import java.util.List;

/// Which editions of an advisory count. Each is written as `version status`; the order is that of
/// the files.
class CountingDocumentsTest {
    @ParameterizedTest(name = "of {0} counts {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 final                            | 1
                    1 final, 2 final                   | 2
                    2 final, 1 final                   | 2
                    9 final, 10 final                  | 10
                    # semantic versions by number, not by letter
                    1.9.0 final, 1.10.0 final          | 1.10.0
                    1.10.0 final, 1.9.9 final          | 1.10.0
                    2.0.0 final, 1.99.99 final         | 2.0.0
                    1.0.0 final, 2 final               | 2
                    # a draft never counts before a final edition, nor does an interim one
                    1 final, 2 draft                   | 1
                    2 draft, 1 final                   | 1
                    1 final, 2 interim                 | 1
                    2 interim, 1 draft                 | 2
                    1 interim, 2 interim               | 2
                    # a draft alone counts nothing
                    1 draft                            | ''
                    1 draft, 2 draft                   | ''
                    # two drafts before any final edition are no matter, two interim ones are
                    2.0.0-rc.1 interim, 2.0.0-rc.2 interim   | 2.0.0-rc.2
                    2.0.0-rc.10 interim, 2.0.0-rc.9 interim  | 2.0.0-rc.10
                    2.0.0-rc.1 interim, 2.0.0 interim        | 2.0.0
                    2.0.0 interim, 2.0.0-rc.1 interim        | 2.0.0
                    2.0.0-beta interim, 2.0.0-alpha interim  | 2.0.0-beta
                    # numbers of no allowed form
                    1.10 final, 1.9 final                    | 1.10
                    # the same edition twice counts once
                    1 final, 1 final                   | 1
                    """)
    void theNewestFinalEditionCounts(String editions, String counts) {
        var documents = documents(editions);
        var counting = CountingDocuments.of(documents);
        assertEquals(
                counts,
                String.join(
                        " ",
                        counting.documents().stream().map(d -> d.tracking().version()).toList()));
        assertEquals(
                documents.size(),
                counting.documents().size() + counting.superseded().size(),
                "every file counts or is told why not");
    }

    @Test
    void differentAdvisoriesDoNotStandInEachOthersWay() {
        var counting =
                CountingDocuments.of(
                        List.of(
                                read("a.json", "A-1", "1", "final"),
                                read("b.json", "B-1", "2", "final")));
        assertEquals(2, counting.documents().size());
    }

    @Test
    void whatDoesNotCountSaysWhichEditionDoes() {
        var counting = CountingDocuments.of(documents("1 final, 2 final, 3 draft"));
        assertEquals(
                "final 1 does not count: f1.json is edition 2, final",
                counting.superseded().get("f0.json"));
        assertEquals(
                "draft 3 does not count: f1.json is edition 2, final",
                counting.superseded().get("f2.json"));
        var files =
                counting.markIn(
                        List.of(
                                new FileRead(
                                        "f0.json", "CSAF", "x", FileRead.Outcome.READ, List.of()),
                                new FileRead(
                                        "f1.json", "CSAF", "x", FileRead.Outcome.READ, List.of())));
        assertEquals(FileRead.Outcome.SUPERSEDED, files.get(0).outcome());
        assertTrue(files.get(0).content().contains("f1.json"), files.get(0).content());
        assertEquals(FileRead.Outcome.READ, files.get(1).outcome());
    }

    @ParameterizedTest(name = "{0} and {1}: {2} count")
    @CsvSource({
        "https://a.example, https://b.example, 2",
        "https://a.example, https://a.example/, 1",
        "https://a.example, http://www.A.example, 1",
        "https://a.example/x, https://a.example/y, 2"
    })
    void anIdIsUniqueOnlyForItsPublisher(String one, String other, int counting) {
        var documents = List.of(readOf(one, "f0.json", "1"), readOf(other, "f1.json", "2"));
        assertEquals(counting, CountingDocuments.of(documents).documents().size());
    }

    private static CsafDocument readOf(String namespace, String file, String version) {
        return read(
                file,
                HospitalFolder.advisory("A-1", version, "final")
                        .replace("https://example.com", namespace));
    }

    private static List<CsafDocument> documents(String editions) {
        var parts = Arrays.asList(editions.split(", "));
        var documents = new java.util.ArrayList<CsafDocument>();
        for (int i = 0; i < parts.size(); i++) {
            var words = parts.get(i).split(" ");
            documents.add(read("f%d.json".formatted(i), "TEST-1", words[0], words[1]));
        }
        return documents;
    }

    private static CsafDocument read(String file, String id, String version, String status) {
        return read(file, HospitalFolder.advisory(id, version, status));
    }

    private static CsafDocument read(String file, String text) {
        return new CsafReader()
                .parseLenient(Source.of(file, text), Limits.standard())
                .result()
                .orElseThrow();
    }
}
