package org.wardkeep.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.assess.Assess;
import org.wardkeep.operations.assess.AssessRequest;
import org.wardkeep.operations.assess.AssessResult;
import org.wardkeep.operations.assess.KnowledgeChoice;
import org.wardkeep.operations.report.Outputs;
import org.wardkeep.storage.knowledge.KnowledgePlace;
import org.wardkeep.vocabulary.Limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The report of the example hospital as a person meets it: on a screen and a telephone, light and
/// dark, on paper, with the keyboard alone.
class ReportInBrowserTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    @TempDir private static Path folder = Path.of("");

    private static Chromium chromium;

    /// What the page asked of the network, and what it complained of.
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void writeReport() throws IOException {
        chromium = Chromium.start();
        var hospital = Path.of(System.getProperty("wardkeep.root", ".."), "examples", "riverside");
        var done =
                assertInstanceOf(
                        AssessResult.Done.class,
                        new Assess(CLOCK)
                                .run(
                                        new AssessRequest(
                                                hospital,
                                                new KnowledgeChoice(
                                                        Optional.empty(),
                                                        file ->
                                                                new KnowledgePlace(
                                                                        file.orElseThrow())),
                                                Limits.standard(),
                                                Progress.SILENT)));
        Outputs.write(done.assessment(), folder.resolve("out"), ZoneOffset.UTC);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "390, 844, LIGHT", "390, 844, DARK"})
    void theFirstScreenShowsWhatToDoFirst(int width, int height, ColorScheme scheme) {
        try (var page = open(width, height, scheme)) {
            assertTrue(bottom(page, "h2#first") <= height, "the heading is on the first screen");
            assertTrue(bottom(page, ".job h4") <= height, "the first thing to do is named there");
            assertTrue(bottom(page, ".job dd strong") <= height, "and what to do about it");
            assertEquals(0, sidewaysOverflow(page), "nothing has to be moved sideways");
            assertEquals(List.of(), tooFaint(page));
            assertEquals(List.of(), complaints);
        }
    }

    @Test
    void darkIsDark() {
        try (var light = open(1280, 800, ColorScheme.LIGHT);
                var dark = open(1280, 800, ColorScheme.DARK)) {
            var background = "getComputedStyle(document.body).backgroundColor";
            assertEquals("rgb(255, 255, 255)", light.evaluate(background));
            assertNotEquals(light.evaluate(background), dark.evaluate(background));
        }
    }

    @Test
    void paperIsWhiteAndHoldsTheWholeList() {
        try (var page = open(1280, 800, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals(
                    "rgb(255, 255, 255)",
                    page.evaluate("getComputedStyle(document.body).backgroundColor"));
            assertEquals(List.of(), tooFaint(page));
            assertEquals(
                    page.evaluate("document.querySelectorAll('.job').length"),
                    page.evaluate(
                            "[...document.querySelectorAll('.job h4')]"
                                    + ".filter(e => e.getBoundingClientRect().height > 0).length"));
            var pdf = page.pdf(new PdfOptions().setFormat("A4"));
            var text = new String(pdf, StandardCharsets.ISO_8859_1);
            assertTrue(text.startsWith("%PDF-"), "a PDF");
            long pages = text.split("/Type /Page\\b(?!s)", -1).length - 1L;
            assertTrue(pages >= 5 && pages <= 80, "pages to hand out: " + pages);
            assertEquals(List.of(), complaints);
        }
    }

    @Test
    void everythingCanBeReachedAndOpenedWithTheKeyboard() {
        try (var page = open(1280, 800, ColorScheme.LIGHT)) {
            page.keyboard().press("Tab");
            assertEquals("Skip to what to do first", focused(page));
            page.keyboard().press("Enter");
            assertEquals("first", page.evaluate("document.activeElement.id"));
            page.reload();
            var stops = (int) page.evaluate(STOPS + ".length");
            var seen = new ArrayList<Object>();
            for (int i = 0; i < stops; i++) {
                page.keyboard().press("Tab");
                seen.add(page.evaluate(STOPS + ".indexOf(document.activeElement)"));
                assertNotEquals(
                        "none",
                        page.evaluate("getComputedStyle(document.activeElement).outlineStyle"),
                        "where the focus is can be seen: " + focused(page));
            }
            for (int i = 0; i < stops; i++) {
                assertEquals(i, seen.get(i), "in the order of the page, none left out");
            }
            page.evaluate("document.querySelector('.job summary').focus()");
            page.keyboard().press("Enter");
            assertEquals(true, page.evaluate("document.querySelector('.job details').open"));
            assertEquals(List.of(), complaints);
        }
    }

    private static final String STOPS =
            "[...document.querySelectorAll('a[href], summary, button, input, [tabindex=\"0\"]')]"
                    + ".filter(e => e.checkVisibility())";

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent.trim()");
    }

    private Page open(int width, int height, ColorScheme scheme) {
        var context =
                chromium.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setViewportSize(width, height)
                                        .setColorScheme(scheme));
        var page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith("file:")) {
                complaints.add("network " + request.url());
            }
        });
        page.onConsoleMessage(message -> complaints.add("console " + message.text()));
        page.onPageError(error -> complaints.add("error " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(folder.resolve("out/report.html").toUri().toString());
        return page;
    }

    private static double bottom(Page page, String selector) {
        var box = page.locator(selector).first().boundingBox();
        return box.y + box.height;
    }

    private static Object sidewaysOverflow(Page page) {
        return page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /// Texts whose contrast is below 4.5 to 1 (WCAG 2.2, success criterion 1.4.3).
    private static Object tooFaint(Page page) {
        return page.evaluate(
                """
                () => {
                  const rgb = colour => colour.match(/[\\d.]+/g).map(Number);
                  const light = ([r, g, b]) => [r, g, b]
                      .map(v => v / 255)
                      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                      .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
                  const behind = e => {
                    for (; e; e = e.parentElement) {
                      const colour = rgb(getComputedStyle(e).backgroundColor);
                      if (colour.length === 3 || colour[3] > 0) return colour;
                    }
                    return [255, 255, 255];
                  };
                  return [...document.querySelectorAll('body *')]
                      .filter(e => e.checkVisibility() && [...e.childNodes].some(
                          n => n.nodeType === Node.TEXT_NODE && n.textContent.trim()))
                      .filter(e => {
                        const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))];
                        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
                      })
                      .map(e => e.textContent.trim().slice(0, 60));
                }
                """);
    }
}
