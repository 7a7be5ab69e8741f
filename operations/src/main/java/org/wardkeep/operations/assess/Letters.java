package org.wardkeep.operations.assess;

import org.wardkeep.formats.mds2.Mds2Contradictions;
import org.wardkeep.formats.mds2.Mds2Form;
import org.wardkeep.inventory.MakerIdentity;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.Unit;
import org.wardkeep.remediation.MakerQuestion;
import org.wardkeep.remediation.MakerQuestions;
import org.wardkeep.remediation.NextAction;
import org.wardkeep.remediation.OpenPoint;
import org.wardkeep.remediation.OpenQuestion;
import org.wardkeep.remediation.PatchPermission;
import org.wardkeep.remediation.SoftwareFault.Keeper;
import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.SupportStage;
import org.wardkeep.vocabulary.Wording;
import org.wardkeep.vulnerability.Certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gathers what only makers can answer.
final class Letters {
    private Letters() {}

    static List<MakerQuestion> of(List<UnitResult> results, List<Mds2Form> forms, Makers makers) {
        var points = new ArrayList<OpenPoint>();
        var supportKnown =
                results.stream()
                        .filter(result -> result.answer().support() != SupportStage.UNKNOWN)
                        .map(result -> modelKey(result.unit()))
                        .collect(Collectors.toSet());
        for (var result : results) {
            for (var question : questions(result)) {
                points.add(point(result, makers, statements(result.answer()), question));
            }
            if (!supportKnown.contains(modelKey(result.unit()))) {
                points.add(point(result, makers, List.of(), new OpenQuestion.EndOfSupportDate()));
            }
        }
        for (var form : forms) {
            for (var contradiction : Mds2Contradictions.of(form)) {
                points.add(
                        new OpenPoint(
                                maker(makers, form.header().manufacturer().orElse("the maker")),
                                String.join(", ", form.header().models()),
                                Optional.empty(),
                                List.of(),
                                new OpenQuestion.Mds2Contradiction(contradiction.question())));
            }
        }
        return MakerQuestions.group(points);
    }

    private static OpenPoint point(
            UnitResult result, Makers makers, List<String> statements, OpenQuestion question) {
        return new OpenPoint(
                maker(makers, result.unit().description().maker()),
                question instanceof OpenQuestion.IsAffected
                        ? withRelease(result)
                        : model(result.unit()),
                Optional.of(result.unit().id()),
                statements,
                question);
    }

    private static String model(Unit unit) {
        var description = unit.description();
        if (!description.model().isBlank()) {
            return description.model();
        }
        return description.modelNumber().isBlank()
                ? "a model without a name in our list"
                : description.modelNumber();
    }

    /// The release stands beside the model where the question is about just that release.
    private static String withRelease(UnitResult result) {
        var version = result.unit().description().version().strip();
        boolean asksForIt =
                !version.isEmpty()
                        && result.answer().plan().first().instruction().contains(version);
        return asksForIt
                ? "%s (%s)".formatted(model(result.unit()), version)
                : model(result.unit());
    }

    private static String modelKey(Unit unit) {
        return Wording.of(model(unit)).folded();
    }

    private static List<String> statements(Answer answer) {
        return answer.counting().stream()
                .filter(finding -> finding.component().isEmpty())
                .map(Finding::statement)
                .distinct()
                .sorted()
                .toList();
    }

    /// What only the maker can answer: not what a look at the unit would, and not what the folder
    /// answers already.
    private static List<OpenQuestion> questions(UnitResult result) {
        var answer = result.answer();
        var actions =
                Stream.concat(Stream.of(answer.plan().first()), answer.plan().further().stream())
                        .toList();
        if (answer.maker() == MakerStatement.NOT_AFFECTED) {
            return List.of();
        }
        if (answer.certainty() == Certainty.UNDECIDED) {
            return answer.plan().first() instanceof NextAction.AskMaker
                    ? List.of(new OpenQuestion.IsAffected())
                    : List.of();
        }
        var questions = new ArrayList<OpenQuestion>();
        if (!statements(answer).isEmpty()) {
            switch (answer.maker()) {
                case NOT_AFFECTED, FIX_AVAILABLE -> {}
                case FIX_IN_PART -> questions.add(new OpenQuestion.RestOfFix());
                case FIX_PLANNED, MITIGATION_ONLY, NO_FIX_YET, NOT_STATED, NO_FIX ->
                        questions.add(new OpenQuestion.FixPlanned());
            }
        }
        if (has(actions, NextAction.Patch.class) && isAsked(answer.permission())) {
            questions.add(new OpenQuestion.MayWePatch());
        }
        if (has(actions, NextAction.IsolateOnAdvice.class)) {
            questions.add(new OpenQuestion.CompensatingControl());
        }
        var keeper = Remedies.keeper(result.unit().description(), answer.permission());
        var parts = partsToAskAbout(answer, actions, keeper);
        if (!parts.isEmpty()) {
            questions.add(new OpenQuestion.SoftwareInside(String.join(", ", parts)));
        }
        return questions;
    }

    private static boolean has(List<NextAction> actions, Class<? extends NextAction> kind) {
        return actions.stream().anyMatch(kind::isInstance);
    }

    private static boolean isAsked(PatchPermission permission) {
        return switch (permission) {
            case PatchPermission.HospitalMay _, PatchPermission.MakerOnly _ -> false;
            case PatchPermission.OnlyWithMaker _,
                    PatchPermission.NotAllowed _,
                    PatchPermission.Unknown _ ->
                    true;
        };
    }

    /// Software that the hospital is not told to update itself.
    private static List<String> partsToAskAbout(
            Answer answer, List<NextAction> actions, Keeper keeper) {
        var told =
                actions.stream()
                        .filter(NextAction.UpdateSoftware.class::isInstance)
                        .map(action -> ((NextAction.UpdateSoftware) action).component())
                        .toList();
        return answer.counting().stream()
                .filter(finding -> finding.certainty().compareTo(Certainty.LIKELY) >= 0)
                .filter(finding ->
                        finding.basis() == Finding.Basis.STATEMENT || keeper == Keeper.MAKER)
                .map(Finding::component)
                .filter(component -> !component.isEmpty() && !told.contains(component))
                .distinct()
                .sorted()
                .toList();
    }

    /// The company that answers for it today: a letter to a name of the past may not arrive.
    private static String maker(Makers makers, String written) {
        return switch (makers.identify(written)) {
            case MakerIdentity.Known(var names, _, _) ->
                    makers.lineage(names.iterator().next()).getLast();
            case MakerIdentity.Unlisted(_, var name) -> name;
            case MakerIdentity.Blank() -> "Maker not named";
        };
    }
}
