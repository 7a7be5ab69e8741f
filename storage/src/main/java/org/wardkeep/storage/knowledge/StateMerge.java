package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.storage.knowledge.Selection.Chosen;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a new file says of its sources: as before, with what was taken in since.
final class StateMerge {
    private static final Comparator<Edition> ORDER =
            Comparator.comparing(Edition::source).thenComparing(Edition::part);

    private final List<String> before;
    private final List<String> sources;
    private final List<Edition> editions;
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param before null when there was no file
    StateMerge(@Nullable KnowledgeFile before, List<TakenSource> taken) {
        var old = before == null ? null : before.fileState();
        this.before = old == null ? List.of() : old.sources();
        var all = new TreeMap<Edition, Edition>(ORDER);
        if (old != null) {
            old.editions().forEach(edition -> all.put(edition, edition));
        }
        for (var one : taken) {
            var edition = one.edition();
            if (edition != null) {
                merge(all, edition, one.isKept());
            }
        }
        editions = List.copyOf(all.values());
        sources = KnowledgeWriter.names(editions, this.before);
        sources.forEach(source -> numbers.put(source, numbers.size()));
    }

    private static void merge(Map<Edition, Edition> all, Edition edition, boolean kept) {
        if (kept) {
            all.put(edition, edition);
            return;
        }
        // A file that cannot be read does not say what it is of; its name does, if it is known.
        var known =
                all.keySet().stream()
                        .filter(one -> one.part().equals(edition.part()))
                        .findFirst()
                        .orElse(edition);
        var was = all.getOrDefault(known, never(edition));
        all.put(was, failed(was, edition));
    }

    /// A file that was never taken in.
    private static Edition never(Edition edition) {
        return new Edition(edition.source(), edition.part(), "", Instant.EPOCH, 0, List.of(), "");
    }

    /// What was there stays, with the reason why nothing newer is.
    private static Edition failed(Edition was, Edition now) {
        return new Edition(
                was.source(),
                was.part(),
                was.revision(),
                was.taken(),
                was.refused(),
                was.problems(),
                "On %s %s was not taken in: %s".formatted(now.taken(), now.part(), now.failure()));
    }

    RecordHead withSource(Chosen chosen) {
        var arrival = chosen.arrival();
        var source = arrival == null ? before.get(chosen.head().source()) : arrival.from().name();
        return chosen.head().from(numbers.getOrDefault(source, 0));
    }

    FileState state(Instant made, List<RecordHead> heads) {
        var counts = new long[sources.size()];
        heads.forEach(head -> counts[head.source()]++);
        return new FileState(made, sources, Arrays.stream(counts).boxed().toList(), editions);
    }
}
