package org.wardkeep.operations.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.operations.assess.Assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class ReportTest {
    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final String REPORT = report(ExampleAssessment.small());

    private static String report(Assessment assessment) {
        var out = new ByteArrayOutputStream();
        try {
            ReportHtml.write(assessment, ZoneId.of("UTC"), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Stream<MatchResult> all(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL).matcher(REPORT).results();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<html lang=\"en\">",
                "default-src 'none'; style-src 'unsafe-inline'",
                "What to do first",
                "9 × CareFusion 303 Inc Alaris 8015",
                "12 × Philips IntelliVue MX800",
                "Never cut a unit off its network",
                "line 45, column 17: the text begun here never ends",
                "One serial number on two rows",
            })
    void says(String text) {
        assertTrue(REPORT.contains(text));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<script", "src=", "url(", "@import", "\u202E"})
    void holdsNothingThatABrowserWouldObeyOrFetch(String text) {
        assertFalse(REPORT.contains(text));
    }

    @Test
    void noTagListensToAnything() {
        assertEquals(List.of(), all("<[^<>]*\\son[a-z]+\\s*=").map(MatchResult::group).toList());
    }

    @Test
    void linksLeadToItsOwnPlacesAndToTheFilesBesideIt() {
        assertEquals(
                List.of(),
                all("href=\"([^\"]*)\"")
                        .map(link -> link.group(1))
                        .filter(target ->
                                target.startsWith("#")
                                        ? !REPORT.contains("id=\"" + target.substring(1) + "\"")
                                        : !target.matches("[a-z-]+\\.(csv|xlsx|md|json)"))
                        .toList());
    }

    @Test
    void headingsDescendOneLevelAtATime() {
        int before = 0;
        for (var heading : all("<h([1-6])[ >]").toList()) {
            int level = Integer.parseInt(heading.group(1));
            assertTrue(level <= before + 1, "h%d after h%d".formatted(level, before));
            before = level;
        }
        assertEquals(1, all("<h1[ >]").count());
    }

    @Test
    void tablesSayWhatTheyAreAndWhatTheirCellsBelongTo() {
        assertAll(
                () -> assertEquals(all("<table").count(), all("<table[^>]*>\\s*<caption").count()),
                () -> assertEquals(all("<th[ >]").count(), all("<th [^>]*scope=").count()),
                () -> assertTrue(all("<table").count() > 5));
    }

    @Test
    void staysSmallForAHundredThousandUnits() {
        var assessment = ExampleAssessment.large(1_300);
        var report = report(assessment);
        assertAll(
                () -> assertTrue(assessment.inventory().units().size() > 90_000),
                () -> assertTrue(report.length() < FIVE_MEGABYTES, report.length() + " characters"),
                () -> assertTrue(report.contains("more in <a href=\"work-orders.csv\">")));
    }
}
