package org.wardkeep.operations.report;

import org.wardkeep.inventory.Inventory;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.inventory.UnitStatus;
import org.wardkeep.operations.assess.Answer;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.operations.assess.Finding;
import org.wardkeep.operations.assess.UnitResult;
import org.wardkeep.remediation.ActionPlan;
import org.wardkeep.remediation.MakerQuestions;
import org.wardkeep.remediation.NextAction;
import org.wardkeep.remediation.PatchPermission;
import org.wardkeep.remediation.WorkOrder;
import org.wardkeep.risk.ClinicalRole;
import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.Priority;
import org.wardkeep.risk.Rank;
import org.wardkeep.risk.RankReason;
import org.wardkeep.risk.RoleFinding;
import org.wardkeep.risk.SupportStage;
import org.wardkeep.risk.UnitWords;
import org.wardkeep.vocabulary.Provenance;
import org.wardkeep.vulnerability.Certainty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An assessment made by hand, with everything in it that a writer can meet: each priority, each
/// certainty, and texts that attack the reader.
final class ExampleAssessment {
    /// What must never be obeyed by a browser, a spreadsheet or a terminal.
    static final String SCRIPT = "<script>alert(1)</script>";

    static final String FORMULA = "=HYPERLINK(\"http://192.0.2.1\",\"click\")";
    static final String TERMINAL = "\u001b[2J\u202Emoc\u2069";
    static final String HALF_PAIR = "half \ud83d pair";

    static final String REMEDY = "vendor_fix: Update to 2.1";

    private static final String ISOLATE =
            "restrict the unit's network to the systems it must talk to.";

    private final List<Unit> units = new ArrayList<>();
    private final List<UnitResult> results = new ArrayList<>();
    private int tag = 1000;

    private ExampleAssessment() {}

    /// About sixty units.
    static Assessment small() {
        return new ExampleAssessment().build(1);
    }

    /// @param times how many of each unit of [#small]
    static Assessment large(int times) {
        return new ExampleAssessment().build(times);
    }

    private Assessment build(int times) {
        monitors(times);
        pumps(times);
        ventilators(times);
        others(times);
        hostile();
        for (int i = 0; i < 40 * times; i++) {
            units.add(unit("", "Baxter", "Flo-Gard", "", "5 North"));
        }
        return new Assessment(
                "Riverside General Hospital",
                Instant.parse("2026-11-23T03:12:00Z"),
                new Inventory(units, ExamplePapers.discrepancies()),
                results,
                workOrders(),
                MakerQuestions.group(ExamplePapers.openPoints()),
                ExamplePapers.contradictions(),
                ExamplePapers.files(),
                26,
                ExamplePapers.software());
    }

    private void monitors(int times) {
        var answer =
                answer(
                        Priority.SOON,
                        Certainty.CERTAIN,
                        patch("version N.01 (the maker writes \"Upgrade to N.01 or later\")"),
                        List.of(
                                new NextAction.ApplyMitigation(
                                        "Keep the monitors on the separate network of the maker's"
                                                + " guide.")),
                        "Philips IntelliVue patient monitors",
                        "RIVERSIDE-ICSMA-20-254-01",
                        role(ClinicalRole.MONITORING, "patient monitor"),
                        "It is readily attacked over the network (CVE-2020-16216, CVSS 8.8).");
        add(8 * times, answer, "Philips", "IntelliVue MX800", "M.03", "ICU");
        add(3 * times, answer, "PHILIPS", "IntelliVue MX800", "M.03", "ED");
        add(times, answer, "Phillips", "INTELLIVUE MX800", "L.02", "PACU");
        var unknown =
                answer(
                        Priority.PLANNED,
                        Certainty.UNDECIDED,
                        new NextAction.FindOutVersion(
                                "Read the software version on the unit (start-up screen, service"
                                        + " menu or label) and write it into the inventory."
                                        + " Affected: N and prior."),
                        List.of(patch("version N.01")),
                        "Philips IntelliVue patient monitors",
                        "RIVERSIDE-ICSMA-20-254-01",
                        role(ClinicalRole.MONITORING, "patient monitor"),
                        "It is readily attacked over the network (CVE-2020-16216, CVSS 8.8).");
        add(6 * times, unknown, "Philips", "IntelliVue MP30", "", "5 North");
    }

    private void pumps(int times) {
        var answer =
                answer(
                        Priority.NOW,
                        Certainty.CERTAIN,
                        new NextAction.ApplyMitigation(
                                "Change the default wireless password and keep the pumps on a"
                                        + " network of their own."),
                        List.of(
                                new NextAction.IsolateOnAdvice(
                                        ISOLATE,
                                        "what does care lose when the unit has no network (orders,"
                                                + " results, alarms), and who does it by hand?"),
                                new NextAction.AskMaker(
                                        "Which measure protects the patient while there is no"
                                                + " fix?")),
                        "BD Alaris PC Unit, network session",
                        "RIVERSIDE-ICSMA-20-317-01",
                        role(ClinicalRole.THERAPY, "infusion pump"),
                        "Attackers already use CVE-2023-30559 (CISA's list of known exploited"
                                + " vulnerabilities).");
        add(5 * times, answer, "CareFusion 303 Inc", "Alaris 8015", "9.33.1", "ICU");
        add(4 * times, answer, "BD", "Alaris 8015", "9.33.1", "Emergency");
    }

    private void ventilators(int times) {
        var answer =
                answer(
                        Priority.NOW,
                        Certainty.LIKELY,
                        new NextAction.FindOutVersion(
                                "Read the software version on the unit (start-up screen, service"
                                        + " menu or label) and write it into the inventory."
                                        + " Affected: <= 2.2.3."),
                        List.of(
                                new NextAction.AskMaker(
                                        "May we install this fix ourselves, and how?"),
                                new NextAction.IsolateOnAdvice(
                                        ISOLATE,
                                        "does the patient stay safe, and do alarms still arrive, when"
                                                + " the unit loses its network? If nobody can say"
                                                + " yes, leave it connected.")),
                        "Hamilton-T1 transport ventilator",
                        "RIVERSIDE-ICSMA-21-047-01",
                        role(ClinicalRole.LIFE_SUPPORT, "ventilator"),
                        "The worst vulnerability (CVE-2020-27278, 9.8) can be used over the"
                                + " network.");
        add(3 * times, answer, "Hamilton Medical", "HAMILTON-T1", "", "Helicopter");
    }

    private void others(int times) {
        add(
                2 * times,
                answer(
                        Priority.PLANNED,
                        Certainty.LIKELY,
                        new NextAction.Replace("the maker's support has ended."),
                        List.of(),
                        "GE ultrasound",
                        "RIVERSIDE-ICSMA-20-049-02",
                        role(ClinicalRole.DIAGNOSIS, "ultrasound"),
                        "The worst vulnerability (CVE-2020-6977, 6.8) can be used by touching the"
                                + " unit."),
                "GE Healthcare",
                "LOGIQ E9",
                "R5",
                "Obstetrics");
        add(
                2 * times,
                answer(
                        Priority.WATCH,
                        Certainty.LIKELY,
                        new NextAction.NothingToDo(
                                "Acme says \"not affected\" (vex.json). Keep the statement,"
                                        + " and check that it names this release."),
                        List.of(),
                        "GE anaesthesia machines",
                        "RIVERSIDE-ICSMA-19-190-01",
                        role(ClinicalRole.LIFE_SUPPORT, "anesthesia"),
                        "A statement says that it is not affected, or that it is repaired."),
                "Datex-Ohmeda",
                "Aestiva/5 7900",
                "4.8",
                "OR 3");
    }

    private void hostile() {
        var looked = new UnitWords(SCRIPT, FORMULA, "");
        var answer =
                answer(
                        Priority.NOW,
                        Certainty.CERTAIN,
                        patch("see " + SCRIPT + " javascript:alert(1) " + HALF_PAIR),
                        List.of(new NextAction.AskMaker(FORMULA)),
                        "Title " + SCRIPT + " " + TERMINAL,
                        "ID\" onmouseover=\"alert(1)",
                        new RoleFinding.NotKnown(looked),
                        "Reason " + SCRIPT + " " + TERMINAL);
        add(1, answer, SCRIPT, FORMULA, TERMINAL, HALF_PAIR);
        add(1, answer, "", "", "", "");
        add(1, answer, "A".repeat(5_000), "B".repeat(5_000), "C".repeat(5_000), "D".repeat(5_000));
    }

    private void add(
            int count, Answer answer, String maker, String model, String version, String place) {
        for (int i = 0; i < count; i++) {
            var unit = unit("S-" + tag, maker, model, version, place);
            units.add(unit);
            results.add(new UnitResult(unit, answer));
        }
    }

    private Unit unit(String serial, String maker, String model, String version, String place) {
        var id = "RG-%06d".formatted(tag++);
        return new Unit(
                id,
                new UnitDescription(maker, model, "", version, "", "device"),
                UnitStatus.IN_SERVICE,
                id,
                serial,
                place,
                place.isEmpty() ? "" : place + " room " + tag % 30,
                "192.0.2." + tag % 250,
                "",
                "",
                "Biomedical engineering",
                new Provenance("inventory/cmms-export.csv", tag));
    }

    private static NextAction patch(String fix) {
        return new NextAction.Patch(
                fix,
                NextAction.Doer.HOSPITAL_WITH_MAKER,
                "Agree the time with the department; do the maker's function check afterwards.");
    }

    private static RoleFinding role(ClinicalRole role, String phrase) {
        return new RoleFinding.Known(
                role, phrase, phrase, UnitWords.Field.DESCRIPTION, "own judgement");
    }

    private static Answer answer(
            Priority priority,
            Certainty certainty,
            NextAction first,
            List<NextAction> further,
            String title,
            String statement,
            RoleFinding role,
            String reason) {
        var finding =
                new Finding(
                        Finding.Basis.STATEMENT,
                        statement,
                        title,
                        certainty,
                        List.of("CVE-2020-16216", "CVE-2020-16224"),
                        "Maker and model are named; the version lies in \"N and prior\".",
                        "",
                        List.of(
                                new Finding.Cleared(
                                        "CVE-2020-16212", "fixed in M.03, says the maker")),
                        List.of(),
                        List.of("advisories/" + statement + ".json, revision 1"));
        return new Answer(
                List.of(finding),
                role,
                new Rank(
                        priority,
                        100,
                        List.of(
                                new RankReason("severity-and-reach", reason, "CVSS 8.8"),
                                new RankReason("clinical-role", role.sentence(), "description"))),
                new ActionPlan(
                        first,
                        further,
                        "The maker has released a fix.",
                        List.of(REMEDY, "vendor_fix: for " + statement)),
                MakerStatement.FIX_AVAILABLE,
                new PatchPermission.Unknown(List.of()),
                SupportStage.UNKNOWN);
    }

    private List<WorkOrder> workOrders() {
        var orders = new ArrayList<WorkOrder>();
        for (var result : results) {
            var unit = result.unit();
            var answer = result.answer();
            orders.add(
                    new WorkOrder(
                            orders.size() + 1,
                            answer.rank().priority(),
                            new WorkOrder.Unit(
                                    unit.assetTag(),
                                    unit.description().maker(),
                                    unit.description().model(),
                                    unit.serial(),
                                    unit.description().version(),
                                    unit.location()),
                            answer.plan().first().instruction(),
                            answer.plan().further().stream().map(NextAction::instruction).toList(),
                            answer.rank().why(),
                            answer.plan().first().doer().words(),
                            List.of(answer.findings().getFirst().statement()),
                            answer.vulnerabilities(),
                            answer.permission().sentence()));
        }
        return orders;
    }
}
