package org.wardkeep.remediation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// How makers write the names of fixed releases in lists: "Vue Motion 12.2.1.5 (June 2020)", "Link+
/// 3.0 D16 or later", "Systems Manager 12.0.1, 12.0.2 or 12.1.2". Parts of regular expressions.
final class Releases {
    /// With a digit, and either a dot or a letter: `12.2.1.5`, `C.03`, `VF10.1`, `D16`, `20D30`,
    /// `4.x`; not `2018` and not `WPA2`, which has more letters before its digit.
    static final String NUMBER =
            "(?:[A-Z]{0,2}\\d{1,5}(?:\\.(?:\\d{1,6}[a-z]?|x\\b)){1,6}(?: [A-Z]\\d{1,3}\\b)?"
                    + "|[A-Z]\\.\\d{2}\\b|[A-Z]\\d{1,3}\\b|\\d{2}[A-Z]\\d{2}\\b)";

    /// Up to six words of a product's name, none of which ends a sentence.
    static final String NAME = "(?:[\\p{L}\\d+/-]++ ){0,6}?";

    private static final String DATE = "(?: \\([^)]{3,30}\\))?";

    /// One or several releases with dates.
    static final String LIST =
            NUMBER
                    + DATE
                    + "(?:(?:, | and | or )"
                    + NUMBER
                    + DATE
                    + "){0,20}+(?:,? (?:or|and) (?:later|higher|newer|above))?";

    /// A number with at least one dot, or a letter, a dot and two digits; shorter ones stand for
    /// too many other things in running text.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![\\w.-])(?<!\\b(?:than|above|prior to|before|from|for) )(?:v\\.?)?(?<release>[A-Z]{0,2}\\d{1,5}(?:\\.\\d{1,6}[a-z]?){1,6}(?: [A-Z]\\d{2}\\b)?"
                            + "|[A-Z]\\.\\d{2}|\\d{3}[A-Z]\\d{5,6})(?![\\w-]|\\.\\d)(?! (?:and|or) (?:prior|earlier|below))");

    private Releases() {}

    /// The releases that a text names, as written, each once.
    static Set<String> namedIn(String text) {
        var named = new LinkedHashSet<String>();
        var matcher = NAMED.matcher(text);
        while (matcher.find()) {
            named.add(matcher.group("release"));
        }
        return named;
    }
}
