package org.wardkeep.operations.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Philips | IntelliVue MX800 | Philips IntelliVue MX800
                    ORTHANC | Orthanc Server   | Orthanc Server
                    ''      | MX800            | MX800
                    Philips | ''               | Philips
                    """)
    void aMakerIsNamedOnce(String maker, String model, String name) {
        assertEquals(name, Shown.name(maker, model));
    }

    @Test
    void whatATerminalWouldObeyIsGone() {
        assertEquals("a [31m b c d", Shown.line("a\u001b[31m\r\nb\u2028c \u202E\u200Bd"));
        assertEquals("half pair", Shown.line("half \ud83d pair"));
    }

    @Test
    void aCutTextIsNoLongerThanAskedAndSplitsNoPair() {
        var pairs = "\ud83d\ude00".repeat(20);
        for (int length = 5; length < 30; length++) {
            var cut = Shown.line(pairs, length);
            assertTrue(cut.length() <= length, cut);
            assertEquals(cut, Shown.line(cut));
        }
        assertEquals("one two …", Shown.line("one two three four", 11));
    }
}
