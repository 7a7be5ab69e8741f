package org.wardkeep.formats.csaf;

import org.wardkeep.formats.csaf.CsafTracking.CsafRevision;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// The version of a document and its history: tests 6.1.14, 6.1.16 to 6.1.22 and 6.1.30.
final class RevisionRules {
    private RevisionRules() {}

    /// An entry that can be put in order.
    private record Entry(Instant date, DocumentVersion version, CsafRevision revision) {}

    /// By date, entries of one date by version; without those that have no usable date or number.
    private static List<Entry> sorted(CsafDocument document) {
        var entries = new ArrayList<Entry>();
        for (var revision : document.tracking().revisions()) {
            var version = DocumentVersion.parse(revision.number());
            var date = revision.date().instant();
            if (version.isPresent() && date.isPresent()) {
                entries.add(new Entry(date.get(), version.get(), revision));
            }
        }
        entries.sort(Comparator.comparing(Entry::date).thenComparing(Entry::version));
        return entries;
    }

    private static boolean isReleased(CsafDocument document) {
        return document.tracking().status().equals("final")
                || document.tracking().status().equals("interim");
    }

    static void unsorted(CsafDocument document, RuleFindings findings) {
        var entries = sorted(document);
        for (int i = 1; i < entries.size(); i++) {
            var before = entries.get(i - 1);
            var entry = entries.get(i);
            if (entry.version().compareTo(before.version()) < 0) {
                findings.add(
                        Code.CONTRADICTION,
                        entry.revision().line(),
                        "version %s is dated after version %s"
                                .formatted(
                                        Problem.quote(entry.revision().number()),
                                        Problem.quote(before.revision().number())));
            }
        }
    }

    static void latestVersion(CsafDocument document, RuleFindings findings) {
        var entries = sorted(document);
        var stated = DocumentVersion.parse(document.tracking().version());
        if (entries.isEmpty() || stated.isEmpty()) {
            return;
        }
        var latest = entries.getLast().version();
        boolean isDraft = document.tracking().status().equals("draft");
        var one = isDraft ? latest.withoutPreRelease() : latest;
        var other = isDraft ? stated.get().withoutPreRelease() : stated.get();
        if (one.isInteger() != other.isInteger() || one.compareTo(other) != 0) {
            findings.add(
                    Code.CONTRADICTION,
                    document.tracking().line(),
                    "the document is version %s, but its latest revision is %s"
                            .formatted(
                                    Problem.quote(document.tracking().version()),
                                    Problem.quote(entries.getLast().revision().number())));
        }
    }

    static void draftVersion(CsafDocument document, RuleFindings findings) {
        var version = DocumentVersion.parse(document.tracking().version());
        if (version.filter(v -> v.isBeforeFirstRelease() || v.isPreRelease()).isPresent()
                && !document.tracking().status().equals("draft")) {
            findings.add(
                    Code.CONTRADICTION,
                    document.tracking().line(),
                    "version %s is a draft's, but the status is %s"
                            .formatted(
                                    Problem.quote(document.tracking().version()),
                                    Problem.quote(document.tracking().status())));
        }
    }

    static void releasedHistory(CsafDocument document, RuleFindings findings) {
        if (!isReleased(document)) {
            return;
        }
        for (var revision : document.tracking().revisions()) {
            if (DocumentVersion.parse(revision.number())
                    .filter(DocumentVersion::isBeforeFirstRelease)
                    .isPresent()) {
                findings.add(
                        Code.CONTRADICTION,
                        revision.line(),
                        "the history of a %s document holds the draft %s"
                                .formatted(
                                        document.tracking().status(),
                                        Problem.quote(revision.number())));
            }
        }
    }

    static void preReleases(CsafDocument document, RuleFindings findings) {
        for (var revision : document.tracking().revisions()) {
            if (DocumentVersion.parse(revision.number())
                    .filter(DocumentVersion::isPreRelease)
                    .isPresent()) {
                findings.add(
                        Code.INVALID,
                        revision.line(),
                        "the history holds the pre-release %s"
                                .formatted(Problem.quote(revision.number())));
            }
        }
    }

    static void releasedVersion(CsafDocument document, RuleFindings findings) {
        if (isReleased(document)
                && DocumentVersion.parse(document.tracking().version())
                        .filter(DocumentVersion::isPreRelease)
                        .isPresent()) {
            findings.add(
                    Code.CONTRADICTION,
                    document.tracking().line(),
                    "the status is %s, but the version %s is a pre-release"
                            .formatted(
                                    document.tracking().status(),
                                    Problem.quote(document.tracking().version())));
        }
    }

    static void gaps(CsafDocument document, RuleFindings findings) {
        var entries = sorted(document);
        if (entries.isEmpty()) {
            return;
        }
        var first = entries.getFirst();
        if (first.version().major().compareTo(BigInteger.ONE) > 0) {
            findings.add(
                    Code.MISSING,
                    first.revision().line(),
                    "the history starts with version %s, not with 0 or 1"
                            .formatted(Problem.quote(first.revision().number())));
        }
        for (int i = 1; i < entries.size(); i++) {
            var before = entries.get(i - 1).version().major();
            var entry = entries.get(i);
            if (entry.version().major().subtract(before).compareTo(BigInteger.ONE) > 0) {
                findings.add(
                        Code.MISSING,
                        entry.revision().line(),
                        "the history goes from version %s to %s; what changed between is not told"
                                .formatted(
                                        Problem.quote(entries.get(i - 1).revision().number()),
                                        Problem.quote(entry.revision().number())));
            }
        }
    }

    static void doubles(CsafDocument document, RuleFindings findings) {
        var seen = new HashSet<String>();
        for (var revision : document.tracking().revisions()) {
            if (!seen.add(revision.number())) {
                findings.add(
                        Code.CONTRADICTION,
                        revision.line(),
                        "the history holds version %s twice"
                                .formatted(Problem.quote(revision.number())));
            }
        }
    }

    static void mixedVersioning(CsafDocument document, RuleFindings findings) {
        var kinds = new HashSet<Boolean>();
        var numbers = new ArrayList<String>();
        numbers.add(document.tracking().version());
        document.tracking().revisions().forEach(revision -> numbers.add(revision.number()));
        numbers.stream()
                .map(number -> DocumentVersion.parse(number).orElse(null))
                .filter(Objects::nonNull)
                .forEach(version -> kinds.add(version.isInteger()));
        if (kinds.size() > 1) {
            findings.add(
                    Code.CONTRADICTION,
                    document.tracking().line(),
                    "integers and semantic versions are mixed in the history");
        }
    }
}
