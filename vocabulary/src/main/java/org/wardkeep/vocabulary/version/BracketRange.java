package org.wardkeep.vocabulary.version;

import org.wardkeep.vocabulary.version.NativeRanges.Unreadable;
import org.wardkeep.vocabulary.version.VersConstraint.Comparator;

import java.util.ArrayList;
import java.util.List;

/// Intervals in brackets, `[1.0,2.0),[3.0]`; a bare version is a lower bound.
///
/// @see <a href="https://maven.apache.org/pom.html#dependency-version-requirement-specification">
///   POM reference; NuGet, version ranges</a>
final class BracketRange {
    private final String text;
    private int at;

    BracketRange(String text) {
        this.text = text;
    }

    List<List<VersConstraint>> read() throws Unreadable {
        var alternatives = new ArrayList<List<VersConstraint>>();
        skip(" ,");
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '[' || c == '(') {
                alternatives.add(interval(c == '['));
            } else {
                alternatives.add(List.of(bare()));
            }
            skip(" ,");
        }
        return alternatives;
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private VersConstraint bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',') {
            at++;
        }
        return new VersConstraint(Comparator.GREATER_OR_EQUAL, text.substring(start, at).strip());
    }

    private List<VersConstraint> interval(boolean closed) throws Unreadable {
        int start = at + 1;
        int end = start;
        while (end < text.length() && "])".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == text.length()) {
            throw new Unreadable(end, "an interval ends with \"]\" or \")\"");
        }
        boolean closedEnd = text.charAt(end) == ']';
        at = end + 1;
        int comma = text.indexOf(',', start);
        if (comma < 0 || comma > end) {
            var version = text.substring(start, end).strip();
            if (!closed || !closedEnd || version.isEmpty()) {
                throw new Unreadable(start, "a single version stands in \"[\" and \"]\"");
            }
            return List.of(new VersConstraint(Comparator.EQUAL, version));
        }
        return bounds(
                text.substring(start, comma).strip(),
                text.substring(comma + 1, end).strip(),
                closed ? Comparator.GREATER_OR_EQUAL : Comparator.GREATER,
                closedEnd ? Comparator.LESS_OR_EQUAL : Comparator.LESS);
    }

    private static List<VersConstraint> bounds(
            String lower, String upper, Comparator from, Comparator to) {
        var bounds = new ArrayList<VersConstraint>();
        if (!lower.isEmpty()) {
            bounds.add(new VersConstraint(from, lower));
        }
        if (!upper.isEmpty()) {
            bounds.add(new VersConstraint(to, upper));
        }
        return bounds.isEmpty() ? List.of(new VersConstraint(Comparator.ANY, "")) : bounds;
    }
}
