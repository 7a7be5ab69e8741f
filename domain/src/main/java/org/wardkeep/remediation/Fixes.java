package org.wardkeep.remediation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says which fix to install.
///
/// @param words for the order, short
/// @param quotes what the makers write, where the words do not hold it all
record Fixes(String words, List<String> quotes) {
    private static final int LENGTH = 60;

    /// "Upgrade to version ."
    private static final int LONGEST_PHRASE = 20;

    Fixes {
        quotes = List.copyOf(quotes);
    }

    /// The version when all texts together name exactly one, with the maker's words beside it where
    /// they say which product they mean; else the maker's words. Between several releases it does
    /// not choose.
    static Fixes of(List<Remedy.FixReleased> fixes) {
        var versions = fixes.stream().flatMap(fix -> fix.version().stream()).distinct().toList();
        var texts = fixes.stream().map(fix -> fix.source().text().strip()).distinct().toList();
        boolean others =
                fixes.stream()
                        .filter(fix -> fix.version().isEmpty())
                        .anyMatch(fix -> namesRelease(fix.source().text()));
        if (versions.size() == 1 && !others) {
            var text =
                    fixes.stream()
                            .filter(fix -> fix.version().isPresent())
                            .findFirst()
                            .orElseThrow()
                            .source()
                            .text()
                            .strip();
            var version = "version " + versions.getFirst();
            return saysNoMore(text, versions.getFirst())
                    ? new Fixes(version, List.of())
                    : withQuote(version, text);
        }
        return several(texts);
    }

    private static Fixes withQuote(String version, String text) {
        var words = "%s (the maker writes %s)".formatted(version, quote(text));
        return words.length() <= LENGTH
                ? new Fixes(words, List.of())
                : new Fixes(version, List.of(text));
    }

    private static Fixes several(List<String> texts) {
        if (texts.size() == 1 && texts.getFirst().length() <= LENGTH) {
            return new Fixes("the maker writes " + quote(texts.getFirst()), List.of());
        }
        var releases = new LinkedHashSet<String>();
        texts.forEach(text -> releases.addAll(Releases.namedIn(text)));
        if (!releases.isEmpty()) {
            return new Fixes("it names " + named(releases), texts);
        }
        return switch (texts.size()) {
            case 0 -> new Fixes("see the maker's advisory", List.of());
            case 1 ->
                    new Fixes(
                            "the maker writes " + quote(Excerpt.of(texts.getFirst(), LENGTH)),
                            texts);
            default -> new Fixes("see its own words below", texts);
        };
    }

    private static String named(Set<String> releases) {
        var named = new StringBuilder();
        for (var release : releases) {
            if (named.length() + release.length() > LENGTH) {
                return named.append(" …").toString();
            }
            named.append(named.isEmpty() ? "" : ", ").append(release);
        }
        return named.toString();
    }

    /// "Update to 1.52." says no more than the version does.
    private static boolean saysNoMore(String text, String version) {
        return text.matches("(?i)(?:update|upgrade) to (?:version |release |v)?\\S.{0,40}\\.?")
                && text.length() <= version.length() + LONGEST_PHRASE;
    }

    private static boolean namesRelease(String text) {
        return FixVersion.namesAny(text) || !Releases.namedIn(text).isEmpty();
    }

    private static String quote(String text) {
        return "\"" + text + "\"";
    }
}
