package org.wardkeep.operations.report;

import org.wardkeep.inventory.MakerIdentity;
import org.wardkeep.inventory.MakerTable;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.operations.assess.UnitResult;
import org.wardkeep.remediation.NextAction;
import org.wardkeep.risk.Priority;
import org.wardkeep.vocabulary.Wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts like units with the same thing to do together: a person plans jobs, not rows.
public final class ToDos {
    private final Makers makers = MakerTable.shipped();
    private final Map<UnitDescription, Kind> kinds = new HashMap<>();

    private ToDos() {}

    /// What counts as the same model: spelling of the maker and of the name does not.
    private record Kind(String maker, String model) {}

    private record Job(Priority priority, Kind kind, String instruction) {}

    /// The most urgent first, in the order of the results. Units that need nothing are left out.
    public static List<ToDo> of(List<UnitResult> results) {
        return new ToDos().group(results);
    }

    private List<ToDo> group(List<UnitResult> results) {
        var jobs = new LinkedHashMap<Job, List<UnitResult>>();
        for (var result : results) {
            var action = result.answer().plan().first();
            if (action instanceof NextAction.NothingToDo) {
                continue;
            }
            var kind = kinds.computeIfAbsent(result.unit().description(), this::kind);
            var job = new Job(result.answer().rank().priority(), kind, action.instruction());
            jobs.computeIfAbsent(job, _ -> new ArrayList<>()).add(result);
        }
        var toDos = new ArrayList<ToDo>();
        jobs.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().priority()))
                .forEach(entry -> toDos.add(toDo(toDos.size() + 1, entry.getValue())));
        return List.copyOf(toDos);
    }

    private static ToDo toDo(int number, List<UnitResult> units) {
        var first = units.getFirst().answer();
        return new ToDo(
                number,
                first.rank().priority(),
                commonest(units, unit -> unit.description().maker()),
                commonest(units, ToDos::modelName),
                first.plan().first(),
                units);
    }

    private Kind kind(UnitDescription description) {
        var maker =
                switch (makers.identify(description.maker())) {
                    case MakerIdentity.Known known ->
                            known.makers().stream().sorted().collect(Collectors.joining("|"));
                    case MakerIdentity.Unlisted unlisted -> unlisted.folded();
                    case MakerIdentity.Blank() -> "";
                };
        return new Kind(maker, Wording.of(modelName(description)).folded());
    }

    private static String modelName(Unit unit) {
        return modelName(unit.description());
    }

    private static String modelName(UnitDescription description) {
        var model = Shown.orElse(description.model(), description.modelNumber());
        return Shown.orElse(model, description.kind());
    }

    private static String commonest(List<UnitResult> units, Function<Unit, String> text) {
        var counted = new LinkedHashMap<String, Integer>();
        units.forEach(result -> counted.merge(text.apply(result.unit()), 1, Integer::sum));
        // Of equals the first stays: max keeps the last, so the order is turned round.
        return counted.entrySet().stream().toList().reversed().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
