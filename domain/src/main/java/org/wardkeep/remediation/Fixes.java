package org.wardkeep.remediation;

import java.util.List;
import java.util.stream.Collectors;

/// Says which fix to install.
final class Fixes {
    private Fixes() {}

    private static final int QUOTE_LENGTH = 200;

    /// The version when all texts together name exactly one, with the maker's words beside it so
    /// that the reader can see which product they mean; else the maker's words alone.
    static String words(List<Remedy.FixReleased> fixes) {
        var versions = fixes.stream().flatMap(fix -> fix.version().stream()).distinct().toList();
        boolean others =
                fixes.stream()
                        .filter(fix -> fix.version().isEmpty())
                        .anyMatch(fix -> FixVersion.namesAny(fix.source().text()));
        if (versions.size() == 1 && !others) {
            var source =
                    fixes.stream()
                            .filter(fix -> fix.version().isPresent())
                            .findFirst()
                            .orElseThrow();
            return "version %s (the maker writes %s)".formatted(versions.getFirst(), quote(source));
        }
        var quotes = fixes.stream().map(Fixes::quote).distinct().collect(Collectors.joining("; "));
        return quotes.isEmpty() ? "see the maker's advisory" : "the maker writes " + quotes;
    }

    private static String quote(Remedy.FixReleased fix) {
        var text = fix.source().text().strip();
        return text.length() <= QUOTE_LENGTH
                ? "\"" + text + "\""
                : "\"" + text.substring(0, QUOTE_LENGTH) + "…\"";
    }
}
