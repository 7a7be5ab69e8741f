package org.wardkeep.operations.report;

import org.wardkeep.formats.mds2.Mds2Answer;
import org.wardkeep.formats.mds2.Mds2Contradiction;
import org.wardkeep.formats.mds2.Mds2Value;
import org.wardkeep.inventory.Discrepancy;
import org.wardkeep.operations.assess.ComparedWith;
import org.wardkeep.operations.assess.SoftwareSeen;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.remediation.OpenPoint;
import org.wardkeep.remediation.OpenQuestion;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.Provenance;

import java.util.List;
import java.util.Optional;

/// What lies around the units of [ExampleAssessment]: files, contradictions, letters.
final class ExamplePapers {
    private static final String SCRIPT = ExampleAssessment.SCRIPT;

    private ExamplePapers() {}

    static SoftwareSeen software() {
        return new SoftwareSeen(
                new ComparedWith.OnlyTheFolder("No vulnerability knowledge is here."),
                2,
                26,
                3,
                14,
                List.of());
    }

    static List<OpenPoint> openPoints() {
        return List.of(
                new OpenPoint(
                        "Philips",
                        "IntelliVue MX800",
                        Optional.of("RG-1"),
                        List.of("RIVERSIDE-ICSMA-20-254-01"),
                        new OpenQuestion.MayWePatch()),
                new OpenPoint(
                        "Hamilton Medical",
                        "HAMILTON-T1",
                        Optional.of("RG-2"),
                        List.of("RIVERSIDE-ICSMA-21-047-01"),
                        new OpenQuestion.EndOfSupportDate()),
                new OpenPoint(
                        SCRIPT,
                        SCRIPT,
                        Optional.of("RG-3"),
                        List.of(SCRIPT),
                        new OpenQuestion.FixPlanned()));
    }

    static List<Mds2Contradiction> contradictions() {
        return List.of(
                new Mds2Contradiction(
                        "nobody-may-patch",
                        "mds2/alaris.xlsx",
                        "BD Alaris PCU",
                        List.of(
                                mds2("CSUP-2.2", "May the owner install patches?", "No"),
                                mds2("CSUP-2.3", "Does the maker install patches?", "No")),
                        "The form lets neither the owner nor the maker install patches. Who does?",
                        "the product has no operating system that could be patched"),
                new Mds2Contradiction(
                        "hostile",
                        SCRIPT,
                        SCRIPT,
                        List.of(mds2(SCRIPT, SCRIPT, SCRIPT)),
                        SCRIPT,
                        SCRIPT));
    }

    private static Mds2Answer mds2(String id, String question, String raw) {
        return new Mds2Answer(id, id, question, raw, Mds2Value.NO, "see manual", 42);
    }

    static List<Discrepancy> discrepancies() {
        var list = "inventory/cmms-export.csv";
        return List.of(
                new Discrepancy(
                        Discrepancy.Kind.SAME_SERIAL_TWICE,
                        "RG-004877",
                        "serial number 77120 of Philips stands on two rows: Philips MX800"
                                + " (inventory/cmms-export.csv:211) and Philips MX800"
                                + " (inventory/cmms-export.csv:300)",
                        List.of(new Provenance(list, 211), new Provenance(list, 300))),
                new Discrepancy(
                        Discrepancy.Kind.RETIRED_BUT_IN_USE,
                        "RG-004402",
                        "RG-004402 is marked as retired but still has the network address 192.0.2.7"
                                + " at ICU 4; find out whether it still runs",
                        List.of(new Provenance(list, 402))),
                new Discrepancy(
                        Discrepancy.Kind.MAKER_NOT_KNOWN,
                        "RG-004403",
                        "maker \"" + SCRIPT + ExampleAssessment.TERMINAL + "\" is in no table",
                        List.of(new Provenance(list, 403))));
    }

    static List<FileRead> files() {
        return List.of(
                new FileRead(
                        "inventory/cmms-export.csv",
                        "inventory",
                        "513 units",
                        FileRead.Outcome.READ,
                        List.of()),
                new FileRead(
                        "sboms/" + SCRIPT + ".json",
                        "SBOM",
                        "12 components",
                        FileRead.Outcome.PARTLY_READ,
                        List.of(
                                new Problem(
                                        Code.MISSING,
                                        "sboms/" + SCRIPT + ".json",
                                        214,
                                        9,
                                        "component \"openssl\" has no version. Add one."))),
                new FileRead(
                        "advisories/letter-truncated.json",
                        "CSAF",
                        "",
                        FileRead.Outcome.REFUSED,
                        List.of(
                                new Problem(
                                        Code.MALFORMED,
                                        "advisories/letter-truncated.json",
                                        45,
                                        17,
                                        "the text begun here never ends; expected a closing quote."
                                                + " Download the file again."))),
                new FileRead("README.md", "", "", FileRead.Outcome.NOT_DATA, List.of()),
                new FileRead(
                        "advisories/riverside-icsma-23-194-01-v1.json",
                        "CSAF",
                        "6 products, 8 vulnerabilities",
                        FileRead.Outcome.SUPERSEDED,
                        List.of()));
    }
}
