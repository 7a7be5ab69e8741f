package org.wardkeep.formats.mds2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

class Mds2QuestionsTest {
    private static final Mds2Questions OF_2019 = Mds2Questions.of(Mds2Edition.HN1_2019);

    @Test
    void theEditionOf2019Has240QuestionsIn23Sections() {
        var counts = new LinkedHashMap<String, Integer>();
        for (var question : OF_2019.all()) {
            assertTrue(question.id().startsWith(question.section() + "-"), question.id());
            assertFalse(question.topic().isBlank(), question.id());
            counts.merge(question.section(), 1, Integer::sum);
        }
        assertEquals(240, OF_2019.all().size());
        assertEquals(
                "{DOC=15, MPII=22, ALOF=2, AUDT=30, AUTH=8, CSUP=34, DIDT=2, DTBK=6, EMRG=1, IGAU=2,"
                        + " MLDP=15, NAUT=4, CONN=19, PAUT=16, PLOK=4, RDMP=4, SBOM=8, SAHD=22,"
                        + " SGUD=5, STCF=7, TXCF=6, TXIG=2, RMOT=6}",
                counts.toString());
    }

    @Test
    void everyReferenceToAQuestionLeadsToOne() {
        for (var question : OF_2019.all()) {
            question.needs().ifPresent(id -> assertTrue(OF_2019.question(id).isPresent(), id));
        }
        for (var question : Mds2Questions.of(Mds2Edition.HN1_2013).all()) {
            question.sameAs().ifPresent(id -> assertTrue(OF_2019.question(id).isPresent(), id));
            assertFalse(question.reason().isBlank(), question.id());
        }
    }

    @Test
    void noTwoQuestionsOf2013AreTheSameOneOf2019() {
        var seen = new LinkedHashMap<String, String>();
        for (var question : Mds2Questions.of(Mds2Edition.HN1_2013).all()) {
            question.sameAs()
                    .ifPresent(id -> assertEquals(null, seen.putIfAbsent(id, question.id()), id));
        }
        assertEquals("15-6", seen.get("SAHD-7"));
        // Asked the other way round in 2019: a yes must not become a yes.
        assertFalse(seen.containsKey("SAHD-11"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ALOF-1, ALOF-1",
        "CSUP 2.1, CSUP-2.1",
        "CSUP-2.1., CSUP-2.1",
        "CSUP–2.1, CSUP-2.1",
        "'  csup - 2.1:', CSUP-2.1",
        "SBoM-1, SBOM-1",
        "CONN1.1.1, CONN-1.1.1",
        "CSUP-2-1, CSUP-2.1",
        "MPII-3.10, MPII-3.10",
        "1–1.1, 1-1.1",
        "b.2, B.2"
    })
    void idsAreReadInTheirSpellings(String written, String id) {
        assertEquals(id, Mds2QuestionId.read(written).orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AC-2", "HN 1-2013", "ISO 27002", "Questions 1 to 4", "2019", "E"})
    void whatIsNoIdIsNotReadAsOne(String written) {
        assertEquals(Optional.empty(), Mds2QuestionId.read(written));
    }

    @ParameterizedTest(name = "{0} may mean {1}")
    @CsvSource({
        "SHAD-15, SAHD-15",
        "SAD-15, SAHD-15",
        "SAHHD-15, SAHD-15",
        "SAHX-15, SAHD-15",
        "CSPU-2.1, CSUP-2.1",
        "SHAD-99, ''",
        "XAUT-2.1, NAUT-2.1",
        "XAUT-1, ''",
        "QQQQ-1, ''"
    })
    void aSlipOfTheSectionIsKnownOnlyWhereOneQuestionFits(String written, String id) {
        assertEquals(id, Mds2QuestionId.nearest(written).orElse(""));
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Yes                        | YES            | ""
                    " YES "                    | YES            | ""
                    Ja                         | YES            | ""
                    Y                          | YES            | ""
                    Yes,optional               | YES            | optional
                    Yes. See IFU               | YES            | See IFU
                    Yes (admin only)           | YES            | admin only)
                    Yes, no restrictions       | YES            | no restrictions
                    No                         | NO             | ""
                    nein                       | NO             | ""
                    No: No end-of-life parts   | NO             | No end-of-life parts
                    N/A                        | NOT_APPLICABLE | ""
                    n / a                      | NOT_APPLICABLE | ""
                    N.A.                       | NOT_APPLICABLE | ""
                    N/A: No default accounts   | NOT_APPLICABLE | No default accounts
                    Not applicable             | NOT_APPLICABLE | ""
                    See Note                   | SEE_NOTE       | ""
                    See notes 3                | SEE_NOTE       | 3
                    Note 4                     | SEE_NOTE       | ""
                    ""                         | BLANK          | ""
                    ____                       | BLANK          | ""
                    –                          | BLANK          | ""
                    Yes / No                   | OTHER          | ""
                    Yes, No, N/A, or See Note  | OTHER          | ""
                    No/Yes                     | OTHER          | ""
                    None                       | OTHER          | ""
                    Yesterday                  | OTHER          | ""
                    partially                  | OTHER          | ""
                    =IF(A1,"Yes","No")         | OTHER          | ""
                    """)
    void answersAreReadAndTheirWordsKept(String raw, Mds2Value value, String remark) {
        assertEquals(new Mds2Value.Read(value, remark), Mds2Value.read(raw));
    }

    @Test
    void headingsAreKnown() {
        var of2013 = Mds2Questions.of(Mds2Edition.HN1_2013);
        assertEquals(
                Map.of("2-2", true, "B", true, "1-1", false, "9-9", false),
                Map.of(
                        "2-2", of2013.isHeading("2-2"),
                        "B", of2013.isHeading("B"),
                        "1-1", of2013.isHeading("1-1"),
                        "9-9", of2013.isHeading("9-9")));
    }
}
