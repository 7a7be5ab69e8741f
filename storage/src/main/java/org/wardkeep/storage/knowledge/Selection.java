package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vulnerability.knowledge.Feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Which records are in force: of several with one feed and identifier the newest revision, of
/// equal revisions the one that came last.
final class Selection {
    private final List<Chosen> chosen = new ArrayList<>();
    private long added;
    private long changed;
    private long unchanged;
    private long older;

    /// A record in force.
    ///
    /// @param before its number in the file before; below 0 when it comes from `arrival`
    record Chosen(RecordHead head, int before, @Nullable Arrival arrival) {}

    private Selection() {}

    /// @param before the records of the file before, in their order
    /// @param arrivals in the order in which they came
    static Selection of(List<RecordHead> before, List<Arrival> arrivals) {
        var sorted = new ArrayList<>(arrivals);
        sorted.sort(Comparator.comparing(Arrival::head, RecordHead.ORDER));
        var selection = new Selection();
        int old = 0;
        int at = 0;
        while (old < before.size() || at < sorted.size()) {
            int order =
                    at == sorted.size()
                            ? -1
                            : old == before.size()
                                    ? 1
                                    : RecordHead.ORDER.compare(
                                            before.get(old), sorted.get(at).head());
            if (order < 0) {
                selection.chosen.add(new Chosen(before.get(old), old, null));
                old++;
                continue;
            }
            int end = at + 1;
            while (end < sorted.size()
                    && sorted.get(end).head().isSameRecordAs(sorted.get(at).head())) {
                end++;
            }
            selection.choose(order == 0 ? old : -1, before, sorted.subList(at, end));
            at = end;
            old += order == 0 ? 1 : 0;
        }
        return selection;
    }

    private void choose(int old, List<RecordHead> before, List<Arrival> several) {
        var best = old < 0 ? null : new Chosen(before.get(old), old, null);
        for (var arrival : several) {
            if (best != null
                    && Revision.isOlder(arrival.head().revision(), best.head().revision())) {
                older++;
            } else if (arrival.number() == Arrival.AS_BEFORE) {
                unchanged++;
                best = new Chosen(before.get(old), old, null);
            } else {
                best = new Chosen(arrival.head(), -1, arrival);
            }
        }
        if (best != null) {
            chosen.add(best);
            if (best.before() < 0) {
                added += old < 0 ? 1 : 0;
                changed += old < 0 ? 0 : 1;
            }
        }
    }

    /// In the order of the file.
    List<Chosen> chosen() {
        return chosen;
    }

    long added() {
        return added;
    }

    long changed() {
        return changed;
    }

    long unchanged() {
        return unchanged;
    }

    long older() {
        return older;
    }

    /// The records of NVD whose platforms a correction replaces, by their numbers.
    static boolean[] corrected(List<RecordHead> heads) {
        var corrections = new HashSet<String>();
        for (var head : heads) {
            if (head.feed() == Feed.NVD_OVERRIDES && head.counts()) {
                corrections.add(head.id());
            }
        }
        var corrected = new boolean[heads.size()];
        for (int i = 0; i < corrected.length; i++) {
            var head = heads.get(i);
            corrected[i] = head.feed() == Feed.NVD && corrections.contains(head.id());
        }
        return corrected;
    }
}
