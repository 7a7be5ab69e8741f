package org.wardkeep.operations.folder;

import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.formats.csaf.DocumentVersion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which editions of CSAF documents count: of one tracking id of one publisher the newest that is
/// final. Drafts and interim editions do not count while a final one is there.
///
/// @param documents those that count, in the order they were read
/// @param superseded files that do not count, each with the reason
/// @see <a href="https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html">CSAF 2.0, section
///   3.2.1.12.7, status</a>
public record CountingDocuments(List<CsafDocument> documents, Map<String, String> superseded) {
    public CountingDocuments {
        documents = List.copyOf(documents);
        superseded = Map.copyOf(superseded);
    }

    public static CountingDocuments of(List<CsafDocument> all) {
        var best = new HashMap<Series, CsafDocument>();
        for (var document : all) {
            best.merge(Series.of(document), document, (a, b) -> counts(b, a) ? b : a);
        }
        var counting = new ArrayList<CsafDocument>();
        var superseded = new HashMap<String, String>();
        var kept = identities(best);
        for (var document : all) {
            var winner = Optional.ofNullable(best.get(Series.of(document)));
            if (kept.contains(document)) {
                if (isDraft(document)) {
                    superseded.put(document.source(), "is a draft; a final edition is needed");
                } else {
                    counting.add(document);
                }
            } else {
                superseded.put(
                        document.source(),
                        "%s %s does not count: %s is edition %s, %s"
                                .formatted(
                                        document.tracking().status(),
                                        document.tracking().version(),
                                        winner.map(CsafDocument::source).orElse("another file"),
                                        winner.map(w -> w.tracking().version()).orElse("?"),
                                        winner.map(w -> w.tracking().status()).orElse("?")));
            }
        }
        return new CountingDocuments(counting, superseded);
    }

    /// The files, those that do not count marked as superseded with the reason.
    public List<FileRead> markIn(List<FileRead> files) {
        return files.stream().map(this::mark).toList();
    }

    private FileRead mark(FileRead file) {
        var reason = superseded.get(file.name());
        return reason == null
                ? file
                : new FileRead(
                        file.name(),
                        file.format(),
                        reason,
                        FileRead.Outcome.SUPERSEDED,
                        file.problems());
    }

    private static Set<CsafDocument> identities(Map<Series, CsafDocument> best) {
        Set<CsafDocument> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(new HashSet<>(best.values()));
        return kept;
    }

    private static boolean counts(CsafDocument a, CsafDocument b) {
        int rank = Integer.compare(rank(a), rank(b));
        return rank == 0 ? compareVersions(a, b) > 0 : rank > 0;
    }

    private static int rank(CsafDocument document) {
        return switch (document.tracking().status()) {
            case "final" -> 2;
            case "interim" -> 1;
            default -> 0;
        };
    }

    private static boolean isDraft(CsafDocument document) {
        return rank(document) == 0;
    }

    /// Versions of documents are whole numbers or semantic versions (section 3.1.11); of any other
    /// form only the numbers can be compared.
    private static int compareVersions(CsafDocument a, CsafDocument b) {
        var x = DocumentVersion.parse(a.tracking().version());
        var y = DocumentVersion.parse(b.tracking().version());
        return x.isPresent() && y.isPresent()
                ? x.get().compareTo(y.get())
                : compareNumbers(a.tracking().version(), b.tracking().version());
    }

    private static int compareNumbers(String a, String b) {
        var x = a.split("[.+-]");
        var y = b.split("[.+-]");
        for (int i = 0; i < Math.max(x.length, y.length); i++) {
            int order = Long.compare(number(x, i), number(y, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long number(String[] parts, int i) {
        return i < parts.length && parts[i].matches("\\d{1,18}") ? Long.parseLong(parts[i]) : 0;
    }

    /// The editions of one document. A tracking id is unique only for its publisher, whom the
    /// namespace tells (section 3.2.1.8.5); a URL that only moved to `https` or lost its slash is
    /// the same publisher.
    private record Series(String publisher, String id) {
        private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.)?");

        static Series of(CsafDocument document) {
            var namespace = document.publisher().namespace().strip().toLowerCase(Locale.ROOT);
            var place = SCHEME.matcher(namespace).replaceFirst("");
            return new Series(
                    place.endsWith("/") ? place.substring(0, place.length() - 1) : place,
                    document.tracking().id());
        }
    }
}
