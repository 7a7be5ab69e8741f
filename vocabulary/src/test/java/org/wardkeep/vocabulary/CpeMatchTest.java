package org.wardkeep.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;
import java.util.regex.Pattern;

class CpeMatchTest {
    /// NISTIR 7696 table 6-2, all lines; 14 with both of its outcomes and its examples.
    @ParameterizedTest(name = "line {0}: {1} and {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    1  | *      | *     | EQUAL
                    2  | *      | -     | SUPERSET
                    3  | *      | foo   | SUPERSET
                    4  | *      | *b??  | UNDEFINED
                    5  | -      | *     | SUBSET
                    6  | -      | -     | EQUAL
                    7  | -      | foo   | DISJOINT
                    8  | -      | *b??  | UNDEFINED
                    9  | foo    | foo   | EQUAL
                    10 | foo    | bar   | DISJOINT
                    11 | foo    | *b??  | UNDEFINED
                    12 | foo    | -     | DISJOINT
                    13 | foo    | *     | SUBSET
                    14 | 9.*    | 9.3   | SUPERSET
                    14 | 9.*    | 8.3   | DISJOINT
                    15 | *b??   | *     | SUBSET
                    16 | *b??   | -     | DISJOINT
                    17 | *b??   | *b?   | UNDEFINED
                    17 | *b??   | *b??  | UNDEFINED
                    """)
    void attributes(int line, String source, String target, CpeRelation expected) {
        assertEquals(
                expected,
                CpeMatch.relation(CpeAttribute.of(source), CpeAttribute.of(target)),
                "line " + line);
    }

    /// Section 6.3: `*` is any number of characters, `?` at most one; a backslash makes either a
    /// character, and with it counts as one.
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    ?foo      | foo        | SUPERSET
                    ?foo      | xfoo       | SUPERSET
                    ?foo      | xxfoo      | DISJOINT
                    ??foo     | xxfoo      | SUPERSET
                    foo??     | foo1       | SUPERSET
                    foo??     | foo123     | DISJOINT
                    *foo*     | afoob      | SUPERSET
                    *foo*     | fo         | DISJOINT
                    ?foo*     | xfoobar    | SUPERSET
                    *bar??    | foobarba   | SUPERSET
                    *bar?     | barbar     | SUPERSET
                    foo?      | foo\\!      | SUPERSET
                    foo?      | foo\\!a     | DISJOINT
                    ?foo      | \\!foo      | SUPERSET
                    foo\\*     | foo\\*      | EQUAL
                    foo\\*     | foobar     | DISJOINT
                    foo\\\\*    | foo\\\\bar   | SUPERSET
                    \\?foo     | xfoo       | DISJOINT
                    *\\?       | a\\?        | SUPERSET
                    """)
    void wildcards(String source, String target, CpeRelation expected) {
        assertEquals(expected, CpeMatch.relation(CpeAttribute.of(source), CpeAttribute.of(target)));
    }

    /// Table 6-4, the example of table 6-3, and the appendix on names of version 2.2.
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    # table 6-3: one attribute is disjoint
                    a:adobe:*:9.*:*:palmos   | a:*:reader:9.3.2:-:-     | DISJOINT
                    a:adobe:*:9.*:*:*        | a:*:reader:9.3.2:-:-     | UNDEFINED
                    a:adobe:*:9.*:*:*        | a:adobe:reader:9.3.2:-:- | SUPERSET
                    a:adobe:reader:9.3.2:-:- | a:adobe:*:*:*:*          | SUBSET
                    a:adobe:reader:9.3.2:-:- | a:Adobe:Reader:9.3.2:-:- | EQUAL
                    a:adobe:reader:9.3.2:-:- | o:adobe:reader:9.3.2:-:- | DISJOINT
                    *:*:*:*:*:*              | a:adobe:reader:9.3.2:-:- | SUPERSET
                    a:adobe:reader:9.*:*:*   | a:adobe:reader:9.*:*:*   | UNDEFINED
                    # an undefined attribute does not hide a disjoint one behind it
                    a:adobe:reader:9.*:sp1:* | a:adobe:reader:9.*:sp2:* | DISJOINT
                    """)
    void names(String source, String target, CpeRelation expected) {
        var a = new Cpe("cpe:2.3:" + source + ":*:*:*:*:*");
        var b = new Cpe("cpe:2.3:" + target + ":*:*:*:*:*");
        assertEquals(expected, CpeMatch.relation(a, b));
        assertEquals(
                expected == CpeRelation.SUPERSET || expected == CpeRelation.EQUAL,
                CpeMatch.covers(a, b));
    }

    /// A regular expression as the second oracle.
    @Test
    void wildcardsAgreeWithRegularExpressions() {
        var random = new Random(7_696);
        for (int i = 0; i < 50_000; i++) {
            var lead = wildcard(random);
            var body = text(random, 1 + random.nextInt(3));
            var trail = wildcard(random);
            if (lead.isEmpty() && trail.isEmpty()) {
                continue;
            }
            var target = text(random, 1 + random.nextInt(6));
            var pattern =
                    expression(lead)
                            + Pattern.quote(new CpeAttribute.Text(body).plain())
                            + expression(trail);
            var plain = new CpeAttribute.Text(target).plain();
            var expected =
                    Pattern.matches(pattern, plain) ? CpeRelation.SUPERSET : CpeRelation.DISJOINT;
            var source = new CpeAttribute.Text(lead + body + trail);
            assertEquals(
                    expected,
                    CpeMatch.relation(source, new CpeAttribute.Text(target)),
                    source.escaped() + " and " + target);
        }
    }

    private static String wildcard(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "*";
            case 1 -> "?";
            case 2 -> "??";
            default -> "";
        };
    }

    private static String expression(String wildcard) {
        return wildcard.replace("*", ".*").replace("?", ".?");
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        var pieces = new String[] {"a", "b", "\\*", "\\?", "\\\\", "\\!"};
        for (int i = 0; i < length; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
