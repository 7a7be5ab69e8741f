package org.wardkeep.vocabulary.version;

import org.wardkeep.vocabulary.version.NativeRanges.Unreadable;
import org.wardkeep.vocabulary.version.VersConstraint.Comparator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Comparators and versions, behind spaces or commas where all must hold, behind `||` where one
/// must: npm, cargo, Composer, Conan, gems, Go, Hex, Pub, PyPI.
///
/// @see <a href="https://github.com/npm/node-semver#ranges">node-semver, Ranges</a>
final class ComparatorRange {
    private static final String SIGNS = "<>=!~^";
    private static final String BETWEEN = " \t,&";

    private static final Map<String, Comparator> COMPARATORS =
            Map.of(
                    "=", Comparator.EQUAL,
                    "==", Comparator.EQUAL,
                    "===", Comparator.EQUAL,
                    "!=", Comparator.NOT_EQUAL,
                    "<", Comparator.LESS,
                    "<=", Comparator.LESS_OR_EQUAL,
                    "=<", Comparator.LESS_OR_EQUAL,
                    ">", Comparator.GREATER,
                    ">=", Comparator.GREATER_OR_EQUAL,
                    "=>", Comparator.GREATER_OR_EQUAL);

    private final NativeVersion notation;
    private final String text;
    private int at;

    ComparatorRange(String scheme, String text) {
        this.notation = new NativeVersion(scheme);
        this.text = text;
    }

    List<List<VersConstraint>> read() throws Unreadable {
        var alternatives = new ArrayList<List<VersConstraint>>();
        var together = new ArrayList<VersConstraint>();
        skip(BETWEEN);
        while (at < text.length()) {
            if (text.charAt(at) == '|') {
                skip("|");
                alternatives.add(List.copyOf(together));
                together.clear();
            } else {
                together.addAll(condition());
            }
            skip(BETWEEN);
        }
        alternatives.add(List.copyOf(together));
        alternatives.removeIf(List::isEmpty);
        return alternatives;
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private List<VersConstraint> condition() throws Unreadable {
        int start = at;
        skip(SIGNS);
        var sign = text.substring(start, at);
        skip(" \t");
        int from = at;
        while (at < text.length() && (BETWEEN + "|" + "<>!^").indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var version = text.substring(from, at);
        if (version.isEmpty()) {
            throw new Unreadable(from, "a version stands behind \"%s\"".formatted(sign));
        }
        if (version.startsWith("include_prerelease")) {
            return List.of();
        }
        if (sign.isEmpty() && text.startsWith(" - ", at)) {
            return hyphenRange(version);
        }
        return notation.isWildcard(version)
                ? wildcard(sign, version, from)
                : constraint(sign, version, from);
    }

    /// `1.2 - 2.3`: from one to the other, both included.
    private List<VersConstraint> hyphenRange(String lower) {
        at += " - ".length();
        skip(" ");
        int from = at;
        while (at < text.length() && (BETWEEN + "|").indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return List.of(
                new VersConstraint(Comparator.GREATER_OR_EQUAL, notation.canonical(lower)),
                new VersConstraint(
                        Comparator.LESS_OR_EQUAL, notation.canonical(text.substring(from, at))));
    }

    private List<VersConstraint> constraint(String sign, String written, int from)
            throws Unreadable {
        var version = notation.canonical(written);
        var comparator = COMPARATORS.get(sign);
        if (comparator != null) {
            return List.of(new VersConstraint(comparator, version));
        }
        var numbers = NativeVersion.numbers(written);
        if (sign.isEmpty()) {
            return notation.bareIsCaret() && !numbers.numbers().isEmpty()
                    ? upTo(version, notation.afterCaret(numbers))
                    : List.of(new VersConstraint(Comparator.EQUAL, version));
        }
        if (numbers.numbers().isEmpty()) {
            throw new Unreadable(
                    from, "a version behind \"%s\" starts with a number".formatted(sign));
        }
        return switch (sign) {
            case "^" -> upTo(version, notation.afterCaret(numbers));
            case "~" -> upTo(version, notation.afterTilde(numbers));
            case "~>", "~=" -> upTo(version, NativeVersion.afterPessimistic(numbers));
            default -> throw new Unreadable(from, "\"%s\" is no comparator".formatted(sign));
        };
    }

    private static List<VersConstraint> upTo(String version, String end) {
        return List.of(
                new VersConstraint(Comparator.GREATER_OR_EQUAL, version),
                new VersConstraint(Comparator.LESS, end));
    }

    /// `1.2.x`, `1.*`, `*`.
    private List<VersConstraint> wildcard(String sign, String version, int from) throws Unreadable {
        var numbers = VersionNumbers.of(version).numbers();
        if (numbers.isEmpty()) {
            return List.of(notation.anything());
        }
        var known = new VersionNumbers(numbers, "");
        var lower = notation.canonical(String.join(".", numbers));
        var end = notation.canonical(known.next(numbers.size()));
        return switch (sign) {
            case "", "=", "==", "~", "^" -> upTo(lower, end);
            case ">=" -> List.of(new VersConstraint(Comparator.GREATER_OR_EQUAL, lower));
            case ">" -> List.of(new VersConstraint(Comparator.GREATER_OR_EQUAL, end));
            case "<" -> List.of(new VersConstraint(Comparator.LESS, lower));
            case "<=" -> List.of(new VersConstraint(Comparator.LESS, end));
            default ->
                    throw new Unreadable(
                            from, "no wildcard can stand behind \"%s\"".formatted(sign));
        };
    }
}
