package org.wardkeep.remediation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class MakerQuestionsTest {
    private static final List<OpenPoint> POINTS =
            List.of(
                    point("Baxter", "Spectrum IQ", "A-2", new OpenQuestion.MayWePatch()),
                    point("Baxter", "SPECTRUM IQ 35700BAX3", "A-1", new OpenQuestion.MayWePatch()),
                    point("Baxter", "Spectrum V8", "A-5", new OpenQuestion.FixPlanned()),
                    point("Baxter", "PrisMax", "A-3", new OpenQuestion.FixPlanned()),
                    point("Acme", "X1", "A-4", new OpenQuestion.EndOfSupportDate()),
                    point("Acme", "X1", "A-4", new OpenQuestion.CompensatingControl()),
                    point(
                            "Acme",
                            "X1",
                            "A-4",
                            new OpenQuestion.Mds2Contradiction("SBOM-1 is No, SBOM-2 is Yes.")));

    @Test
    void oneLetterForEachMakerAndEachQuestionOnce() {
        var letters = MakerQuestions.group(POINTS);
        var baxter = letters.get(1);
        assertAll(
                () -> assertEquals(2, letters.size()),
                () -> assertEquals("Acme", letters.getFirst().maker()),
                () -> assertEquals(4, baxter.units()),
                () -> assertEquals(2, baxter.asked().size()),
                () ->
                        assertEquals(
                                "[PrisMax, Spectrum]",
                                baxter.asked().getFirst().about().getFirst().names().toString()),
                () ->
                        assertEquals(
                                "[Spectrum IQ]",
                                baxter.asked().get(1).about().getFirst().names().toString()),
                () -> assertEquals(2, baxter.asked().get(1).about().getFirst().units().size()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    IntelliVue® MX800          | IntelliVue MX800
                    SIGMA SPECTRUM 35700BAX2   | SIGMA SPECTRUM
                    Sigma Spectrum v6          | Sigma Spectrum
                    Infusomat Space 8713051U   | Infusomat Space
                    MX500 (866064)             | MX500
                    INFINITY DELTA MS18597     | INFINITY DELTA
                    # a number that is the model stays
                    Medfusion 4000             | Medfusion 4000
                    ALARIS 8015LS              | ALARIS 8015LS
                    866064                     | 866064
                    T1                         | T1
                    """)
    void aModelIsAskedAboutByItsName(String written, String name) {
        assertEquals(name, ModelName.of(written));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSamePointsInAnyOrderGiveTheSameLetters(long seed) {
        var shuffled = new ArrayList<>(POINTS);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(
                MakerQuestions.document(MakerQuestions.group(POINTS)),
                MakerQuestions.document(MakerQuestions.group(shuffled)));
    }

    @Test
    void theLetterIsReadyToSendAndInventsNoName() {
        var text = MakerQuestions.group(POINTS).getFirst().toMarkdown();
        assertAll(
                () -> assertTrue(text.startsWith("## To Acme: product security\n")),
                () ->
                        assertTrue(
                                text.contains(
                                        "Subject: questions about your products in our hospital (")),
                () -> assertTrue(text.contains("\n- X1 (1 unit): ICSMA-20-001-01\n")),
                () -> assertTrue(text.contains("### 1. Which ports and destinations")),
                () -> assertTrue(text.contains("### 2. Until which date do you support")),
                () -> assertTrue(text.contains("### 3. About your MDS2 form: SBOM-1 is No")),
                () -> assertTrue(text.contains("please simply say so")),
                () -> assertTrue(text.contains("____ (name, department, telephone)")),
                () -> assertFalse(text.contains("A-4")),
                () -> assertFalse(text.contains("you must")));
    }

    @Test
    void whatComesFromAFileCannotBreakOutOfTheText() {
        var hostile =
                point(
                        "<script>alert(1)</script>",
                        "X1\n# Heading [link](http://example.com)",
                        "A-9",
                        new OpenQuestion.FixPlanned());
        var text = MakerQuestions.group(List.of(hostile)).getFirst().toMarkdown();
        assertAll(
                () -> assertTrue(text.contains("\\<script\\>")),
                () -> assertTrue(text.contains("- X1 \\# Heading \\[link\\]")),
                () -> assertFalse(text.contains("\n# ")));
    }

    @Test
    void noPointsNoLetters() {
        assertTrue(MakerQuestions.group(List.of()).isEmpty());
    }

    private static OpenPoint point(String maker, String model, String tag, OpenQuestion question) {
        return new OpenPoint(maker, model, Optional.of(tag), List.of("ICSMA-20-001-01"), question);
    }
}
