package org.wardkeep.remediation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Says which fix to install.
///
/// @param words for the order, short
/// @param quotes what the makers write, where the words do not hold it all
record Fixes(String words, List<String> quotes) {
    private static final int LENGTH = 75;
    private static final int QUOTE_LENGTH = 110;
    private static final int RELEASES_NAMED = 5;

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
        if (texts.size() == 1) {
            return new Fixes(
                    "the maker writes " + quote(texts.getFirst(), LENGTH),
                    texts.getFirst().length() > LENGTH ? texts : List.of());
        }
        return several(texts);
    }

    private static Fixes withQuote(String version, String text) {
        var words = "%s (the maker writes %s)".formatted(version, quote(text, QUOTE_LENGTH));
        return words.length() <= LENGTH
                ? new Fixes(words, List.of())
                : new Fixes(version, List.of(text));
    }

    private static Fixes several(List<String> texts) {
        var releases = new LinkedHashSet<String>();
        texts.forEach(text -> releases.addAll(Releases.namedIn(text)));
        if (releases.isEmpty()) {
            return new Fixes(texts.isEmpty() ? "see the maker's advisory" : "as quoted", texts);
        }
        var named =
                releases.stream().limit(RELEASES_NAMED).collect(Collectors.joining(", "))
                        + (releases.size() > RELEASES_NAMED ? " and more" : "");
        return new Fixes(
                releases.size() == 1
                        ? named
                        : "choose between the releases it names, %s".formatted(named),
                texts);
    }

    /// "Update to 1.52." says no more than the version does.
    private static boolean saysNoMore(String text, String version) {
        return text.matches("(?i)(?:update|upgrade) to (?:version |release |v)?\\S.{0,40}\\.?")
                && text.length() <= version.length() + 20;
    }

    private static boolean namesRelease(String text) {
        return FixVersion.namesAny(text) || !Releases.namedIn(text).isEmpty();
    }

    static String quote(String text, int length) {
        return "\"" + Excerpt.of(text, length) + "\"";
    }
}
