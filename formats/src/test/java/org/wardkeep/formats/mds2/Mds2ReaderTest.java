package org.wardkeep.formats.mds2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

class Mds2ReaderTest {
    private static final Mds2Reader READER = new Mds2Reader();
    private static final Limits LIMITS = Limits.standard();

    @Test
    void aFormOf2019WithAllItsOddities() {
        var outcome = READER.parseLenient(fixture("recorder-2019.csv"), LIMITS);
        var form = outcome.result().orElseThrow();
        assertEquals(Mds2Edition.HN1_2019, form.edition());
        assertEquals("MediCapture Inc.", form.header().manufacturer().orElseThrow());
        assertEquals(List.of("MVR435", "MVR436", "MTR133"), form.header().models());
        assertEquals("MDS2-MVR", form.header().documentId().orElseThrow());
        assertEquals("4.1.0", form.header().softwareRevision().orElseThrow());
        assertEquals(
                "2026-02-11", form.header().softwareRelease().orElseThrow().first().toString());
        assertEquals(
                "2026-03-20", form.header().documentRelease().orElseThrow().first().toString());
        assertEquals(40, form.answers().size());
        assertEquals(240 - 40, form.missing().size());
        assertEquals(
                new Mds2Answer(
                        "MPII-3.3",
                        "MPII-3.3",
                        "Removable media?",
                        "Yes,USB memory",
                        Mds2Value.YES,
                        "USB memory",
                        22),
                form.answers("MPII-3.3").getFirst());
        assertEquals("SHAD-15", form.answers("SAHD-15").getFirst().askedAs());
        assertEquals(
                "see note 1: Read-only closed system", form.answers("SAHD-16").getFirst().notes());
        assertEquals(Mds2Value.BLANK, form.value("CONN-1"));
        assertEquals(Mds2Value.BLANK, form.value("AUDT-1"));
        assertEquals(
                List.of(
                        "recorder-2019.csv:41: \"SHAD-15\" is no MDS2 question; SAHD-15 may be"
                                + " meant. It was read as that",
                        "recorder-2019.csv: question ids are spelt otherwise than in the form and were"
                                + " read as meant: \"SBoM-1\" for SBOM-1",
                        "recorder-2019.csv: 200 of 240 questions are not in the form: DOC-5, DOC-6,"
                                + " DOC-9, DOC-10, DOC-11.2, DOC-11.3, DOC-11.4, MPII-1 and 192"
                                + " more. Ask the maker for the whole form",
                        "recorder-2019.csv: 2 questions have no answer: CONN-1, CONN-1.1. Ask the"
                                + " maker for them"),
                outcome.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void strictLeavesAMistypedIdAsItIs() {
        var outcome = READER.parse(fixture("recorder-2019.csv"), LIMITS);
        var form = outcome.result().orElseThrow();
        assertEquals(List.of(), form.answers("SAHD-15"));
        assertEquals(Mds2Value.YES, form.value("SHAD-15"));
        assertEquals(Code.INVALID, outcome.problems().getFirst().code());
    }

    @Test
    void aFormOf2013IsMappedWhereTheMeaningIsTheSame() {
        var outcome = READER.parse(fixture("scanner-2013.csv"), LIMITS);
        var form = outcome.result().orElseThrow();
        assertEquals(Mds2Edition.HN1_2013, form.edition());
        assertEquals("Acme Imaging", form.header().manufacturer().orElseThrow());
        assertEquals("PET/CT scanner", form.header().deviceDescription().orElseThrow());
        assertEquals(List.of("Scan 9"), form.header().models());
        assertEquals("VG51C", form.header().softwareRevision().orElseThrow());
        var answers = new TreeMap<String, Mds2Value>();
        form.answers().forEach(answer -> answers.put(answer.questionId(), answer.value()));
        assertEquals(
                new TreeMap<>(
                        Map.ofEntries(
                                Map.entry("MPII-1", Mds2Value.YES),
                                Map.entry("B.1", Mds2Value.YES),
                                Map.entry("MPII-2.2", Mds2Value.YES),
                                Map.entry("MPII-3.3", Mds2Value.NO),
                                Map.entry("ALOF-1", Mds2Value.YES),
                                Map.entry("ALOF-2", Mds2Value.YES),
                                Map.entry("AUDT-2.5", Mds2Value.NO),
                                Map.entry("5-1", Mds2Value.SEE_NOTE),
                                Map.entry("12-4", Mds2Value.YES),
                                Map.entry("14-1", Mds2Value.OTHER),
                                Map.entry("15-10", Mds2Value.YES),
                                Map.entry("RMOT-1", Mds2Value.YES))),
                answers);
        assertEquals("1: set by the service", form.answers("ALOF-2").getFirst().notes());
        assertEquals("1-1.1", form.answers("ALOF-2").getFirst().askedAs());
        assertEquals("2: Only after release by the maker", form.answers("5-1").getFirst().notes());
        assertEquals(List.of(Code.MISSING), codes(outcome));
        assertEquals(List.of(), Mds2Contradictions.of(form));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    an unknown id is kept        | 'ZZZZ-1,q,Yes,'             | ZZZZ-1  | YES   | INVALID       | is no question of this edition
                    a formula is not evaluated   | 'ALOF-2,q,"=IF(1,""Yes"")",' | ALOF-2  | OTHER | INVALID       | the form has Yes, No, N/A and See Note
                    twice with different answers | 'ALOF-1,q,No,'              | ALOF-1  | OTHER | CONTRADICTION | is answered "No" here and "Yes" on line 2
                    twice with the same answer   | 'ALOF-1,q,yes,'             | ALOF-1  | YES   | MISSING       | names no device model
                    an unfilled row              | 'ALOF-2,q,Yes / No,'        | ALOF-2  | OTHER | INVALID       | is answered "Yes / No"
                    a row that is not a question | 'Step 2,q,tick one,'        | STEP-2  | BLANK | MISSING       | names no device model
                    """)
    void oddRows(String what, String row, String id, Mds2Value value, Code code, String words) {
        var outcome =
                READER.parseLenient(
                        Source.of(
                                "a.csv",
                                "Question ID,Question,Answer,Notes\nALOF-1,q,Yes,\n" + row + "\n"),
                        LIMITS);
        var form = outcome.result().orElseThrow();
        assertEquals(value, form.value(id), what);
        assertTrue(
                outcome.problems().stream()
                        .anyMatch(p -> p.code() == code && p.message().contains(words)),
                () -> outcome.problems().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    published form, answer untitled | 'Question ID,Question,,See note,IEC TR 80001-2-2:2012;ALOF-1,q,No,__,Section 5.1' | NO | ''
                    notes before the answer         | 'ID,Question,Comments,Response;ALOF-1,q,why,N/A'  | NOT_APPLICABLE | why
                    German titles                   | 'Frage-ID,Frage,Antwort,Bemerkung;ALOF-1,q,Ja,so' | YES | so
                    no titles                       | 'ALOF-1,q,Yes,so'                                 | YES | so
                    no titles, no question          | 'ALOF-1,Yes'                                      | YES | ''
                    a note named in the answer      | 'ALOF-1,q,See note 2,;Note 2: why'                | SEE_NOTE | See note 2: why
                    id and answer                   | 'ID,Answer;ALOF-1,Yes'                            | YES | ''
                    an empty column first           | ',ID,Question,Answer,Note;,ALOF-1,q,Yes,so'       | YES | so
                    """)
    void columnsAreFoundByTitleOrPlace(String what, String rows, Mds2Value value, String notes) {
        var outcome = READER.parse(Source.of("a.csv", rows.replace(';', '\n') + "\n"), LIMITS);
        var answer = outcome.result().orElseThrow().answers().getFirst();
        assertEquals(value, answer.value(), what);
        assertEquals(notes == null ? "" : notes, answer.notes(), what);
    }

    @Test
    void headsThatContradictTheQuestionsAreReported() {
        var outcome =
                READER.parse(
                        Source.of(
                                "a.csv",
                                """
                                Manufacturer: Acme,,
                                Device Model,,"Pump 4; Pump 5 (a, b)"
                                Document Release Date,3/4/2026,
                                DOC-1,Maker,Emca,
                                DOC-3,Model,"Pump 4; Pump 5 (a, b)",
                                """),
                        LIMITS);
        var header = outcome.result().orElseThrow().header();
        assertEquals(List.of("Pump 4", "Pump 5 (a, b)"), header.models());
        assertEquals("Acme", header.manufacturer().orElseThrow());
        assertEquals(
                List.of(Code.CONTRADICTION, Code.INVALID, Code.MISSING),
                codes(outcome).stream().sorted(Comparator.comparing(Code::name)).toList());
    }

    @Test
    void aWorkbookWithMergedTitlesReadsLikeTheText() {
        var form = READER.parse(workbook(), LIMITS).result().orElseThrow();
        assertEquals("Acme", form.header().manufacturer().orElseThrow());
        assertEquals(List.of("Pump 4"), form.header().models());
        assertEquals("D-1", form.header().documentId().orElseThrow());
        assertEquals(
                "2026-03-20", form.header().documentRelease().orElseThrow().first().toString());
        assertEquals(Mds2Value.YES, form.value("ALOF-1"));
        assertEquals("five minutes", form.answers("ALOF-1").getFirst().notes());
        assertEquals(12, form.answers("ALOF-1").getFirst().line());
        assertEquals(Mds2Value.NO, form.value("ALOF-2"));
        assertEquals(Mds2Value.NOT_APPLICABLE, form.value("AUDT-1"));
    }

    @Test
    void formsAreRecognisedByTheirIds() throws IOException {
        assertTrue(READER.recognises(fixture("recorder-2019.csv").sample()));
        assertTrue(READER.recognises(fixture("scanner-2013.csv").sample()));
        assertTrue(READER.recognises(workbook().sample()));
        assertFalse(READER.recognises(Source.of("a.csv", "Asset,Model\nABC-1,x\n").sample()));
        assertFalse(READER.recognises(Source.of("a.json", "{\"ALOF-1\": 1}").sample()));
    }

    @Test
    void everyTruncationIsAnswered() throws IOException {
        for (var source :
                List.of(fixture("recorder-2019.csv"), fixture("scanner-2013.csv"), workbook())) {
            byte[] bytes;
            try (var in = source.open()) {
                bytes = in.readAllBytes();
            }
            for (int length = 0; length < bytes.length; length += 7) {
                var outcome =
                        READER.parseLenient(
                                Source.of(source.name(), Arrays.copyOf(bytes, length)), LIMITS);
                assertFalse(outcome.problems().isEmpty(), source.name() + " cut at " + length);
            }
        }
    }

    @Test
    void aMegabyteAnswerIsKeptAndItsMessageIsShort() {
        var brackets = "(".repeat(1 << 20);
        var outcome =
                READER.parse(
                        Source.of(
                                "a.csv",
                                "Manufacturer,"
                                        + brackets
                                        + "\nALOF-1,"
                                        + brackets
                                        + ","
                                        + brackets
                                        + ","),
                        LIMITS);
        assertEquals(
                1 << 20,
                outcome.result().orElseThrow().answers("ALOF-1").getFirst().raw().length());
        assertTrue(outcome.problems().stream().allMatch(p -> p.message().length() < 400));
    }

    @Test
    void countlessAnswersAreCutOff() {
        var rows = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            rows.append("ALOF-1,q,").append(i % 2 == 0 ? "Yes" : "No").append(",\n");
        }
        var outcome = READER.parseLenient(Source.of("a.csv", rows.toString()), LIMITS);
        assertEquals(20_000, outcome.result().orElseThrow().answers().size());
        assertTrue(codes(outcome).contains(Code.LIMIT_REACHED));
    }

    @Test
    void whatHoldsNoQuestionIsRefused() {
        var outcome = READER.parse(Source.of("a.csv", "Asset,Model\n1,2\n"), LIMITS);
        var refused = assertInstanceOf(ReadOutcome.Refused.class, outcome);
        assertEquals(Code.MISSING, refused.cause().code());
    }

    private static List<Code> codes(ReadOutcome<Mds2Form> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    static Source fixture(String name) {
        try (var in = Mds2ReaderTest.class.getResourceAsStream(name)) {
            return Source.of(name, Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A form as makers fill it in: a merged title, labels above their merged values, a real date.
    private static Source workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("MDS2");
            sheet.value(0, 0, "Manufacturer Disclosure Statement");
            sheet.range(0, 0, 1, 5).merge();
            row(sheet, 4, "Device Category", null, "Manufacturer", null, "Document ID");
            sheet.range(4, 0, 4, 1).merge();
            sheet.range(4, 2, 4, 3).merge();
            row(sheet, 5, "Infusion pump", null, "Acme", null, "D-1");
            sheet.range(5, 0, 5, 1).merge();
            row(sheet, 7, "Device Model", "Pump 4", "Document Release Date");
            sheet.value(7, 3, LocalDate.of(2026, 3, 20));
            sheet.style(7, 3).format("yyyy-mm-dd").set();
            row(sheet, 9, "Question ID", "Question", "", "See note", "IEC TR 80001-2-2:2012");
            row(sheet, 10, "AUTOMATIC LOGOFF (ALOF)");
            sheet.range(10, 0, 10, 4).merge();
            row(sheet, 11, "ALOF-1", "q", "Yes", "five minutes", "Section 5.1, ALOF");
            row(sheet, 12, "ALOF-2", "q", "No", "__", "Section 5.1, ALOF");
            row(sheet, 13, "AUDT-1", "q", "N/A");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Source.of("form.xlsx", bytes.toByteArray());
    }

    private static void row(Worksheet sheet, int row, @Nullable String... cells) {
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            if (cell != null) {
                sheet.value(row, i, cell);
            }
        }
    }
}
