package org.wardkeep.operations.report;

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
import java.util.function.Function;
import java.util.stream.Stream;

/// One job, for all units of a model that need the same done in the same time.
///
/// @param number its place in the list, from 1
/// @param maker as most of the units' rows spell it
/// @param model as most of the units' rows spell it
/// @param action what to do first
/// @param units the most urgent first; never empty
public record ToDo(
        int number,
        Priority priority,
        String maker,
        String model,
        NextAction action,
        List<UnitResult> units) {
    public ToDo {
        units = List.copyOf(units);
    }

    /// `12 × Philips IntelliVue MX800`, safe to show.
    public String title() {
        var name = Shown.line(maker + " " + model, LONGEST_NAME);
        return "%,d × %s".formatted(units.size(), name.isEmpty() ? "unit without a name" : name);
    }

    private static final int LONGEST_NAME = 80;

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
            var unit = result.unit();
            var place = Shown.orElse(unit.department(), unit.location());
            counted.merge(Shown.orElse(place, "place not given"), 1, Integer::sum);
        }
        var largestFirst = new LinkedHashMap<String, Integer>();
        counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(place -> largestFirst.put(place.getKey(), place.getValue()));
        return Collections.unmodifiableMap(largestFirst);
    }

    /// How many of the units are meant this surely.
    public long units(Certainty certainty) {
        return units.stream().filter(unit -> unit.answer().certainty() == certainty).count();
    }

    /// Ids of the statements that mean the units, in the order of their strength.
    public List<String> statements() {
        return distinct(Finding::statement);
    }

    /// Titles of the statements, in the same order.
    public List<String> titles() {
        return distinct(Finding::title);
    }

    /// Open vulnerabilities of any of the units, sorted.
    public List<String> vulnerabilities() {
        return answers()
                .flatMap(answer -> answer.vulnerabilities().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> distinct(Function<Finding, String> text) {
        return answers()
                .flatMap(answer -> answer.findings().stream())
                .map(text)
                .filter(found -> !found.isBlank())
                .distinct()
                .toList();
    }

    /// Like units share one answer, so each is looked at once.
    private Stream<Answer> answers() {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Answer, Boolean>());
        return units.stream().map(UnitResult::answer).filter(seen::add);
    }
}
