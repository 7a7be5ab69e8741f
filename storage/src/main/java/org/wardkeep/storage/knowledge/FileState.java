package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.KnowledgeState;
import org.wardkeep.vulnerability.knowledge.KnowledgeState.TakenIn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// What a knowledge file says of itself.
///
/// @param sources names of the sources, in the order of their numbers
/// @param counts how many records of each source are in force
/// @param editions the files of the sources
record FileState(Instant made, List<String> sources, List<Long> counts, List<Edition> editions) {
    /// Nobody reads more of one source.
    private static final int SHOWN = 100;

    FileState {
        sources = List.copyOf(sources);
        counts = List.copyOf(counts);
        editions = List.copyOf(editions);
        if (counts.size() != sources.size()) {
            throw Unpacker.damaged("has counts for other sources");
        }
    }

    void write(Packer to) {
        Edition.writeInstant(to, made);
        to.texts(sources);
        to.list(counts, (_, count) -> to.number(count));
        to.list(editions, Edition::write);
    }

    static FileState read(Unpacker from) {
        return new FileState(
                Edition.readInstant(from),
                from.texts(),
                from.list(Unpacker::number),
                from.list(Edition::read));
    }

    /// The files of a source as one.
    KnowledgeState shown() {
        var bySource = new LinkedHashMap<String, List<Edition>>();
        editions.stream()
                .sorted(
                        Comparator.comparing(Edition::taken)
                                .thenComparing(Edition::source)
                                .thenComparing(Edition::part))
                .forEach(one ->
                        bySource.computeIfAbsent(one.source(), _ -> new ArrayList<>()).add(one));
        var taken = new ArrayList<TakenIn>();
        bySource.forEach((source, parts) -> taken.add(together(source, parts)));
        return new KnowledgeState(made, taken);
    }

    private TakenIn together(String source, List<Edition> parts) {
        int number = sources.indexOf(source);
        var problems =
                Stream.concat(
                                parts.stream().map(Edition::failure).filter(why -> !why.isEmpty()),
                                parts.stream().flatMap(part -> part.problems().stream()))
                        .limit(SHOWN)
                        .toList();
        return new TakenIn(
                source,
                parts.stream().map(Edition::revision).max(Comparator.naturalOrder()).orElse(""),
                parts.getLast().taken(),
                number < 0 ? 0 : counts.get(number),
                parts.stream().mapToLong(Edition::refused).sum(),
                problems);
    }
}
