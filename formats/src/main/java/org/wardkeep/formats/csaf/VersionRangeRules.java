package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The names of version ranges: tests 6.1.50 and 6.1.59. The form only, each range once; what a
/// range contains is for the value that reads it.
///
/// The rule is of 2.1. In 2.0 a range may be free text, and in most advisories it is.
final class VersionRangeRules {
    private static final Pattern VERS = Pattern.compile("vers:([a-z0-9.-]*)/(.*)");

    /// One constraint: a comparator, and a version in which separators are percent-encoded.
    private static final Pattern CONSTRAINT =
            Pattern.compile("(<=|>=|!=|<|>|=)?([^\\s<>=!|*][^\\s<>=!|*]*)");

    private VersionRangeRules() {}

    static void malformed(CsafDocument document, RuleFindings findings) {
        var seen = new HashSet<String>();
        for (var product : document.products()) {
            var range = product.versionRange().orElse("");
            if (range.isEmpty() || !seen.add(range)) {
                continue;
            }
            fault(range)
                    .ifPresent(fault ->
                            findings.add(
                                    Code.INVALID,
                                    product.line(),
                                    "the range %s %s; write vers:<scheme>/>=1.0|<2.0 or >=1.0|<2.0"
                                            .formatted(Problem.quote(range), fault)));
        }
    }

    private static Optional<String> fault(String range) {
        if (range.equals("vers:all/*") || range.equals("vers:/all")) {
            return Optional.empty();
        }
        var vers = VERS.matcher(range);
        boolean isVers = vers.matches();
        if (isVers && vers.group(1).equals("all")) {
            return Optional.of("limits a range of all versions");
        }
        if (!isVers && range.startsWith("vers:")) {
            return Optional.of("has no scheme");
        }
        return constraints(isVers ? vers.group(2) : range).stream()
                .filter(constraint -> !CONSTRAINT.matcher(constraint).matches())
                .map(constraint -> "has the constraint " + Problem.quote(constraint))
                .findFirst();
    }

    private static List<String> constraints(String list) {
        return List.of(list.split("\\|", -1));
    }

    static void singleVersion(CsafDocument document, RuleFindings findings) {
        var seen = new HashSet<String>();
        for (var product : document.products()) {
            var range = product.versionRange().orElse("");
            if (!range.isEmpty() && seen.add(range) && isSingleVersion(range)) {
                findings.add(
                        Code.INVALID,
                        product.line(),
                        "%s is one version where a range belongs".formatted(Problem.quote(range)));
            }
        }
    }

    private static boolean isSingleVersion(String range) {
        if (range.startsWith("vers:/") || range.startsWith("vers:all/")) {
            return false;
        }
        var vers = VERS.matcher(range);
        var constraint = CONSTRAINT.matcher(vers.matches() ? vers.group(2) : range);
        return constraint.matches()
                && (constraint.group(1) == null || constraint.group(1).equals("="));
    }
}
