package org.wardkeep.remediation;

import org.wardkeep.remediation.NextAction.Doer;
import org.wardkeep.risk.ClinicalRole;
import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.MatchStrength;
import org.wardkeep.risk.RoleFinding;
import org.wardkeep.risk.SupportStage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Decides the next action on a unit.
///
/// The order of thought: is it cleared; is it meant at all; is there a fix, and who may install it;
/// what protects the patient until then; whom to ask. Nothing is ever cut off: isolation is advice
/// with a question to the ward, and never comes first for a unit on which life may depend.
public final class NextActions {
    private static final String ISOLATE =
            "restrict the unit's network to the systems it must talk to.";

    /// More than these nobody reads on a work order; the evidence holds them all.
    private static final int MEASURES_SHOWN = 3;

    private NextActions() {}

    public static ActionPlan decide(RemediationFacts facts) {
        var remedies = facts.remedies().stream().map(RemedyReader::read).toList();
        if (facts.maker() == MakerStatement.NOT_AFFECTED) {
            return plan(
                    facts,
                    remedies,
                    List.of(
                            new NextAction.NothingToDo(
                                    "the maker says this product is not affected. Keep the"
                                            + " statement, and check that it names this"
                                            + " release.")),
                    "The maker's statement decides.");
        }
        var actions = new ArrayList<>(ifMeant(facts, remedies));
        if (facts.match() == MatchStrength.UNDECIDED) {
            actions.addFirst(findOutVersion(facts));
            return plan(
                    facts,
                    remedies,
                    actions,
                    "Whether the unit is meant cannot be told without its version; what follows"
                            + " holds if it is.");
        }
        return plan(facts, remedies, actions, facts.maker().sentence());
    }

    private static ActionPlan plan(
            RemediationFacts facts, List<Remedy> remedies, List<NextAction> actions, String why) {
        var evidence =
                Stream.concat(
                                remedies.stream().map(NextActions::cited),
                                facts.permission().answers().stream().map(Mds2Answer::toString))
                        .distinct()
                        .toList();
        return new ActionPlan(
                actions.getFirst(), actions.subList(1, actions.size()), why, evidence);
    }

    private static List<NextAction> ifMeant(RemediationFacts facts, List<Remedy> remedies) {
        if (isSettledByMaker(remedies)) {
            return List.of(
                    new NextAction.NothingToDo(
                            "the maker has repaired it and asks nothing of the user. Check on the"
                                    + " unit or with the maker that the repair has arrived."));
        }
        return switch (facts.maker()) {
            case NOT_AFFECTED -> throw new IllegalStateException("decided before");
            case FIX_AVAILABLE -> patch(facts, remedies);
            case FIX_PLANNED -> untilTheFixComes(remedies);
            case MITIGATION_ONLY -> withoutFix(facts, remedies, "Is a fix planned, and by when?");
            case NOT_STATED ->
                    withoutFix(
                            facts,
                            remedies,
                            "Is this model affected, is there a fix for it, and who may install"
                                    + " it?");
            case NO_FIX ->
                    withoutFix(
                            facts,
                            remedies,
                            "Which measure protects the patient while there is no fix?");
        };
    }

    private static boolean isSettledByMaker(List<Remedy> remedies) {
        boolean settled = remedies.stream().anyMatch(Remedy.NothingForUser.class::isInstance);
        return settled
                && remedies.stream()
                        .allMatch(r ->
                                r instanceof Remedy.NothingForUser || r instanceof Remedy.Pointer);
    }

    private static List<NextAction> patch(RemediationFacts facts, List<Remedy> remedies) {
        var fixes =
                remedies.stream()
                        .filter(Remedy.FixReleased.class::isInstance)
                        .map(Remedy.FixReleased.class::cast)
                        .toList();
        var install =
                new NextAction.Patch(
                        Fixes.words(fixes), installer(facts.permission()), care(facts));
        var actions = new ArrayList<NextAction>();
        switch (facts.permission()) {
            case PatchPermission.HospitalMay _, PatchPermission.MakerOnly _ -> actions.add(install);
            case PatchPermission.OnlyWithMaker _, PatchPermission.Unknown _ -> {
                actions.add(install);
                actions.add(new NextAction.AskMaker("May we install this fix ourselves, and how?"));
            }
            case PatchPermission.NotAllowed _ -> {
                actions.add(
                        new NextAction.AskMaker(
                                "Your MDS2 form lets neither us nor your service install updates."
                                        + " Who installs this fix?"));
                actions.add(install);
            }
        }
        actions.addAll(mitigations(remedies));
        return actions;
    }

    private static List<NextAction> untilTheFixComes(List<Remedy> remedies) {
        var actions = new ArrayList<>(mitigations(remedies));
        actions.add(
                new NextAction.AskMaker(
                        "Has the announced fix been released, and which version holds it?"));
        return actions;
    }

    private static List<NextAction> withoutFix(
            RemediationFacts facts, List<Remedy> remedies, String question) {
        var actions = new ArrayList<>(mitigations(remedies));
        var ask = new NextAction.AskMaker(question);
        var isolate = new NextAction.IsolateOnAdvice(ISOLATE, clinicalCheck(facts.role()));
        if (facts.maker() != MakerStatement.NO_FIX || facts.role().lifeMayDependOnIt()) {
            actions.add(ask);
            actions.add(isolate);
        } else {
            actions.add(isolate);
            actions.add(ask);
        }
        if (remedies.stream().anyMatch(Remedy.ReplaceAdvised.class::isInstance)) {
            actions.add(new NextAction.Replace("the maker advises it."));
        } else if (facts.support() == SupportStage.END_OF_SUPPORT) {
            actions.add(new NextAction.Replace("the maker's support has ended."));
        }
        return actions;
    }

    private static List<NextAction> mitigations(List<Remedy> remedies) {
        var measures =
                remedies.stream()
                        .filter(Remedy.Mitigation.class::isInstance)
                        .map(remedy -> remedy.source().text().strip())
                        .distinct()
                        .toList();
        if (measures.isEmpty()) {
            return List.of();
        }
        int shown = Math.min(MEASURES_SHOWN, measures.size());
        var details = String.join(" / ", measures.subList(0, shown));
        int more = measures.size() - shown;
        return List.of(
                new NextAction.ApplyMitigation(
                        more == 0
                                ? details
                                : details + " / and %d more in the advisory".formatted(more)));
    }

    private static NextAction findOutVersion(RemediationFacts facts) {
        var compare =
                facts.affected()
                        .map(range -> "Affected: " + range + ".")
                        .orElse("The advisory does not say which versions are affected.");
        return new NextAction.FindOutVersion(
                "Read the software version on the unit (start-up screen, service menu or label) and"
                        + " write it into the inventory. "
                        + compare);
    }

    private static Doer installer(PatchPermission permission) {
        return switch (permission) {
            case PatchPermission.HospitalMay _ -> Doer.HOSPITAL;
            case PatchPermission.OnlyWithMaker _ -> Doer.HOSPITAL_WITH_MAKER;
            case PatchPermission.MakerOnly _ -> Doer.MAKER;
            case PatchPermission.NotAllowed _, PatchPermission.Unknown _ ->
                    Doer.HOSPITAL_AFTER_ASKING;
        };
    }

    private static String care(RemediationFacts facts) {
        return facts.role().lifeMayDependOnIt() || facts.role().role() == ClinicalRole.THERAPY
                ? "Only while no patient is on the unit and a replacement stands ready; do the"
                        + " maker's function check before it goes back."
                : "Agree the time with the department; do the maker's function check afterwards.";
    }

    private static String clinicalCheck(RoleFinding role) {
        return role.lifeMayDependOnIt()
                ? "does the patient stay safe, and do alarms still arrive, when the unit loses its"
                        + " network? If nobody can say yes, leave it connected."
                : "what does care lose when the unit has no network (orders, results, alarms), and"
                        + " who does it by hand?";
    }

    private static String cited(Remedy remedy) {
        var source = remedy.source();
        return source.url()
                .map(url -> "%s: %s (%s)".formatted(source.category(), source.text().strip(), url))
                .orElse("%s: %s".formatted(source.category(), source.text().strip()));
    }
}
