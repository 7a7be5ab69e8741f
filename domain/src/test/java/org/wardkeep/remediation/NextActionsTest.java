package org.wardkeep.remediation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.remediation.SoftwareFault.Keeper;
import org.wardkeep.risk.ClinicalRole;
import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.MatchStrength;
import org.wardkeep.risk.RoleFinding;
import org.wardkeep.risk.SupportStage;
import org.wardkeep.risk.UnitWords;
import org.wardkeep.vulnerability.Doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                    # match    | permission  | role         | support        | attack | actions, first first | remedies
                    CERTAIN    | HospitalMay | THERAPY      | SUPPORT        | NOT_KNOWN | Patch | Upgrade to 1.52 or later.
                    LIKELY     | HospitalMay | THERAPY      | SUPPORT        | NOT_KNOWN | Patch ApplyMitigation | Upgrade to 1.52. + Change passwords on all pumps.
                    CERTAIN    | MakerOnly   | THERAPY      | SUPPORT        | NOT_KNOWN | Patch | Upgrade to 1.52.
                    CERTAIN    | MakerOnly   | THERAPY      | END_OF_SUPPORT | NOT_KNOWN | Patch ApplyMitigation Replace | Upgrade to 1.52. + Change passwords.
                    CERTAIN    | Unknown     | THERAPY      | SUPPORT        | NOT_KNOWN | Patch AskMaker | Upgrade to 1.52.
                    CERTAIN    | OnlyWithMaker | THERAPY    | SUPPORT        | NOT_KNOWN | Patch AskMaker | Upgrade to 1.52.
                    CERTAIN    | NotAllowed  | THERAPY      | SUPPORT        | NOT_KNOWN | AskMaker Patch | Upgrade to 1.52.
                    CERTAIN    | HospitalMay | THERAPY      | SUPPORT        | NOT_KNOWN | Patch ApplyMitigation IsolateOnAdvice | Upgrade to 1.52. + Change passwords. + Disconnect the pump from the network.
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | NOT_KNOWN | ApplyMitigation AskMaker | Acme plans a new release. + Change passwords.
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | NOT_KNOWN | AskMaker | Acme plans a new release.
                    # The maker's measures are enough, unless attackers use the hole
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | NOT_KNOWN | ApplyMitigation AskMaker | Change passwords.
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | IN_USE | ApplyMitigation IsolateOnAdvice AskMaker | Change passwords.
                    CERTAIN    | Unknown     | LIFE_SUPPORT | SUPPORT        | IN_USE | ApplyMitigation AskMaker IsolateOnAdvice | Change passwords.
                    CERTAIN    | Unknown     | DIAGNOSIS    | END_OF_SUPPORT | NOT_KNOWN | ApplyMitigation AskMaker Replace | Change passwords.
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | NOT_KNOWN | AskMaker IsolateOnAdvice |
                    CERTAIN    | Unknown     | DIAGNOSIS    | SUPPORT        | NOT_KNOWN | IsolateOnAdvice AskMaker | Acme will not issue a product update.
                    CERTAIN    | Unknown     | LIFE_SUPPORT | SUPPORT        | NOT_KNOWN | AskMaker IsolateOnAdvice | Acme will not issue a product update.
                    CERTAIN    | Unknown     | LIFE_SUPPORT | SUPPORT        | IN_USE | AskMaker IsolateOnAdvice | Acme will not issue a product update.
                    CERTAIN    | Unknown     | DIAGNOSIS    | END_OF_SUPPORT | NOT_KNOWN | IsolateOnAdvice AskMaker Replace | Acme will not issue a product update.
                    CERTAIN    | Unknown     | THERAPY      | SUPPORT        | NOT_KNOWN | IsolateOnAdvice AskMaker Replace | Acme recommends a replacement.
                    CERTAIN    | Unknown     | OTHER        | SUPPORT        | NOT_KNOWN | NothingToDo | Hosted, users don't need to take any action.
                    UNDECIDED  | HospitalMay | THERAPY      | SUPPORT        | NOT_KNOWN | FindOutVersion Patch | Upgrade to 1.52.
                    UNDECIDED  | Unknown     | LIFE_SUPPORT | SUPPORT        | NOT_KNOWN | FindOutVersion AskMaker IsolateOnAdvice |
                    """)
    void theOrderOfActions(
            MatchStrength match,
            String permission,
            ClinicalRole role,
            SupportStage support,
            RemediationFacts.Attack attack,
            String actions,
            String remedies) {
        var facts =
                new Facts(stated(match, remedies == null ? "" : remedies))
                        .with(permission(permission))
                        .with(known(role))
                        .with(support)
                        .with(attack)
                        .build();
        var plan = decide(facts);
        assertEquals(
                actions,
                all(plan)
                        .map(action -> action.getClass().getSimpleName())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void whatTheMakerClearsNeedsNothing() {
        var plan =
                decide(new Facts(List.of()).with(MakerStatement.NOT_AFFECTED).with(PUMP).build());
        assertAll(
                () -> assertTrue(plan.first() instanceof NextAction.NothingToDo),
                () ->
                        assertEquals(
                                "Nothing to do: Acme says \"not affected\" (vex.json). Keep the"
                                        + " statement, and check that it names this release.",
                                plan.first().instruction()),
                () -> assertTrue(plan.further().isEmpty()));
    }

    /// Whatever is known, a unit on which life may depend is never to be isolated first, and an
    /// isolation always asks the ward.
    @ParameterizedTest
    @EnumSource(MakerStatement.class)
    void lifeSupportIsNeverIsolatedFirst(MakerStatement maker) {
        var notKnown = new RoleFinding.NotKnown(new UnitWords("MISC", "", ""));
        var remedies =
                List.of(
                        "",
                        "Acme will not issue a product update.",
                        "Disconnect it from the network.",
                        "Hosted, users don't need to take any action. + Unplug it.");
        for (var role : List.of(VENTILATOR, notKnown)) {
            for (var match : MatchStrength.values()) {
                for (var texts : remedies) {
                    for (var attack : RemediationFacts.Attack.values()) {
                        var plan =
                                decide(
                                        new Facts(stated(match, texts))
                                                .with(maker)
                                                .with(role)
                                                .with(attack)
                                                .build());
                        assertFalse(plan.first() instanceof NextAction.IsolateOnAdvice);
                        all(plan)
                                .filter(NextAction.IsolateOnAdvice.class::isInstance)
                                .map(NextAction.IsolateOnAdvice.class::cast)
                                .forEach(advice ->
                                        assertTrue(
                                                advice.clinicalCheck()
                                                        .contains("leave it connected")));
                    }
                }
            }
        }
    }

    /// A row each: what the doubt is about, and what the work order says.
    static Stream<Arguments> doubts() {
        return Stream.of(
                arguments(
                        new Doubt.VersionMissing(),
                        "Read the software version (start-up screen, service menu or label) and"
                                + " write it down. Affected: versions prior to 1.52."),
                arguments(
                        new Doubt.VersionTooCoarse("version 9.33 says too little for 9.33.1"),
                        "Read the full software version on the unit and write it down: version"
                                + " 9.33 says too little for 9.33.1."),
                arguments(
                        new Doubt.VersionNotCompared("VF10", "it names VF10 as the fix"),
                        "Ask the maker: Is release VF10 of this model affected? We found: it names"
                                + " VF10 as the fix."),
                arguments(
                        new Doubt.ConditionNotShown("WLAN only"),
                        "Look whether this holds for the unit, and write it down: \"WLAN only\"."),
                arguments(
                        new Doubt.SerialMissing(),
                        "Read the serial number on the unit's label and write it down; the advisory"
                                + " counts by serial number."),
                arguments(
                        new Doubt.OnlyMentioned("Perfusor"),
                        "Ask the maker: Is \"Perfusor\" affected, and is there a fix? Your advisory"
                                + " speaks of it without listing it."),
                arguments(
                        new Doubt.ModelUnclear("model \"A\" could be \"A1\""),
                        "Read maker and model on the unit's label: model \"A\" could be \"A1\"."));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void anUndecidedUnitIsToldWhatToLookUp(Doubt doubt, String expected) {
        var facts = new Facts(stated(MatchStrength.UNDECIDED, "")).with(List.of(doubt)).build();
        assertEquals(expected, decide(facts).first().instruction());
    }

    /// What only a doubtful statement asks for is not asked of a unit that a sure one means.
    @Test
    void doubtfulStatementsWait() {
        var stated = new ArrayList<>(stated(MatchStrength.CERTAIN, "Upgrade to 1.52."));
        stated.addAll(stated(MatchStrength.UNDECIDED, "Upgrade to 2.1. + Change passwords."));
        var plan = decide(new Facts(stated).with(new Doubt.VersionMissing()).build());
        assertEquals(
                List.of("Patch", "AskMaker", "FindOutVersion"),
                all(plan).map(action -> action.getClass().getSimpleName()).toList());
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    version 1.52                                              | Upgrade to 1.52.
                    version 1.52 (the maker writes "Monitor: v1.52")          | Monitor: v1.52
                    version 1.52 (the maker writes "Monitor: v1.52")          | Monitor: v1.52 + Acme recommends users upgrade to the latest versions.
                    the maker writes "Link+ 3.0 D16 or later."                | Link+ 3.0 D16 or later.
                    the maker writes "Module software 20D30 closes it…"       | Module software 20D30 closes it; the rest stays open until the next one.
                    it names C.03, N.00, N.01                                 | Server Version C.03 + Monitor Versions N.00 and N.01
                    it names 1.52, 1.6                                        | Server: v1.52 + Monitor: v1.6
                    # never the newest of several, only what they are
                    it names 12.2.8.0, 12.2.8.100                             | Vue PACS 12.2.8.0 (May 2021) closes the entries. + Vue PACS 12.2.8.100 closes this entry.
                    # what the unit has already is no fix
                    the maker writes "Vue PACS 12.2.9 closes it."             | Vue PACS 12.2.9 closes it. + Vue PACS 0.9 closes this entry.
                    """)
    void aVersionIsNamedOnlyWhenThereIsNoChoice(String expected, String remedies) {
        var plan =
                decide(
                        new Facts(stated(MatchStrength.CERTAIN, remedies))
                                .with(permission("HospitalMay"))
                                .build());
        assertEquals(expected, ((NextAction.Patch) plan.first()).fix());
    }

    @Test
    void aUnitThatRunsTheFixIsAQuestion() {
        var plan =
                decide(new Facts(stated(MatchStrength.CERTAIN, "Update to release 0.9.")).build());
        assertEquals(
                "Ask the maker: The unit runs Rev 0.9, which you name as the release with the fix."
                        + " Is it still affected, and what repairs it?",
                plan.first().instruction());
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
                decide(
                        new Facts(stated(MatchStrength.CERTAIN, "Upgrade to 1.52."))
                                .with(permission(permission))
                                .build());
        assertAll(
                () -> assertEquals(doer, plan.first().doer()),
                () -> assertTrue(plan.first().instruction().contains("no patient on the unit")),
                () ->
                        assertEquals(
                                List.of("vendor_fix: Upgrade to 1.52.", "CSUP-2.2: No"),
                                plan.evidence()));
    }

    /// Component, VEX action, remedy of the component's maker, who keeps it: what is to be done.
    @ParameterizedTest(name = "[{index}] {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dcmtk 3.6.6 | Update to a build with DCMTK 3.6.7. |                           | MAKER    | For dcmtk 3.6.6: Update to a build with DCMTK 3.6.7.
                    dcmtk 3.6.6 |                                     | Update to DCMTK 3.6.7.    | HOSPITAL | For dcmtk 3.6.6: Update to DCMTK 3.6.7.
                    dcmtk 3.6.6 |                                     | Change passwords.         | HOSPITAL | Update dcmtk 3.6.6 to a release without these holes.
                    dcmtk 3.6.6 |                                     | Update to DCMTK 3.6.7.    | MAKER    | Ask the maker: Which release of this device is without the holes in dcmtk 3.6.6, and when can we have it?
                    """)
    void softwareInsideIsNamed(
            String component, String action, String remedy, Keeper keeper, String expected) {
        var fault =
                new SoftwareFault(
                        component,
                        "V-1",
                        action == null ? "" : action,
                        remedy == null ? List.of() : remedies(remedy),
                        keeper);
        var facts =
                new Facts(List.of())
                        .with(RemedyReader.statement(List.of()))
                        .withSoftware(List.of(fault))
                        .build();
        assertEquals(expected, decide(facts).first().instruction());
    }

    /// A wall of text becomes at most five short things, and says where the rest stands.
    @Test
    void anOrderCanBeRead() {
        var texts =
                IntStream.range(0, 9)
                        .mapToObj(i -> "Measure %d: %s".formatted(i, "change it ".repeat(30)))
                        .collect(Collectors.joining(" + "));
        var plan = decide(new Facts(stated(MatchStrength.CERTAIN, texts)).build());
        assertAll(
                () -> assertTrue(plan.further().size() <= 4),
                () -> assertTrue(plan.first().instruction().length() <= 160),
                () -> assertEquals("Read on: 6 more in A-1.", plan.further().get(2).instruction()));
    }

    private static List<StatedRemedies> stated(MatchStrength match, String texts) {
        return List.of(new StatedRemedies("A-1", match, remedies(texts)));
    }

    private static List<Remedy> remedies(String texts) {
        return Arrays.stream(texts.split(" \\+ ", -1))
                .filter(text -> !text.isEmpty())
                .map(text -> new MakerRemedy("vendor_fix", text, Optional.empty()))
                .map(RemedyReader::read)
                .toList();
    }

    /// Facts with the least that matters, changed one by one.
    private static final class Facts {
        private final List<StatedRemedies> stated;
        private MakerStatement maker;
        private PatchPermission permission = permission("Unknown");
        private RoleFinding role = PUMP;
        private SupportStage support = SupportStage.SUPPORT;
        private RemediationFacts.Attack attack = RemediationFacts.Attack.NOT_KNOWN;
        private List<Doubt> doubts = List.of(new Doubt.VersionMissing());
        private List<SoftwareFault> software = List.of();

        Facts(List<StatedRemedies> stated) {
            this.stated = stated;
            this.maker =
                    MakerStatement.together(stated.stream().map(StatedRemedies::says).toList());
        }

        Facts with(MakerStatement given) {
            maker = given;
            return this;
        }

        Facts with(PatchPermission given) {
            permission = given;
            return this;
        }

        Facts with(RoleFinding given) {
            role = given;
            return this;
        }

        Facts with(SupportStage given) {
            support = given;
            return this;
        }

        Facts with(RemediationFacts.Attack given) {
            attack = given;
            return this;
        }

        Facts with(List<Doubt> given) {
            doubts = given;
            return this;
        }

        Facts with(Doubt given) {
            return with(List.of(given));
        }

        Facts withSoftware(List<SoftwareFault> given) {
            software = given;
            return this;
        }

        RemediationFacts build() {
            return new RemediationFacts(
                    "Rev 0.9",
                    Optional.of("versions prior to 1.52"),
                    doubts,
                    maker,
                    List.of("Acme says \"not affected\" (vex.json)"),
                    stated,
                    software,
                    permission,
                    role,
                    support,
                    attack);
        }
    }

    private static ActionPlan decide(RemediationFacts facts) {
        return new NextActions().decide(facts);
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
        return new RoleFinding.Known(role, "phrase", "phrase", UnitWords.Field.DESCRIPTION, "test");
    }
}
