package org.wardkeep.formats.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class SupportTableReaderTest {
    private static final SupportTableReader READER = new SupportTableReader();
    private static final Limits LIMITS = Limits.standard();

    private static final String ENGLISH =
            """
            Manufacturer,Model,Version,Milestone,Date,Reference,Last updated
            Acme,Pump 4,2.1,EOL,12/31/2025,Letter 12,2024-06-01
            Acme,Pump 4,2.1,EoSSec,Q4 2027,,
            Acme,Pump 4,2.1,Last day of support,12/2029,,
            Acme,Pump 5,,End of guaranteed support,TBA,,
            """;

    private static final String GERMAN =
            """
            Lebenszyklus unserer Geräte;;;
            Hersteller;Gerät;Softwarestand;Meilenstein;Datum;Quelle
            Müller;Röntgen 7;VB20;Abkündigung;31.12.2025;Schreiben 4
            Müller;Röntgen 7;VB20;Ende der Sicherheitsupdates;Dezember 2026;
            Müller;Röntgen 7;VB20;Supportende;2030;
            Müller;Röntgen 8;;Supportende;noch offen;
            """;

    private static final String WIDE =
            """
            Vendor,Product,Release,End of Life (EOL),End-of-Support Date,End of security updates
            Acme,CT 9,VA1,2026-01-31,2031-01-31,
            Acme,CT 10,VB2,,2035,2034-06
            """;

    @Test
    void oneMilestonePerRow() {
        var outcome = parse(ENGLISH);
        assertEquals(
                """
                Acme Pump 4 2.1 IMDRF_END_OF_LIFE 2025-12-31
                Acme Pump 4 2.1 END_OF_SECURITY_SUPPORT 2027-10-01
                Acme Pump 4 2.1 IMDRF_END_OF_SUPPORT 2029-12-01
                Acme Pump 5 ? END_OF_GUARANTEED_SUPPORT TBA\
                """,
                OpenEoxReaderTest.show(outcome));
        var first = outcome.result().orElseThrow().statements().getFirst();
        assertEquals(2, first.line());
        assertEquals("Letter 12", first.reference().orElseThrow());
        assertEquals("2024-06-01", first.updated().orElseThrow().first().toString());
        assertEquals(List.of(), outcome.problems());
    }

    @Test
    void germanBelowATitle() {
        var outcome = parse(GERMAN);
        assertEquals(
                """
                Müller Röntgen 7 VB20 IMDRF_END_OF_LIFE 2025-12-31
                Müller Röntgen 7 VB20 END_OF_SECURITY_SUPPORT 2026-12-01
                Müller Röntgen 7 VB20 IMDRF_END_OF_SUPPORT 2030-01-01
                Müller Röntgen 8 ? IMDRF_END_OF_SUPPORT noch offen\
                """,
                OpenEoxReaderTest.show(outcome));
    }

    @Test
    void oneColumnPerMilestone() {
        assertEquals(
                """
                Acme CT 9 VA1 IMDRF_END_OF_LIFE 2026-01-31
                Acme CT 9 VA1 IMDRF_END_OF_SUPPORT 2031-01-31
                Acme CT 10 VB2 IMDRF_END_OF_SUPPORT 2035-01-01
                Acme CT 10 VB2 END_OF_SECURITY_SUPPORT 2034-06-01\
                """,
                OpenEoxReaderTest.show(parse(WIDE)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Pump,EOS,someday        | INVALID  | the row has "someday" for a date
                    Pump,EOS,=TODAY()+900   | INVALID  | "=TODAY()+900"
                    Pump,EOS,               | MISSING  | has no date
                    Pump,End of fun,2027    | INVALID  | has milestone "End of fun"
                    ,EOS,2027               | MISSING  | names no model
                    Pump,EOS,3/4/2027       | INVALID  | which is 2027-03-04 or 2027-04-03
                    """)
    void whatCannotBeReadStaysAndIsAProblem(String row, Code code, String words) {
        var outcome = parse("Model,Milestone,Date\n" + row + "\n");
        var problem = outcome.problems().getFirst();
        assertEquals(code, problem.code(), problem.message());
        assertTrue(problem.message().contains(words), problem.message());
        assertEquals(2, problem.line());
        assertEquals(1, outcome.result().orElseThrow().statements().size());
    }

    @Test
    void theOtherDatesTellTheOrderOfASlashedOne() {
        var table = "Model,Milestone,Date\nPump,EOL,3/4/2027\nPump,EOS,31/12/2030\n";
        assertTrue(
                OpenEoxReaderTest.show(parse(table))
                        .startsWith("? Pump ? IMDRF_END_OF_LIFE 2027-04-03"));
        var both = table + "Pump,EoSSec,12/31/2028\n";
        assertEquals(
                List.of(Code.INVALID), parse(both).problems().stream().map(Problem::code).toList());
        var lenient = READER.parseLenient(Source.of("a.csv", both), LIMITS);
        assertEquals(Code.REPAIRED, lenient.problems().getFirst().code());
        assertTrue(
                OpenEoxReaderTest.show(lenient)
                        .startsWith("? Pump ? IMDRF_END_OF_LIFE 2027-03-04"));
    }

    @Test
    void aWorkbookWithRealDates() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Support");
            sheet.value(0, 0, "Model");
            sheet.value(0, 1, "End of Support");
            sheet.value(1, 0, "Pump 4");
            sheet.value(1, 1, LocalDate.of(2027, 12, 31));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
        }
        var source = Source.of("a.xlsx", bytes.toByteArray());
        assertTrue(READER.recognises(source.sample()));
        assertEquals(
                "? Pump 4 ? IMDRF_END_OF_SUPPORT 2027-12-31",
                OpenEoxReaderTest.show(READER.parse(source, LIMITS)));
    }

    @Test
    void aTableOfSomethingElseIsRefused() {
        var outcome = parse("Asset,Serial\n1,2\n");
        var refused = assertInstanceOf(ReadOutcome.Refused.class, outcome);
        assertEquals(Code.MISSING, refused.cause().code());
    }

    @Test
    void everyTruncationIsAnswered() {
        var bytes = GERMAN.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            var outcome =
                    READER.parseLenient(Source.of("cut.csv", Arrays.copyOf(bytes, length)), LIMITS);
            assertTrue(
                    outcome.result().isPresent() || !outcome.problems().isEmpty(),
                    "cut at " + length);
        }
    }

    @Test
    void isRecognisedByItsHeader() {
        for (var table : List.of(ENGLISH, GERMAN, WIDE)) {
            assertTrue(READER.recognises(sample(table)));
        }
        assertFalse(READER.recognises(sample("Asset,Model,Date\n1,Pump,2024-01-01\n")));
        assertFalse(READER.recognises(sample("{\"end_of_life\": \"tba\"}")));
    }

    @Test
    void wordsOfMilestonesAreFoundInTheirSpellings() {
        assertEquals(Milestone.IMDRF_END_OF_SUPPORT, MilestoneWords.milestone(" End-of-Service "));
        assertEquals(
                Milestone.END_OF_SECURITY_SUPPORT,
                MilestoneWords.milestone("Security end (EoSSec)"));
        assertEquals(Milestone.UNRECOGNISED, MilestoneWords.milestone(""));
    }

    private static Sample sample(String text) {
        return new Sample("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadOutcome<SupportStatements> parse(String table) {
        return READER.parse(Source.of("a.csv", table), LIMITS);
    }
}
