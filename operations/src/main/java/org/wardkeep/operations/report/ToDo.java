package org.wardkeep.operations.report;

import org.wardkeep.inventory.Unit;
import org.wardkeep.operations.assess.Answer;
import org.wardkeep.operations.assess.Finding;
import org.wardkeep.operations.assess.UnitResult;
import org.wardkeep.remediation.NextAction;
import org.wardkeep.risk.Priority;
import org.wardkeep.vulnerability.Certainty;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One job, for all units of a maker that need the same done in the same time for the same reason.
///
/// @param number its place in the list, from 1
/// @param maker as most of the units' rows spell it; empty when none names it
/// @param models as the rows spell them, the commonest first; empty when none names any
/// @param action what to do first
/// @param units the most urgent first; never empty
public record ToDo(
        int number,
        Priority priority,
        String maker,
        List<String> models,
        NextAction action,
        List<UnitResult> units) {
    public ToDo {
        models = List.copyOf(models);
        units = List.copyOf(units);
    }

    private static final int MODELS_NAMED = 2;
    private static final int UNITS_NAMED = 3;
    private static final int LONGEST_PLACE = 40;
    private static final int LONGEST_MAKER = 30;
    private static final int LONGEST_MODEL = 24;

    /// `12 × Philips IntelliVue MX800, MX450 and 1 more`, safe to show and no longer than a line.
    public String title() {
        var named =
                models.stream()
                        .limit(MODELS_NAMED)
                        .map(model -> Shown.line(model, LONGEST_MODEL))
                        .collect(Collectors.joining(", "));
        var name = Shown.name(Shown.line(maker, LONGEST_MAKER), named);
        int more = models.size() - MODELS_NAMED;
        return "%,d × %s%s"
                .formatted(
                        units.size(),
                        name.isEmpty() ? "unit without a name" : name,
                        more > 0 ? " and %,d more".formatted(more) : "");
    }

    /// The reasons of the most urgent unit, the weightiest first.
    public List<String> why() {
        return units.getFirst().answer().rank().reasons().stream()
                .map(reason -> reason.sentence())
                .toList();
    }

    /// What comes after the action for any of the units, each once, in order.
    public List<String> then() {
        return answers()
                .flatMap(answer -> answer.plan().further().stream())
                .map(NextAction::instruction)
                .distinct()
                .toList();
    }

    /// Units by department, or by location where no department is given; the largest first.
    public Map<String, Integer> places() {
        var counted = new TreeMap<String, Integer>();
        for (var result : units) {
            counted.merge(place(result.unit()), 1, Integer::sum);
        }
        var largestFirst = new LinkedHashMap<String, Integer>();
        counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(place -> largestFirst.put(place.getKey(), place.getValue()));
        return Collections.unmodifiableMap(largestFirst);
    }

    /// Where to go: each unit with its place where they are few, else the places with the number of
    /// units there.
    ///
    /// @param most places to name
    public String where(int most) {
        if (units.size() <= UNITS_NAMED) {
            return units.stream()
                    .map(result -> "%s (%s)".formatted(tag(result.unit()), place(result.unit())))
                    .collect(Collectors.joining(", "));
        }
        var places = places();
        var named =
                places.entrySet().stream()
                        .limit(most)
                        .map(place ->
                                places.size() == 1
                                        ? place.getKey()
                                        : "%s (%,d)".formatted(place.getKey(), place.getValue()))
                        .collect(Collectors.joining(", "));
        int more = places.size() - most;
        return more > 0
                ? named + ", " + PlainWords.count(more, "more place", "more places")
                : named;
    }

    private static String tag(Unit unit) {
        return Shown.line(unit.id(), LONGEST_PLACE);
    }

    private static String place(Unit unit) {
        var place = Shown.orElse(unit.department(), unit.location());
        return Shown.line(Shown.orElse(place, "place not given"), LONGEST_PLACE);
    }

    /// How many of the units are meant this surely.
    public long units(Certainty certainty) {
        return units.stream().filter(unit -> unit.answer().certainty() == certainty).count();
    }

    /// The findings of each statement that means the units, the first unit's strongest first: one
    /// of an advisory, one for each part of a software list.
    public List<List<Finding>> findings() {
        var byStatement = new LinkedHashMap<String, Map<String, Finding>>();
        answers()
                .flatMap(answer -> answer.counting().stream())
                .forEach(finding ->
                        byStatement
                                .computeIfAbsent(finding.statement(), _ -> new LinkedHashMap<>())
                                .putIfAbsent(part(finding), finding));
        return byStatement.values().stream().map(parts -> List.copyOf(parts.values())).toList();
    }

    /// An advisory means units as a whole, and its first finding stands for all.
    private static String part(Finding finding) {
        return finding.basis() == Finding.Basis.KNOWLEDGE ? finding.component() : "";
    }

    /// Ids of the statements that mean the units.
    public List<String> statements() {
        return findings().stream().map(parts -> parts.getFirst().statement()).toList();
    }

    /// Open vulnerabilities of any of the units, sorted.
    public List<String> vulnerabilities() {
        return answers()
                .flatMap(answer -> answer.vulnerabilities().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Like units share one answer, so each is looked at once.
    private Stream<Answer> answers() {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Answer, Boolean>());
        return units.stream().map(UnitResult::answer).filter(seen::add);
    }
}
