package org.wardkeep.operations.assess;

import org.wardkeep.formats.mds2.Mds2Contradictions;
import org.wardkeep.formats.mds2.Mds2Form;
import org.wardkeep.inventory.MakerIdentity;
import org.wardkeep.inventory.Makers;
import org.wardkeep.remediation.MakerQuestion;
import org.wardkeep.remediation.MakerQuestions;
import org.wardkeep.remediation.NextAction;
import org.wardkeep.remediation.OpenPoint;
import org.wardkeep.remediation.OpenQuestion;
import org.wardkeep.remediation.PatchPermission;
import org.wardkeep.risk.SupportStage;
import org.wardkeep.vulnerability.Certainty;

import java.util.ArrayList;
import java.util.List;

/// Gathers what only makers can answer.
final class Letters {
    private Letters() {}

    static List<MakerQuestion> of(List<UnitResult> results, List<Mds2Form> forms, Makers makers) {
        var points = new ArrayList<OpenPoint>();
        for (var result : results) {
            for (var question : questions(result.answer())) {
                points.add(
                        new OpenPoint(
                                maker(makers, result.unit().description().maker()),
                                result.unit().description().model(),
                                result.unit().id(),
                                result.answer().findings().stream()
                                        .map(Finding::statement)
                                        .distinct()
                                        .sorted()
                                        .toList(),
                                question));
            }
        }
        for (var form : forms) {
            for (var contradiction : Mds2Contradictions.of(form)) {
                points.add(
                        new OpenPoint(
                                maker(makers, form.header().manufacturer().orElse("the maker")),
                                String.join(", ", form.header().models()),
                                form.source(),
                                List.of(),
                                new OpenQuestion.Mds2Contradiction(contradiction.question())));
            }
        }
        return MakerQuestions.group(points);
    }

    private static List<OpenQuestion> questions(Answer answer) {
        var questions = new ArrayList<OpenQuestion>();
        if (answer.certainty() == Certainty.UNDECIDED) {
            questions.add(new OpenQuestion.VersionUnknown(""));
        }
        boolean asks =
                answer.plan().first() instanceof NextAction.AskMaker
                        || answer.plan().further().stream()
                                .anyMatch(NextAction.AskMaker.class::isInstance);
        if (asks) {
            questions.add(new OpenQuestion.FixPlanned());
            questions.add(new OpenQuestion.CompensatingControl());
        }
        if (answer.permission() instanceof PatchPermission.Unknown
                && answer.plan().first() instanceof NextAction.Patch) {
            questions.add(new OpenQuestion.MayWePatch());
        }
        if (answer.support() == SupportStage.UNKNOWN) {
            questions.add(new OpenQuestion.EndOfSupportDate());
        }
        return questions;
    }

    private static String maker(Makers makers, String written) {
        return switch (makers.identify(written)) {
            case MakerIdentity.Known(var names, _, _) -> names.iterator().next();
            case MakerIdentity.Unlisted(_, var name) -> name;
            case MakerIdentity.Blank() -> "Maker not named";
        };
    }
}
