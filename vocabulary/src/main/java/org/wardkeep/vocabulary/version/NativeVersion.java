package org.wardkeep.vocabulary.version;

import org.wardkeep.vocabulary.version.VersConstraint.Comparator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What versions in the ranges of one ecosystem look like, and what its signs for "compatible"
/// mean.
///
/// @param scheme name of the version scheme
record NativeVersion(String scheme) {
    private static final int SEMANTIC = 3;

    private static final List<String> THREE_NUMBERS =
            List.of("npm", "golang", "cargo", "hex", "pub", "semver", "swift", "composer");

    /// PEP 440, appendix B, without a local version.
    private static final Pattern PYTHON =
            Pattern.compile(
                    "(?<release>(?:[0-9]++!)?[0-9]++(?:\\.[0-9]++)*+)"
                            + "(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|rc|c)[-_.]?(?<preN>[0-9]*+))?"
                            + "(?:-(?<implicit>[0-9]++)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postN>[0-9]*+))?"
                            + "(?:[-_.]?(?<dev>dev)[-_.]?(?<devN>[0-9]*+))?");

    private static final Map<String, String> PYTHON_WORDS =
            Map.of("alpha", "a", "beta", "b", "c", "rc", "pre", "rc", "preview", "rc");

    /// The version as the ecosystem's tools write it.
    String canonical(String version) {
        if (scheme.equals("pypi")) {
            return python(version);
        }
        if (scheme.equals("conan")) {
            return version.endsWith("-") ? version.substring(0, version.length() - 1) : version;
        }
        if (!THREE_NUMBERS.contains(scheme)) {
            return version;
        }
        var numbers = numbers(version);
        if (numbers.numbers().isEmpty()) {
            return version;
        }
        boolean letter =
                numbers.numbers().size() <= SEMANTIC
                        && VersionText.isLetterAt(numbers.rest(), 0, numbers.rest().length());
        return new VersionNumbers(numbers.numbers(), (letter ? "-" : "") + numbers.rest())
                .padded(SEMANTIC);
    }

    /// The numbers it starts with, behind a `v` or not.
    static VersionNumbers numbers(String version) {
        boolean marked = version.startsWith("v") || version.startsWith("V");
        return VersionNumbers.of(marked ? version.substring(1) : version);
    }

    private static String python(String version) {
        var match = PYTHON.matcher(version.toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            return version;
        }
        var text = new StringBuilder(match.group("release"));
        var pre = match.group("pre");
        if (pre != null) {
            text.append(PYTHON_WORDS.getOrDefault(pre, pre)).append(number(match, "preN"));
        }
        if (match.group("implicit") != null) {
            text.append(".post").append(number(match, "implicit"));
        } else if (match.group("post") != null) {
            text.append(".post").append(number(match, "postN"));
        }
        if (match.group("dev") != null) {
            text.append(".dev").append(number(match, "devN"));
        }
        return text.toString();
    }

    private static String number(Matcher match, String group) {
        var digits = match.group(group);
        return digits == null || digits.isEmpty() ? "0" : digits;
    }

    /// Whether a number of it is left open: `1.x`, `*`.
    boolean isWildcard(String version) {
        int hyphen = version.indexOf('-');
        var numbers = hyphen < 0 ? version : version.substring(0, hyphen);
        return numbers.equals("*")
                || numbers.equalsIgnoreCase("x")
                || numbers.endsWith(".*")
                || numbers.toLowerCase(Locale.ROOT).endsWith(".x");
    }

    /// What `*` is; Conan's releases start at 0.0.0.
    VersConstraint anything() {
        return scheme.equals("conan")
                ? new VersConstraint(Comparator.GREATER_OR_EQUAL, "0.0.0")
                : new VersConstraint(Comparator.ANY, "");
    }

    /// Cargo reads a bare version as one with a caret.
    boolean bareIsCaret() {
        return scheme.equals("cargo");
    }

    /// `^`: up to the next change of the first number that is not zero.
    String afterCaret(VersionNumbers version) {
        return end(version.next(version.leadingZeros() + 1));
    }

    /// `~`: up to the next second number, or the next first when there is but one. Composer's is
    /// the pessimistic one.
    String afterTilde(VersionNumbers version) {
        return scheme.equals("composer")
                ? canonical(afterPessimistic(version))
                : end(version.next(Math.min(2, version.numbers().size())));
    }

    /// `~>`, `~=`: up to the next change of all but the last number.
    static String afterPessimistic(VersionNumbers version) {
        return version.next(Math.max(1, version.numbers().size() - 1));
    }

    /// Conan's ranges end before the pre-releases of the next version.
    private String end(String next) {
        return scheme.equals("conan") ? next + "-" : canonical(next);
    }
}
