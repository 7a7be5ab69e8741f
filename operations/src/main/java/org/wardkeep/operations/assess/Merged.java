package org.wardkeep.operations.assess;

import org.wardkeep.operations.assess.Finding.Basis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Puts what statements say of a unit and what is known of its software together, so that one
/// vulnerability of one unit is counted once, by the surer finding; of equals by the statement,
/// because it is about this product.
final class Merged {
    private static final int IDS_NAMED = 5;

    private Merged() {}

    /// Strongest first. What is only said again is kept as evidence beside the finding that counts.
    static List<Finding> of(List<Finding> findings) {
        var sorted = new ArrayList<>(findings);
        sorted.sort((a, b) -> b.certainty().compareTo(a.certainty()));
        var known = new HashSet<String>();
        for (var finding : sorted) {
            if (finding.basis() == Basis.KNOWLEDGE) {
                known.addAll(finding.vulnerabilities());
            }
        }
        return known.isEmpty() ? sorted : counted(sorted, known);
    }

    private static List<Finding> counted(List<Finding> sorted, Set<String> known) {
        var ownerOf = owners(sorted, known);
        var merged = new ArrayList<Finding>();
        var because = new HashMap<Integer, List<String>>();
        for (int i = 0; i < sorted.size(); i++) {
            var finding = sorted.get(i);
            var open = new ArrayList<String>();
            var elsewhere = new ArrayList<String>();
            var saidOf = new HashMap<Integer, List<String>>();
            for (var id : finding.vulnerabilities()) {
                int owner = ownerOf.getOrDefault(id, i);
                if (owner == i) {
                    open.add(id);
                } else {
                    elsewhere.add(id);
                    saidOf.computeIfAbsent(owner, _ -> new ArrayList<>()).add(id);
                }
            }
            saidOf.forEach((owner, ids) ->
                    because.computeIfAbsent(owner, _ -> new ArrayList<>())
                            .add(saidAgain(finding, ids)));
            merged.add(
                    finding.with(
                            open,
                            finding.basis() == Basis.STATEMENT ? elsewhere : List.of(),
                            finding.evidence()));
        }
        because.forEach((owner, texts) -> {
            var finding = merged.get(owner);
            var evidence = new ArrayList<>(finding.evidence());
            evidence.addAll(texts);
            merged.set(
                    owner,
                    finding.with(finding.vulnerabilities(), finding.countedElsewhere(), evidence));
        });
        merged.removeIf(finding ->
                finding.basis() == Basis.KNOWLEDGE
                        && finding.vulnerabilities().isEmpty()
                        && finding.cleared().isEmpty());
        return merged;
    }

    /// The finding that counts for each vulnerability that the knowledge has as well, by its place.
    private static Map<String, Integer> owners(List<Finding> sorted, Set<String> known) {
        var ownerOf = new HashMap<String, Integer>();
        for (int i = 0; i < sorted.size(); i++) {
            for (var id : sorted.get(i).vulnerabilities()) {
                if (known.contains(id)) {
                    ownerOf.putIfAbsent(id, i);
                }
            }
        }
        return ownerOf;
    }

    private static String saidAgain(Finding finding, List<String> ids) {
        int more = ids.size() - IDS_NAMED;
        return "%s%s also by %s (%s): %s"
                .formatted(
                        String.join(", ", ids.subList(0, Math.min(IDS_NAMED, ids.size()))),
                        more > 0 ? " and %,d more".formatted(more) : "",
                        finding.statement(),
                        finding.certainty().name().toLowerCase(Locale.ROOT),
                        finding.reason());
    }
}
