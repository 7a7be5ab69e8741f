package org.wardkeep.operations.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.inventory.Inventory;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.operations.assess.ComparedWith;
import org.wardkeep.operations.assess.SoftwareSeen;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class FirstScreenTest {
    private static String screen(Assessment assessment, FirstScreen.Style style) {
        var written = new Outputs.Written(List.of(Path.of("out", "report.html")));
        return FirstScreen.of(assessment, written, style, ZoneId.of("UTC"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Riverside General Hospital
                    23 November 2026, 03:12 UTC
                    WHAT TO DO FIRST
                    TODAY
                    1. 9 × CareFusion 303 Inc Alaris 8015
                    ICU (5), Emergency (4)
                    Do:    Take the maker's measure: Change the default wireless password
                    12 × Philips IntelliVue MX800
                    ICU (8), ED (3), PACU (1)
                    (RIVERSIDE-ICSMA-20-254-01
                    advisories/letter-truncated.json:45:17: the text begun here never ends;
                    Retired, but still on the network.
                    out/report.html
                    """)
    void saysWhatToDoWhyAndWhereTheRestIs(String expected) {
        var screen = screen(ExampleAssessment.small(), FirstScreen.Style.PLAIN);
        assertTrue(screen.contains(expected), screen);
    }

    @Test
    void staysInsideATerminalAndIsNotObeyedByIt() {
        var screen = screen(ExampleAssessment.small(), FirstScreen.Style.PLAIN);
        assertAll(
                () ->
                        assertEquals(
                                List.of(),
                                screen.lines().filter(line -> line.length() > 80).toList()),
                () ->
                        assertTrue(
                                screen.chars()
                                        .allMatch(c -> c == '\n' || !Character.isISOControl(c))),
                () -> assertFalse(screen.contains("\u202E")));
    }

    @Test
    void coloursChangeNoWord() {
        var colour = screen(ExampleAssessment.small(), FirstScreen.Style.COLOUR);
        assertAll(
                () -> assertTrue(colour.contains("\u001b[1;31mTODAY\u001b[0m")),
                () ->
                        assertEquals(
                                screen(ExampleAssessment.small(), FirstScreen.Style.PLAIN),
                                colour.replaceAll("\u001b\\[[0-9;]*m", "")));
    }

    @Test
    void saysThatNothingWasFoundWithoutCallingItSafe() {
        var nothing =
                new Assessment(
                        "Empty",
                        Instant.EPOCH,
                        new Inventory(List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        new SoftwareSeen(
                                new ComparedWith.OnlyTheFolder(""), 0, 0, 0, 0, List.of()));
        var screen = screen(nothing, FirstScreen.Style.PLAIN);
        assertAll(
                () -> assertTrue(screen.contains("NOTHING TO DO WAS FOUND")),
                () ->
                        assertTrue(
                                screen.replace('\n', ' ')
                                        .contains("only as good as the inventory")),
                () -> assertFalse(screen.contains("NOT USED")));
    }
}
