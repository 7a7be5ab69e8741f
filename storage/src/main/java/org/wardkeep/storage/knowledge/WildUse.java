package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vocabulary.Epss;
import org.wardkeep.vulnerability.knowledge.Exploitation;
import org.wardkeep.vulnerability.knowledge.Exploitation.Scored;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange.Ransomware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The use of vulnerabilities in the wild: what was known, and what is new of it.
final class WildUse {
    /// Days that are kept of a vulnerability: a month shows where a probability is going.
    private static final int MAX_DAYS = 30;

    private final Map<String, Listed> listed = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Epss>> probabilities = new HashMap<>();

    private record Listed(LocalDate since, boolean ransomware) {}

    void addExploited(String cve, LocalDate since, Ransomware ransomware) {
        listed.merge(
                Grouping.key(cve),
                new Listed(since, ransomware == Ransomware.KNOWN),
                (a, b) ->
                        new Listed(
                                a.since.isBefore(b.since) ? a.since : b.since,
                                a.ransomware || b.ransomware));
    }

    void addProbability(String cve, LocalDate day, Epss probability) {
        probabilities
                .computeIfAbsent(Grouping.key(cve), _ -> new TreeMap<>(Collections.reverseOrder()))
                .put(day, probability);
    }

    void addAll(WildUse others) {
        others.listed.forEach((cve, one) ->
                addExploited(
                        cve, one.since, one.ransomware ? Ransomware.KNOWN : Ransomware.NOT_KNOWN));
        others.probabilities.forEach(
                (cve, days) -> days.forEach((day, one) -> addProbability(cve, day, one)));
    }

    void write(Iterator<KeyedEntry> before, KeyedSectionWriter to) throws IOException {
        var old = new HashMap<String, Exploitation>();
        before.forEachRemaining(entry ->
                old.put(
                        new String(entry.key(), StandardCharsets.UTF_8),
                        ExploitationCodec.read(new Unpacker(entry.value()))));
        var all = new TreeSet<>(old.keySet());
        all.addAll(listed.keySet());
        all.addAll(probabilities.keySet());
        for (var cve : all) {
            var merged = merged(cve, old.getOrDefault(cve, Exploitation.UNKNOWN));
            if (!merged.equals(Exploitation.UNKNOWN)) {
                var value = new Packer();
                ExploitationCodec.write(value, merged);
                to.add(cve.getBytes(StandardCharsets.UTF_8), value.toBytes());
            }
        }
    }

    /// A catalogue is published whole: what is in it no more is listed no more.
    private Exploitation merged(String cve, Exploitation old) {
        var now = listed.get(cve);
        var history = history(old.history(), probabilities.get(cve));
        if (listed.isEmpty()) {
            return new Exploitation(old.listed(), old.ransomware(), history);
        }
        return now == null
                ? new Exploitation(Optional.empty(), false, history)
                : new Exploitation(Optional.of(now.since), now.ransomware, history);
    }

    private static List<Scored> history(List<Scored> old, @Nullable Map<LocalDate, Epss> days) {
        if (days == null) {
            return old;
        }
        var merged = new TreeMap<LocalDate, Epss>(Collections.reverseOrder());
        old.forEach(one -> merged.put(one.day(), one.probability()));
        merged.putAll(days);
        var history = new ArrayList<Scored>();
        merged.forEach((day, one) -> history.add(new Scored(day, one)));
        return history.subList(0, Math.min(MAX_DAYS, history.size()));
    }
}
