package org.wardkeep.remediation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the one version a maker's text names as the fix: "Version C.03", "upgrade to 1.52 or
/// later".
///
/// Careful on purpose: a wrong version in a work order is worse than none. A version counts only
/// behind words that make it the fix, and only if the text names no other, apart from those it
/// calls affected ("8.0.3 or prior").
final class FixVersion {
    /// Digits with or without letters around them: `1.52`, `C.03`, `R8.0.4`, `VM6.0`, `1.7.15b`.
    private static final String NUMBER =
            "(?<version>(?:[A-Z]\\.)?[A-Z]{0,2}\\d+(?:\\.\\w++)*+(?: ?(?:SR|SP|Service Pack) ?\\d+)?)";

    private static final String SUFFIX =
            "(?:\\*?[ ,]{0,2}\\(?(?<more>or|and) (?:later|higher|greater|newer|above)\\)?)?";
    private static final String MARK = "(?:\\bversions? |\\bv\\.? ?)";

    private static final List<Pattern> FIXES =
            List.of(
                    pattern("\\bto " + NUMBER + SUFFIX),
                    pattern(
                            "(?:updat|upgrad)\\w*\\b[^.;]{0,100}?\\bto\\b(?<between>[^.;]{0,60}?)"
                                    + MARK
                                    + NUMBER
                                    + SUFFIX),
                    pattern(
                            "\\b(?:released|produced|created|deployed)\\b(?<between>[^.;]{0,90}?)"
                                    + MARK
                                    + NUMBER
                                    + SUFFIX),
                    pattern(
                            MARK
                                    + NUMBER
                                    + "[ -]{1,3}(?:remediates|mitigates|fixes|resolves|addresses)\\b"),
                    pattern(
                            "^[^.;:]{0,120}(?::? )"
                                    + MARK
                                    + NUMBER
                                    + SUFFIX
                                    + "(?: \\([^)]{0,60}\\))?\\W{0,3}$"));

    private static final Pattern ANY = pattern(MARK + NUMBER);
    private static final Pattern AFFECTED =
            pattern("\\W{0,3}(?:and|or|&) (?:prior|earlier|below|lower|older)\\b");
    private static final Pattern LATER_THAN =
            pattern("\\b(?:later|higher|greater|newer) than\\b|\\babove\\b|\\bafter\\b");
    private static final Pattern ONLY_PART = pattern("\\bpartially\\b");

    private FixVersion() {}

    static Optional<String> find(String text) {
        var named = named(text);
        if (named.size() > 1 || ONLY_PART.matcher(text).find()) {
            return Optional.empty();
        }
        for (var fix : FIXES) {
            var match = fix.matcher(text);
            while (match.find()) {
                var number = match.group("version");
                boolean onlyOne = named.isEmpty() || named.contains(number);
                if (onlyOne && isVersion(match) && !isAffected(match, text)) {
                    return Optional.of(wording(match, number));
                }
            }
        }
        return Optional.empty();
    }

    /// Every version the text names and does not call affected; at most two, because two are too
    /// many already.
    private static Set<String> named(String text) {
        var named = new HashSet<String>();
        var any = ANY.matcher(text);
        while (named.size() < 2 && any.find()) {
            if (!isAffected(any, text)) {
                named.add(any.group("version"));
            }
        }
        return named;
    }

    /// Whether the text names any version at all.
    static boolean namesAny(String text) {
        return ANY.matcher(text).find();
    }

    /// "to 5" is no version, "to 5.1" is.
    private static boolean isVersion(Matcher match) {
        int before = match.start("version") - match.start();
        return before > "to ".length() || match.group("version").contains(".");
    }

    private static boolean isAffected(Matcher match, String text) {
        return AFFECTED.matcher(text).region(match.end("version"), text.length()).lookingAt();
    }

    private static String wording(Matcher match, String number) {
        if (match.namedGroups().containsKey("between")
                && LATER_THAN.matcher(match.group("between")).find()) {
            return "later than " + number;
        }
        boolean orLater = match.namedGroups().containsKey("more") && match.group("more") != null;
        return orLater ? number + " or later" : number;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
