package org.wardkeep.operations.report;

import org.wardkeep.inventory.MakerIdentity;
import org.wardkeep.inventory.MakerTable;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.operations.assess.Finding;
import org.wardkeep.operations.assess.UnitResult;
import org.wardkeep.remediation.NextAction;
import org.wardkeep.risk.Priority;
import org.wardkeep.vocabulary.Wording;
import org.wardkeep.vulnerability.Certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts like units with the same thing to do together: a person plans jobs, not rows.
public final class ToDos {
    private final Makers makers = MakerTable.shipped();
    private final Map<String, String> ownerByName = new HashMap<>();

    private ToDos() {}

    /// What makes two units one job. Inventories spell one model in many ways, so its name is left
    /// out: units of one maker, meant by the same statements, with the same to do are alike.
    ///
    /// @param maker the owner of the maker today; empty where units of all makers need the same
    ///   look
    private record Job(
            Priority priority, String maker, Set<String> statements, String instruction) {}

    /// The most urgent first, in the order of the results. Units that need nothing are left out.
    public static List<ToDo> of(List<UnitResult> results) {
        return new ToDos().group(results);
    }

    private List<ToDo> group(List<UnitResult> results) {
        var jobs = new LinkedHashMap<Job, List<UnitResult>>();
        for (var result : results) {
            if (result.answer().rank().priority() != Priority.WATCH) {
                jobs.computeIfAbsent(job(result), _ -> new ArrayList<>()).add(result);
            }
        }
        var toDos = new ArrayList<ToDo>();
        jobs.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().priority()))
                .forEach(entry -> toDos.add(toDo(toDos.size() + 1, entry.getValue())));
        return List.copyOf(toDos);
    }

    private Job job(UnitResult result) {
        var answer = result.answer();
        var maker = result.unit().description().maker();
        var sure = answer.counting().stream().filter(finding -> !isOnlyPossible(finding)).toList();
        boolean isLookUp =
                sure.isEmpty() && answer.plan().first() instanceof NextAction.FindOutVersion;
        return new Job(
                answer.rank().priority(),
                isLookUp ? "" : ownerByName.computeIfAbsent(maker, this::owner),
                (sure.isEmpty() ? answer.counting() : sure)
                        .stream().map(Finding::statement).collect(Collectors.toUnmodifiableSet()),
                answer.plan().first().instruction());
    }

    /// Software of which nobody knows yet whether it is open. It makes no job of its own beside
    /// what is sure, and looking at it is one round through the house, whoever made the units.
    private static boolean isOnlyPossible(Finding finding) {
        return finding.basis() == Finding.Basis.KNOWLEDGE
                && finding.certainty() == Certainty.UNDECIDED;
    }

    private String owner(String maker) {
        return switch (makers.identify(maker)) {
            case MakerIdentity.Known known ->
                    known.makers().stream()
                            .map(name -> makers.lineage(name).getLast())
                            .sorted()
                            .collect(Collectors.joining("|"));
            case MakerIdentity.Unlisted unlisted -> unlisted.folded();
            case MakerIdentity.Blank() -> "";
        };
    }

    private ToDo toDo(int number, List<UnitResult> units) {
        var first = units.getFirst().answer();
        var makers = commonestFirst(units, unit -> unit.description().maker());
        long owners =
                units.stream()
                        .map(result -> result.unit().description().maker())
                        .map(maker -> ownerByName.computeIfAbsent(maker, this::owner))
                        .distinct()
                        .count();
        return new ToDo(
                number,
                first.rank().priority(),
                makers.isEmpty() || owners > 1 ? "" : makers.getFirst(),
                commonestFirst(units, unit -> modelName(unit.description())),
                first.plan().first(),
                units);
    }

    private static String modelName(UnitDescription description) {
        var model = Shown.orElse(description.model(), description.modelNumber());
        return Shown.orElse(model, description.kind());
    }

    /// The texts in one spelling each, the commonest first; of equals the one that came first.
    private static List<String> commonestFirst(
            List<UnitResult> units, Function<Unit, String> text) {
        var counted = new LinkedHashMap<String, Integer>();
        var spellings = new HashMap<String, String>();
        for (var result : units) {
            var written = Shown.line(text.apply(result.unit()));
            if (!written.isEmpty()) {
                var spelling =
                        spellings.computeIfAbsent(Wording.of(written).folded(), _ -> written);
                counted.merge(spelling, 1, Integer::sum);
            }
        }
        return counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
