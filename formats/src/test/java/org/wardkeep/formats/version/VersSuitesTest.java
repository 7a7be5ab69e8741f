package org.wardkeep.formats.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wardkeep.vocabulary.ReadOutcome;
import org.wardkeep.vocabulary.version.NativeRanges;
import org.wardkeep.vocabulary.version.VersRange;
import org.wardkeep.vocabulary.version.VersRange.Containment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The range suites of vers and univers, whole. Left out is `test-suite-data.json` of univers,
/// which has two ranges of an abandoned draft of the notation.
class VersSuitesTest {
    /// Packages such as phpMyAdmin have a fourth number, and it orders them. The suite reads it as
    /// build metadata, which orders nothing, and so takes 4.4.15.1 for as good as 4.4.15.10.
    private static final Pattern FOURTH_NUMBER = Pattern.compile("(\\d+\\.\\d+\\.\\d+)\\+");

    private static final String OVERLAP =
            "alternatives overlap: one row of their bounds would leave out versions below 2.8.4";
    private static final String CAPITALS = "RC4 comes behind a1 in Composer, in any case";
    private static final String POINT = "from 1.5.0 to 1.5.0 is one version and not everything";
    private static final String NO_UPPER = "node-semver gives \">=1.x\" no upper bound";
    private static final String TILDE =
            "node-semver gives \"~0.8.0-pre\" the bounds >=0.8.0-pre and <0.9.0";
    private static final String ZEROS = "a fourth number without its leading zeros";

    private static final Map<String, String> DEVIATIONS =
            Map.ofEntries(
                    Map.entry(
                            "<2.8.30||>=2.8.4,<18.10.8||>=19.0.0,<19.04.5||>=19.04.6,<19.10.2",
                            OVERLAP),
                    Map.entry("<2.8.1||>=3.0.0a1,<3.0.0RC4", CAPITALS),
                    Map.entry(
                            "<1.3||>=1.3.0,<=1.3.12||>=1.4.0,<=1.4.5||>=1.5.0,<=1.5.0"
                                    + "||>=1.6.0,<=1.6.2",
                            POINT),
                    Map.entry(">= 1.x", NO_UPPER),
                    Map.entry(">= 2.2.x", NO_UPPER),
                    Map.entry(">= 0.2.0 <= 0.9.6 || ~0.8.0-pre", TILDE),
                    Map.entry("<v2019.03.04.00", ZEROS),
                    Map.entry("<v2020.03.16.00", ZEROS),
                    Map.entry("<v2021.02.22.00", ZEROS));

    @Test
    void nativeRanges() {
        var cases = SuiteCase.ofTypes("from_native");
        assertEquals(6805, cases.size());
        var wrong = new TreeMap<String, String>();
        int fourthNumbers = 0;
        for (var test : cases) {
            var text = test.inputs().getFirst();
            var found = NativeRanges.toVers(test.scheme(), text);
            var range = found.result().map(VersRange::toString).orElse(found.problems().toString());
            var expected = test.expected().getFirst();
            var repaired = FOURTH_NUMBER.matcher(expected).replaceAll("$1.");
            if (range.equals(repaired)) {
                fourthNumbers += repaired.equals(expected) ? 0 : 1;
            } else {
                wrong.put(text, range + " and not " + expected);
            }
        }
        assertEquals(DEVIATIONS.keySet(), wrong.keySet(), wrong.toString());
        assertEquals(187, fourthNumbers);
    }

    @Test
    void containment() {
        var cases = SuiteCase.ofTypes("containment");
        assertEquals(22, cases.size());
        for (var test : cases) {
            var range = VersRange.parseLenient(test.inputs().get(0)).result().orElseThrow();
            var expected =
                    Boolean.parseBoolean(test.expected().getFirst())
                            ? Containment.INSIDE
                            : Containment.OUTSIDE;
            assertEquals(expected, range.contains(test.inputs().get(1)), test.toString());
        }
    }

    @Test
    void canonicalText() {
        var cases = SuiteCase.ofTypes("validate", "roundtrip");
        assertEquals(38, cases.size());
        for (var test : cases) {
            var range = VersRange.parseLenient(test.inputs().getFirst()).result().orElseThrow();
            assertEquals(test.expected().getFirst(), range.toString(), test.toString());
        }
    }

    @Test
    void strictParsing() {
        var cases = SuiteCase.ofTypes("parse");
        assertEquals(12, cases.size());
        for (var test : cases) {
            switch (VersRange.parse(test.inputs().getFirst())) {
                case ReadOutcome.Refused<VersRange>(var problem) ->
                        assertEquals(test.failure(), problem.message(), test.toString());
                case ReadOutcome.Complete<VersRange>(var range) ->
                        assertEquals(test.expected(), parts(range), test.toString());
                case ReadOutcome.Partial<VersRange> partial ->
                        assertTrue(partial.problems().isEmpty(), test.toString());
            }
        }
    }

    private static List<String> parts(VersRange range) {
        var parts = new ArrayList<String>();
        parts.add(range.scheme());
        range.constraints().forEach(c -> parts.add(c.comparator().sign() + c.version()));
        return parts;
    }
}
