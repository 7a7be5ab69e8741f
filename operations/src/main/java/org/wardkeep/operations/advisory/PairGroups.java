package org.wardkeep.operations.advisory;

import org.wardkeep.operations.advisory.PairGroup.Part;
import org.wardkeep.vulnerability.Certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Collects pairs as they come and puts together what belongs together.
public final class PairGroups {
    private static final Comparator<Part> SUREST_FIRST =
            Comparator.comparing(Part::certainty).reversed().thenComparing(Part::name);

    private final By by;
    private final Map<String, Map<Answer, List<String>>> unitsByAnswer;

    /// What like pairs of a group share.
    private record Answer(
            String name, Certainty certainty, List<String> vulnerabilities, String reason) {}

    public PairGroups(By by) {
        this.by = by;
        // Units stay in the order of the list, as people know it.
        this.unitsByAnswer = by == By.UNIT ? new LinkedHashMap<>() : new TreeMap<>();
    }

    public void add(Pair pair) {
        var group =
                switch (by) {
                    case ADVISORY -> pair.advisory();
                    case MODEL -> pair.model();
                    case UNIT -> pair.unit();
                };
        var other =
                switch (by) {
                    case ADVISORY -> pair.model();
                    case MODEL, UNIT -> pair.advisory();
                };
        unitsByAnswer
                .computeIfAbsent(group, _ -> new LinkedHashMap<>())
                .computeIfAbsent(
                        new Answer(other, pair.certainty(), pair.vulnerabilities(), pair.reason()),
                        _ -> new ArrayList<>())
                .add(pair.unit());
    }

    /// Every group; of advisories also those that mean no unit.
    ///
    /// @param result of the run that told the pairs
    public List<PairGroup> groups(MatchResult result) {
        if (by == By.ADVISORY) {
            result.advisories().forEach(id -> unitsByAnswer.putIfAbsent(id, Map.of()));
        }
        return unitsByAnswer.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PairGroup group(String name, Map<Answer, List<String>> answers) {
        var counts = new EnumMap<Certainty, Long>(Certainty.class);
        var parts = new ArrayList<Part>();
        answers.forEach((answer, units) -> {
            counts.merge(answer.certainty(), (long) units.size(), Long::sum);
            parts.add(
                    new Part(
                            answer.name(),
                            answer.certainty(),
                            units,
                            answer.vulnerabilities(),
                            answer.reason()));
        });
        parts.sort(SUREST_FIRST);
        return new PairGroup(name, MatchResult.Counts.of(counts), parts);
    }
}
