package org.wardkeep.remediation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkeep.risk.ClinicalRole;
import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.MatchStrength;
import org.wardkeep.risk.RoleFinding;
import org.wardkeep.risk.SupportStage;
import org.wardkeep.risk.UnitWords;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class NextActionsTest {
    private static final RoleFinding VENTILATOR = known(ClinicalRole.LIFE_SUPPORT);
    private static final RoleFinding PUMP = known(ClinicalRole.THERAPY);

    /// Remedies apart by `+`; the maker's statement is what they come to.
    @ParameterizedTest(name = "[{index}] {0} {1} {2} {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # match    | permission  | role         | support        | actions, first first | remedies
                    CERTAIN    | HospitalMay | THERAPY      | SUPPORT        | Patch | Upgrade to 1.52 or later.
                    LIKELY     | HospitalMay | THERAPY      | SUPPORT        | Patch ApplyMitigation | Upgrade to 1.52. + Change passwords on all pumps.
                    CERTAIN    | MakerOnly   | THERAPY      | SUPPORT        | Patch | Upgrade to 1.52.
                    CERTAIN    | Unknown     | THERAPY      | SUPPORT        | Patch AskMaker | Upgrade to 1.52.
                    CERTAIN    | OnlyWithMaker | THERAPY    | SUPPORT        | Patch AskMaker | Upgrade to 1.52.
                    CERTAIN    | NotAllowed  | THERAPY      | SUPPORT        | AskMaker Patch | Upgrade to 1.52.
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | ApplyMitigation AskMaker | Acme plans a new release. + Change passwords.
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | AskMaker | Acme plans a new release.
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | ApplyMitigation AskMaker IsolateOnAdvice | Change passwords.
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | AskMaker IsolateOnAdvice |
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | IsolateOnAdvice AskMaker | Acme will not issue a product update.
                    CERTAIN    | Unknown     | LIFE_SUPPORT | SUPPORT        | AskMaker IsolateOnAdvice | Acme will not issue a product update.
                    CERTAIN    | Unknown     | DIAGNOSIS    | END_OF_SUPPORT | IsolateOnAdvice AskMaker Replace | Acme will not issue a product update.
                    CERTAIN    | Unknown     | THERAPY      | SUPPORT        | IsolateOnAdvice AskMaker Replace | Acme recommends a replacement.
                    CERTAIN    | Unknown     | OTHER        | SUPPORT        | NothingToDo | Hosted, users don't need to take any action.
                    UNDECIDED  | HospitalMay | THERAPY      | SUPPORT        | FindOutVersion Patch | Upgrade to 1.52.
                    UNDECIDED  | Unknown     | LIFE_SUPPORT | SUPPORT        | FindOutVersion AskMaker IsolateOnAdvice |
                    """)
    void theOrderOfActions(
            MatchStrength match,
            String permission,
            ClinicalRole role,
            SupportStage support,
            String actions,
            String remedies) {
        var facts =
                facts(
                        match,
                        permission(permission),
                        known(role),
                        support,
                        remedies == null ? "" : remedies);
        var plan = NextActions.decide(facts);
        assertEquals(
                actions,
                all(plan)
                        .map(action -> action.getClass().getSimpleName())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void whatTheMakerClearsNeedsNothing() {
        var facts =
                new RemediationFacts(
                        MatchStrength.CERTAIN,
                        Optional.empty(),
                        MakerStatement.NOT_AFFECTED,
                        List.of(),
                        permission("Unknown"),
                        PUMP,
                        SupportStage.SUPPORT);
        var plan = NextActions.decide(facts);
        assertAll(
                () -> assertTrue(plan.first() instanceof NextAction.NothingToDo),
                () -> assertTrue(plan.further().isEmpty()));
    }

    /// Whatever is known, a unit on which life may depend is never to be isolated first, and an
    /// isolation always asks the ward.
    @ParameterizedTest
    @EnumSource(MakerStatement.class)
    void lifeSupportIsNeverIsolatedFirst(MakerStatement maker) {
        var notKnown = new RoleFinding.NotKnown(new UnitWords("MISC", "", ""));
        for (var role : List.of(VENTILATOR, notKnown)) {
            for (var match : MatchStrength.values()) {
                for (var support : SupportStage.values()) {
                    var facts =
                            new RemediationFacts(
                                    match,
                                    Optional.empty(),
                                    maker,
                                    List.of(),
                                    permission("Unknown"),
                                    role,
                                    support);
                    var plan = NextActions.decide(facts);
                    assertFalse(plan.first() instanceof NextAction.IsolateOnAdvice);
                    all(plan)
                            .filter(NextAction.IsolateOnAdvice.class::isInstance)
                            .map(NextAction.IsolateOnAdvice.class::cast)
                            .forEach(advice ->
                                    assertTrue(
                                            advice.clinicalCheck().contains("leave it connected")));
                }
            }
        }
    }

    @Test
    void anUndecidedUnitIsToldWhatToReadAndWhatToCompareItWith() {
        var facts =
                new RemediationFacts(
                        MatchStrength.UNDECIDED,
                        Optional.of("versions prior to 1.52"),
                        MakerStatement.NOT_STATED,
                        List.of(),
                        permission("Unknown"),
                        PUMP,
                        SupportStage.UNKNOWN);
        assertEquals(
                "Read the software version on the unit (start-up screen, service menu or label) and"
                        + " write it into the inventory. Affected: versions prior to 1.52.",
                NextActions.decide(facts).first().instruction());
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    version 1.52 (the maker writes "Monitor: v1.52")          | Monitor: v1.52
                    version 1.52 (the maker writes "Monitor: v1.52")          | Monitor: v1.52 + Acme recommends users upgrade to the latest versions.
                    the maker writes "Server Version C.03"; "Monitor Versions N.00 and N.01" | Server Version C.03 + Monitor Versions N.00 and N.01
                    the maker writes "Server: v1.52"; "Monitor: v1.6"         | Server: v1.52 + Monitor: v1.6
                    """)
    void aVersionIsNamedOnlyWhenThereIsNoChoice(String expected, String remedies) {
        var plan =
                NextActions.decide(
                        facts(
                                MatchStrength.CERTAIN,
                                permission("HospitalMay"),
                                PUMP,
                                SupportStage.SUPPORT,
                                remedies));
        assertEquals(expected, ((NextAction.Patch) plan.first()).fix());
    }

    @ParameterizedTest
    @CsvSource({
        "HospitalMay, HOSPITAL",
        "OnlyWithMaker, HOSPITAL_WITH_MAKER",
        "MakerOnly, MAKER",
        "Unknown, HOSPITAL_AFTER_ASKING"
    })
    void theFormSaysWhoInstalls(String permission, NextAction.Doer doer) {
        var plan =
                NextActions.decide(
                        facts(
                                MatchStrength.CERTAIN,
                                permission(permission),
                                PUMP,
                                SupportStage.SUPPORT,
                                "Upgrade to 1.52."));
        assertAll(
                () -> assertEquals(doer, plan.first().doer()),
                () -> assertTrue(plan.first().instruction().contains("no patient is on the unit")),
                () ->
                        assertEquals(
                                List.of("vendor_fix: Upgrade to 1.52.", "CSUP-2.2: No"),
                                plan.evidence()));
    }

    private static RemediationFacts facts(
            MatchStrength match,
            PatchPermission permission,
            RoleFinding role,
            SupportStage support,
            String texts) {
        var remedies =
                Arrays.stream(texts.split(" \\+ ", -1))
                        .filter(text -> !text.isEmpty())
                        .map(text -> new MakerRemedy("vendor_fix", text, Optional.empty()))
                        .toList();
        return new RemediationFacts(
                match,
                Optional.empty(),
                RemedyReader.statement(remedies.stream().map(RemedyReader::read).toList()),
                remedies,
                permission,
                role,
                support);
    }

    private static Stream<NextAction> all(ActionPlan plan) {
        return Stream.concat(Stream.of(plan.first()), plan.further().stream());
    }

    private static PatchPermission permission(String name) {
        var answers = List.of(new Mds2Answer("CSUP-2.2", "No", ""));
        return switch (name) {
            case "HospitalMay" -> new PatchPermission.HospitalMay(answers);
            case "OnlyWithMaker" -> new PatchPermission.OnlyWithMaker(answers);
            case "MakerOnly" -> new PatchPermission.MakerOnly(answers);
            case "NotAllowed" -> new PatchPermission.NotAllowed(answers);
            case "Unknown" -> new PatchPermission.Unknown(answers);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static RoleFinding known(ClinicalRole role) {
        return new RoleFinding.Known(role, "phrase", UnitWords.Field.DESCRIPTION, "test");
    }
}
