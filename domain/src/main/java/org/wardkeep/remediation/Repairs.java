package org.wardkeep.remediation;

import org.wardkeep.remediation.NextAction.Doer;
import org.wardkeep.risk.ClinicalRole;
import org.wardkeep.risk.MakerStatement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What repairs a unit: the maker's fix, and updates of software inside it.
final class Repairs {
    private static final int LENGTH = 130;
    private static final int COMPONENTS_NAMED = 3;

    private Repairs() {}

    /// The fix, who has to be asked before it, and what has to be read; empty where nothing
    /// repairs.
    static List<NextAction> of(RemediationFacts facts) {
        var fixes =
                facts.counting().stream()
                        .filter(stated -> stated.says() == MakerStatement.FIX_AVAILABLE)
                        .flatMap(stated -> stated.remedies().stream())
                        .filter(Remedy.FixReleased.class::isInstance)
                        .map(Remedy.FixReleased.class::cast)
                        .toList();
        var missing = fixes.stream().filter(fix -> !isInstalled(fix, facts)).toList();
        var actions = new ArrayList<NextAction>();
        if (!missing.isEmpty() || promised(facts, fixes)) {
            actions.addAll(patch(facts, Fixes.of(missing)));
        } else if (!fixes.isEmpty()) {
            actions.add(
                    new NextAction.AskMaker(
                            "The unit runs %s, which you name as the release with the fix. Is it"
                                            .formatted(facts.installed().strip())
                                    + " still affected, and what repairs it?"));
        }
        actions.addAll(software(facts.software()));
        return actions;
    }

    /// Whether the fix is just the release that the unit has.
    private static boolean isInstalled(Remedy.FixReleased fix, RemediationFacts facts) {
        var named = Releases.namedIn(fix.source().text());
        return !named.isEmpty() && named.equals(Releases.namedIn(facts.installed()));
    }

    private static boolean promised(RemediationFacts facts, List<Remedy.FixReleased> fixes) {
        return facts.maker() == MakerStatement.FIX_AVAILABLE
                && fixes.isEmpty()
                && facts.software().isEmpty();
    }

    private static List<NextAction> patch(RemediationFacts facts, Fixes fixes) {
        var install =
                new NextAction.Patch(fixes.words(), installer(facts.permission()), care(facts));
        var actions = new ArrayList<NextAction>();
        actions.add(install);
        if (!fixes.quotes().isEmpty()) {
            actions.add(
                    new NextAction.ReadOn(
                            fixes.quotes().stream()
                                    .map(quote -> "\"" + quote + "\"")
                                    .collect(
                                            Collectors.joining(
                                                    "; ", "The maker writes of the fix: ", ""))));
        }
        switch (facts.permission()) {
            case PatchPermission.HospitalMay _, PatchPermission.MakerOnly _ -> {}
            case PatchPermission.OnlyWithMaker _, PatchPermission.Unknown _ ->
                    actions.add(
                            new NextAction.AskMaker(
                                    facts.maker() == MakerStatement.FIX_AVAILABLE
                                            ? "May we install this fix ourselves, and how?"
                                            : "May we install this fix ourselves, and what closes"
                                                    + " the entries that it leaves open?"));
            case PatchPermission.NotAllowed _ ->
                    actions.addFirst(
                            new NextAction.AskMaker(
                                    "Your MDS2 form lets neither us nor your service install"
                                            + " updates. Who installs this fix?"));
        }
        return actions;
    }

    /// What is asked for software of the unit, each component once; a VEX statement on this very
    /// unit outweighs the component's maker, who knows nothing of it.
    private static List<NextAction> software(List<SoftwareFault> faults) {
        var actions = new LinkedHashSet<NextAction>();
        for (var fault : faults) {
            boolean toldOtherwise =
                    fault.action().isBlank()
                            && faults.stream()
                                    .anyMatch(f ->
                                            f.component().equals(fault.component())
                                                    && !f.action().isBlank());
            boolean actsItself =
                    !fault.action().isBlank() || fault.keeper() == SoftwareFault.Keeper.HOSPITAL;
            if (actsItself && !toldOtherwise) {
                actions.add(
                        new NextAction.UpdateSoftware(
                                fault.component(),
                                fault.action().isBlank()
                                        ? fix(fault)
                                        : Excerpt.of(fault.action(), LENGTH),
                                doer(fault.keeper())));
            }
        }
        return List.copyOf(actions);
    }

    /// The question about components that only the unit's maker can update, and of which nobody
    /// says what to do.
    static Optional<NextAction> question(List<SoftwareFault> faults) {
        var components =
                faults.stream()
                        .filter(f -> f.keeper() == SoftwareFault.Keeper.MAKER)
                        .map(SoftwareFault::component)
                        .distinct()
                        .filter(component ->
                                faults.stream()
                                        .filter(f -> f.component().equals(component))
                                        .allMatch(f -> f.action().isBlank()))
                        .toList();
        return components.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new NextAction.AskMaker(
                                "Which release of this device is without the holes in %s, and when"
                                                .formatted(named(components))
                                        + " can we have it?"));
    }

    private static String named(List<String> components) {
        var named = components.stream().limit(COMPONENTS_NAMED).collect(Collectors.joining(", "));
        int more = components.size() - COMPONENTS_NAMED;
        return more > 0 ? "%s and %d more parts".formatted(named, more) : named;
    }

    private static String fix(SoftwareFault fault) {
        return fault.remedies().stream()
                .filter(Remedy.FixReleased.class::isInstance)
                .map(remedy -> Excerpt.of(remedy.source().text(), LENGTH))
                .findFirst()
                .orElse("");
    }

    private static Doer doer(SoftwareFault.Keeper keeper) {
        return switch (keeper) {
            case HOSPITAL -> Doer.HOSPITAL;
            case MAKER -> Doer.HOSPITAL_AFTER_ASKING;
        };
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
                ? "Only with no patient on the unit; test it before it goes back."
                : "Agree the time with the department; test it afterwards.";
    }
}
