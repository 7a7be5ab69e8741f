package org.wardkeep.operations.knowledge;

import org.wardkeep.formats.FeedItem;
import org.wardkeep.formats.epss.EpssRow;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.kev.KevEntry;
import org.wardkeep.formats.purlcpe.PurlCpes;
import org.wardkeep.vulnerability.knowledge.CsafTranslation;
import org.wardkeep.vulnerability.knowledge.CveRecordTranslation;
import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;
import org.wardkeep.vulnerability.knowledge.Feed;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange.Ransomware;
import org.wardkeep.vulnerability.knowledge.NvdTranslation;
import org.wardkeep.vulnerability.knowledge.OsvTranslation;
import org.wardkeep.vulnerability.knowledge.PurlCpeTranslation;
import org.wardkeep.vulnerability.knowledge.Translated;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hands the records of one file to the change of the knowledge, and notes what was lost of them.
final class FeedTaking {
    /// Nobody reads more of one file.
    private static final int SHOWN = 100;

    private final KnowledgeChange.Source into;
    private final LocalDate day;
    private final Set<Feed> feeds = EnumSet.noneOf(Feed.class);
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> ecosystems = new TreeSet<>();
    private final List<String> losses = new ArrayList<>();
    private long lossCount;
    private long failed;
    private boolean dayMissing;

    /// @param day what a file is of that does not say its day
    FeedTaking(KnowledgeChange.Source into, LocalDate day) {
        this.into = into;
        this.day = day;
    }

    /// A record that the program itself fails on costs that record: it is counted and named.
    void take(FeedItem item) {
        guarded(() -> name(item), () -> hand(item));
    }

    private void guarded(Supplier<String> name, Runnable taking) {
        try {
            taking.run();
        } catch (UncheckedIOException | DamagedKnowledgeException e) {
            // The disk, or the file that is built on: no record is to blame.
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            failed++;
            lose(
                    "%s: the program failed on this record and left it out (%s). Please report it."
                            .formatted(name.get(), e));
        }
    }

    private static String name(FeedItem item) {
        return switch (item) {
            case FeedItem.OfNvd(var cve) -> cve.id();
            case FeedItem.OfCveRecord(var record) -> record.id();
            case FeedItem.OfOsv(var record) -> record.id();
            case FeedItem.OfCsaf(var document) -> document.tracking().id();
            case FeedItem.OfPurlCpes(var names) -> names.product();
            case FeedItem.OfKev(var entry) -> entry.cve().value();
            case FeedItem.OfEpss(var row) -> row.cve().value();
        };
    }

    private void hand(FeedItem item) {
        switch (item) {
            case FeedItem.OfNvd(var cve) -> take(NvdTranslation.translate(cve));
            case FeedItem.OfCveRecord(var record) -> take(CveRecordTranslation.translate(record));
            case FeedItem.OfOsv(var record) -> take(OsvTranslation.translate(record));
            case FeedItem.OfCsaf(var document) -> take(CsafTranslation.translate(document));
            case FeedItem.OfPurlCpes(var names) -> take(names);
            case FeedItem.OfKev(var entry) -> take(entry);
            case FeedItem.OfEpss(var row) -> take(row);
        }
    }

    private void take(PurlCpes names) {
        kinds.add("purl to CPE map");
        var platforms = PurlCpeTranslation.platforms(names);
        names.purls().forEach(purl -> into.addPlatforms(purl, platforms));
    }

    private void take(KevEntry entry) {
        kinds.add("KEV");
        if (entry.added().isEmpty()) {
            lose(entry.cve() + ": does not say since when; the day it was taken in counts");
        }
        into.addExploited(
                entry.cve().value(),
                entry.added().orElse(day),
                switch (entry.ransomwareUse()) {
                    case KNOWN -> Ransomware.KNOWN;
                    case UNKNOWN -> Ransomware.NOT_KNOWN;
                });
    }

    private void take(EpssRow row) {
        kinds.add("EPSS");
        if (row.day().isEmpty() && !dayMissing) {
            dayMissing = true;
            lose("the file does not say its day; taken for that of %s".formatted(day));
        }
        into.addProbability(row.cve().value(), row.day().orElse(day), row.score());
    }

    private void lose(String what) {
        if (++lossCount <= SHOWN) {
            losses.add(what);
        }
    }

    private void take(Translated translated) {
        for (var loss : translated.losses()) {
            lose(loss.toString());
        }
        for (var record : translated.records()) {
            feeds.add(record.feed());
            for (var one : record.packages()) {
                ecosystems.add(root(one.ecosystem()));
            }
            guarded(record::id, () -> add(record));
        }
    }

    private void add(VulnerabilityRecord record) {
        try {
            into.add(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Records that the program failed on.
    long failed() {
        return failed;
    }

    /// The ecosystem without its release.
    private static String root(String ecosystem) {
        int colon = ecosystem.indexOf(':');
        return colon < 0 ? ecosystem : ecosystem.substring(0, colon);
    }

    /// What the file is of, by what was in it: `NVD`, `OSV PyPI`.
    ///
    /// @param reader what it is when nothing was in it
    String name(String reader) {
        if (feeds.isEmpty()) {
            return kinds.isEmpty() ? reader : String.join(" and ", kinds);
        }
        var name = feeds.stream().map(Feed::label).collect(Collectors.joining(" and "));
        boolean oneEcosystem = feeds.equals(EnumSet.of(Feed.OSV)) && ecosystems.size() == 1;
        return oneEcosystem ? name + " " + ecosystems.iterator().next() : name;
    }

    /// What could not be used, first of the file and then of what it says.
    List<String> problems(FeedSummary summary) {
        long more = lossCount - losses.size() + summary.problemCount() - summary.problems().size();
        var rest =
                more > 0
                        ? Stream.of("%,d more losses are not shown".formatted(more))
                        : Stream.<String>empty();
        return Stream.of(summary.problems().stream().map(Object::toString), losses.stream(), rest)
                .flatMap(each -> each)
                .toList();
    }
}
