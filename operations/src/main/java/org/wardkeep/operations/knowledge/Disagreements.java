package org.wardkeep.operations.knowledge;

import org.wardkeep.operations.knowledge.Explanation.Disagreement;
import org.wardkeep.vulnerability.knowledge.Feed;
import org.wardkeep.vulnerability.knowledge.PackageStatement;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord.Standing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds what the records on one vulnerability do not agree on. Nothing is decided here: every
/// voice is shown.
final class Disagreements {
    private final List<VulnerabilityRecord> records;
    private final List<Disagreement> found = new ArrayList<>();

    private Disagreements(List<VulnerabilityRecord> records) {
        this.records = records;
    }

    static List<Disagreement> of(List<VulnerabilityRecord> records) {
        var disagreements = new Disagreements(records);
        disagreements.compareStanding();
        disagreements.compareScores();
        disagreements.comparePackages();
        disagreements.comparePlatforms();
        return disagreements.found;
    }

    /// A voice by the record it stands in.
    static String voice(VulnerabilityRecord record) {
        return "%s %s".formatted(record.feed().label(), record.id());
    }

    private void compareStanding() {
        var says = new TreeMap<Boolean, List<String>>();
        for (var record : records) {
            says.computeIfAbsent(counts(record), _ -> new ArrayList<>())
                    .add("%s: %s".formatted(voice(record), word(record.standing())));
        }
        if (says.size() > 1) {
            found.add(
                    new Disagreement(
                            "whether it counts",
                            says.values().stream().flatMap(List::stream).toList()));
        }
    }

    static boolean counts(VulnerabilityRecord record) {
        return switch (record.standing()) {
            case PUBLISHED, DISPUTED -> true;
            case RESERVED, REJECTED, WITHDRAWN -> false;
        };
    }

    static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /// Scores of one edition of CVSS are comparable, those of two are not.
    private void compareScores() {
        var says = new TreeMap<String, Set<String>>();
        var values = new TreeMap<String, Set<Double>>();
        for (var record : records) {
            for (var score : record.scores()) {
                if (score.score() >= 0 && counts(record)) {
                    var who = score.source().isEmpty() ? voice(record) : score.source();
                    says.computeIfAbsent(score.version(), _ -> new TreeSet<>())
                            .add("%s: %s".formatted(who, score.score()));
                    values.computeIfAbsent(score.version(), _ -> new HashSet<>())
                            .add(score.score());
                }
            }
        }
        values.forEach((version, several) -> {
            if (several.size() > 1) {
                add("severity by CVSS " + version, says.getOrDefault(version, Set.of()));
            }
        });
    }

    private void comparePackages() {
        Map<String, Map<String, Set<String>>> byPackage = new TreeMap<>();
        for (var record : records) {
            if (counts(record)) {
                for (var one : record.packages()) {
                    byPackage
                            .computeIfAbsent(
                                    one.ecosystem() + " " + one.name(), _ -> new TreeMap<>())
                            .computeIfAbsent(voice(record), _ -> new TreeSet<>())
                            .addAll(spans(one));
                }
            }
        }
        byPackage.forEach((name, voices) -> {
            if (new HashSet<>(voices.values()).size() > 1) {
                var says = new TreeSet<String>();
                voices.forEach((voice, spans) ->
                        says.add("%s: %s".formatted(voice, String.join("; ", spans))));
                add("affected versions of " + name, says);
            }
        });
    }

    private static Set<String> spans(PackageStatement one) {
        var spans = new TreeSet<String>();
        one.spans().forEach(span -> spans.add(span.toString()));
        if (spans.isEmpty()) {
            spans.add("%d versions one by one".formatted(one.versions().size()));
        }
        return spans;
    }

    private void comparePlatforms() {
        boolean corrected =
                records.stream()
                        .anyMatch(record -> record.feed() == Feed.NVD_OVERRIDES && counts(record));
        for (var record : records) {
            if (corrected && record.feed() == Feed.NVD) {
                add(
                        "affected platforms of " + record.id(),
                        Set.of(
                                "%s names others; the correction counts instead"
                                        .formatted(voice(record))));
            }
        }
    }

    private void add(String topic, Set<String> says) {
        found.add(new Disagreement(topic, List.copyOf(says)));
    }
}
