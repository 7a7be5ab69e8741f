package org.wardkeep.remediation;

import org.wardkeep.remediation.RemediationFacts.Attack;
import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.RoleFinding;
import org.wardkeep.risk.SupportStage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides the next action on a unit.
///
/// The order of thought: is it cleared; is it meant at all; is there a fix, and who may install it;
/// what protects the patient until then; whom to ask. Nothing is ever cut off: isolation is advice
/// with a question to the ward, and never comes first for a unit on which life may depend.
public final class NextActions {
    private static final String ISOLATE =
            "restrict the unit's network to the systems it must talk to.";

    /// More than these nobody reads on a work order; the rest is counted, with where it stands.
    private static final int ACTIONS_SHOWN = 5;

    private static final List<Class<? extends NextAction>> LEAST_NEEDED_FIRST =
            List.of(
                    NextAction.AskMaker.class,
                    NextAction.ReadOn.class,
                    NextAction.ApplyMitigation.class,
                    NextAction.UpdateSoftware.class,
                    NextAction.IsolateOnAdvice.class);

    private static final int LENGTH = 110;

    private static final String PROTECTION =
            "Which measure protects the patient while there is no fix?";
    private static final String REST =
            "The fix does not close every entry. What closes the rest, and when can we have it?";

    /// The same statements mean thousands of units, and reading what they ask takes many patterns.
    private final Map<List<StatedRemedies>, Measures> measuresOf = new HashMap<>();

    public ActionPlan decide(RemediationFacts facts) {
        if (facts.maker() == MakerStatement.NOT_AFFECTED) {
            return plan(
                    facts,
                    List.of(
                            new NextAction.NothingToDo(
                                    "%s. Keep the statement, and check that it names this release."
                                            .formatted(
                                                    Excerpt.of(
                                                            String.join("; ", facts.cleared()),
                                                            LENGTH)))),
                    "The statement decides; it is kept with the finding.");
        }
        var lookUps = LookUps.of(facts.doubts(), facts.affected());
        if (facts.isUndecided()) {
            var actions = new ArrayList<>(lookUps);
            actions.addAll(ifMeant(facts, ACTIONS_SHOWN - lookUps.size()));
            if (lookUps.getFirst() instanceof NextAction.AskMaker) {
                actions.removeIf(action ->
                        action instanceof NextAction.AskMaker && !lookUps.contains(action));
            }
            return plan(
                    facts,
                    actions,
                    "Whether the unit is meant cannot be told from the inventory; what follows the"
                            + " look at the unit holds if it is.");
        }
        var actions = new ArrayList<>(ifMeant(facts, ACTIONS_SHOWN));
        if (facts.stated().stream().anyMatch(stated -> !stated.isDecided())) {
            actions.add(lookUps.getFirst());
        }
        return plan(facts, actions, facts.maker().sentence());
    }

    private static ActionPlan plan(RemediationFacts facts, List<NextAction> actions, String why) {
        var remedies =
                Stream.concat(
                                facts.stated().stream().flatMap(s -> s.remedies().stream()),
                                facts.software().stream().flatMap(s -> s.remedies().stream()))
                        .map(Remedy::source);
        var evidence =
                Stream.concat(
                                remedies.map(NextActions::cited),
                                facts.permission().answers().stream().map(Mds2Answer::toString))
                        .distinct()
                        .toList();
        var shown = shorten(actions);
        return new ActionPlan(shown.getFirst(), shown.subList(1, shown.size()), why, evidence);
    }

    /// Leaves out what can wait until the rest is done, so that the order can be read. What comes
    /// first, the fix, and what is at stake for the ward or the budget stay.
    private static List<NextAction> shorten(List<NextAction> actions) {
        var kept = new ArrayList<>(actions.stream().distinct().toList());
        for (var kind : LEAST_NEEDED_FIRST) {
            int least = kind == NextAction.ReadOn.class ? 0 : 1;
            for (int i = kept.size() - 1; i > 0 && kept.size() > ACTIONS_SHOWN; i--) {
                if (kind.isInstance(kept.get(i))
                        && kept.stream().filter(kind::isInstance).count() > least) {
                    kept.remove(i);
                }
            }
        }
        return kept;
    }

    /// Repair first, then what protects until it is done, then whom to ask and what to plan.
    private List<NextAction> ifMeant(RemediationFacts facts, int most) {
        if (isSettledByMaker(facts)) {
            return List.of(
                    new NextAction.NothingToDo(
                            "the maker has repaired it and asks nothing of the user. Check on the"
                                    + " unit or with the maker that the repair has arrived."));
        }
        var repairs = Repairs.of(facts);
        var measures = measuresOf.computeIfAbsent(facts.counting(), Measures::of);
        var behind = behind(facts, measures.cutOff(), !repairs.isEmpty());
        var actions = new ArrayList<>(repairs);
        if (!measures.isEmpty()) {
            int room = most - repairs.size() - behind.size();
            actions.addAll(measures.actions(Math.max(1, room)));
        }
        actions.addAll(behind);
        boolean cutsOffLife =
                facts.role().lifeMayDependOnIt()
                        && actions.getFirst() instanceof NextAction.IsolateOnAdvice;
        if (cutsOffLife) {
            actions.addFirst(new NextAction.AskMaker(PROTECTION));
        }
        return actions;
    }

    private static boolean isSettledByMaker(RemediationFacts facts) {
        var remedies = facts.counting().stream().flatMap(s -> s.remedies().stream()).toList();
        return facts.software().isEmpty()
                && remedies.stream().anyMatch(Remedy.NothingForUser.class::isInstance)
                && remedies.stream()
                        .allMatch(r ->
                                r instanceof Remedy.NothingForUser || r instanceof Remedy.Pointer);
    }

    /// Whom to ask, what to consider with the ward, and what to plan.
    private static List<NextAction> behind(
            RemediationFacts facts, List<Measures.Measure> cutOff, boolean repaired) {
        var ask =
                Stream.concat(
                                question(facts, repaired).map(NextAction.AskMaker::new).stream(),
                                Repairs.question(facts.software()).stream())
                        .toList();
        var isolate = isolate(facts, cutOff, repaired).stream().toList();
        boolean isolateFirst =
                !facts.role().lifeMayDependOnIt()
                        && (facts.maker() == MakerStatement.NO_FIX
                                || facts.attack() == Attack.IN_USE);
        var actions = new ArrayList<NextAction>(isolateFirst ? isolate : ask);
        actions.addAll(isolateFirst ? ask : isolate);
        boolean replace =
                facts.counting().stream()
                        .flatMap(stated -> stated.remedies().stream())
                        .anyMatch(Remedy.ReplaceAdvised.class::isInstance);
        if (replace) {
            actions.add(new NextAction.Replace("the maker advises it."));
        } else if (facts.support() == SupportStage.END_OF_SUPPORT) {
            actions.add(new NextAction.Replace("the maker's support has ended."));
        }
        return actions;
    }

    private static Optional<String> question(RemediationFacts facts, boolean repaired) {
        boolean onlySoftware = facts.counting().isEmpty() && !facts.software().isEmpty();
        boolean askedWithFix =
                repaired
                        && (facts.permission() instanceof PatchPermission.Unknown
                                || facts.permission() instanceof PatchPermission.OnlyWithMaker);
        if (onlySoftware || askedWithFix) {
            return Optional.empty();
        }
        return switch (facts.maker()) {
            case NOT_AFFECTED, FIX_AVAILABLE -> Optional.empty();
            case FIX_PLANNED ->
                    Optional.of("Has the announced fix been released, and which version holds it?");
            case FIX_IN_PART, MITIGATION_ONLY, NO_FIX_YET ->
                    Optional.of(repaired ? REST : "Is a fix planned, and by when?");
            case NOT_STATED ->
                    Optional.of(
                            repaired
                                    ? REST
                                    : "Is this model affected, is there a fix for it, and who may"
                                            + " install it?");
            case NO_FIX -> Optional.of(PROTECTION);
        };
    }

    /// A measure of the maker that takes the unit off the network is advice as well, because only
    /// the ward knows what that costs.
    private static Optional<NextAction> isolate(
            RemediationFacts facts, List<Measures.Measure> cutOff, boolean repaired) {
        boolean open =
                switch (facts.maker()) {
                    case NOT_AFFECTED, FIX_AVAILABLE -> false;
                    case FIX_PLANNED, FIX_IN_PART, MITIGATION_ONLY ->
                            facts.attack() == Attack.IN_USE && !repaired;
                    case NO_FIX_YET, NOT_STATED, NO_FIX -> !repaired;
                };
        if (cutOff.isEmpty() && !open) {
            return Optional.empty();
        }
        var details =
                cutOff.isEmpty()
                        ? ISOLATE
                        : "the maker advises \"%s\""
                                .formatted(Excerpt.of(cutOff.getFirst().details(), LENGTH));
        return Optional.of(new NextAction.IsolateOnAdvice(details, clinicalCheck(facts.role())));
    }

    private static String clinicalCheck(RoleFinding role) {
        return role.lifeMayDependOnIt()
                ? "does the patient stay safe, and do alarms still arrive, when the unit loses its"
                        + " network? If nobody can say yes, leave it connected."
                : "what does care lose when the unit has no network (orders, results, alarms), and"
                        + " who does it by hand?";
    }

    private static String cited(MakerRemedy source) {
        return source.url()
                .map(url -> "%s: %s (%s)".formatted(source.category(), source.text().strip(), url))
                .orElse("%s: %s".formatted(source.category(), source.text().strip()));
    }
}
