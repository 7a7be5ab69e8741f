package org.wardkeep.formats.mds2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A card that says which answers do not go together.
///
/// @param id stable, for programs
/// @param all answers that all have to be so
/// @param any answers of which at least one has to be so; empty for no such condition
/// @param question what to ask the maker; not that something is wrong
/// @param mayBeFineWhen known false positive
record Mds2Rule(String id, List<When> all, List<When> any, String question, String mayBeFineWhen) {

    /// A question that is in the form and is answered with one of some values.
    record When(String questionId, Set<Mds2Value> values) {
        boolean holds(Mds2Form form) {
            return !form.answers(questionId).isEmpty() && values.contains(form.value(questionId));
        }
    }

    Mds2Rule {
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    static List<When> yes(String... ids) {
        return when(Set.of(Mds2Value.YES), ids);
    }

    static List<When> no(String... ids) {
        return when(Set.of(Mds2Value.NO), ids);
    }

    static List<When> noOrNotApplicable(String... ids) {
        return when(Set.of(Mds2Value.NO, Mds2Value.NOT_APPLICABLE), ids);
    }

    static List<When> blank(String... ids) {
        return when(Set.of(Mds2Value.BLANK), ids);
    }

    static List<When> yesOrNo(String... ids) {
        return when(Set.of(Mds2Value.YES, Mds2Value.NO), ids);
    }

    static List<When> notApplicable(String... ids) {
        return when(Set.of(Mds2Value.NOT_APPLICABLE), ids);
    }

    static List<When> and(List<When> first, List<When> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<When> when(Set<Mds2Value> values, String... ids) {
        return Arrays.stream(ids).map(id -> new When(id, values)).toList();
    }

    Optional<Mds2Contradiction> check(Mds2Form form) {
        var met = any.stream().filter(condition -> condition.holds(form)).toList();
        if (!all.stream().allMatch(condition -> condition.holds(form))
                || (!any.isEmpty() && met.isEmpty())) {
            return Optional.empty();
        }
        var answers = new ArrayList<Mds2Answer>();
        for (var condition : and(all, met)) {
            answers.addAll(form.answers(condition.questionId()));
        }
        return Optional.of(
                new Mds2Contradiction(
                        id, form.source(), device(form), answers, question, mayBeFineWhen));
    }

    private static String device(Mds2Form form) {
        var header = form.header();
        return "%s %s"
                .formatted(header.manufacturer().orElse(""), String.join(", ", header.models()))
                .strip();
    }
}
