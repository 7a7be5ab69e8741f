package org.wardkeep.formats.mds2;

import static org.wardkeep.formats.mds2.Mds2Rule.and;
import static org.wardkeep.formats.mds2.Mds2Rule.blank;
import static org.wardkeep.formats.mds2.Mds2Rule.no;
import static org.wardkeep.formats.mds2.Mds2Rule.noOrNotApplicable;
import static org.wardkeep.formats.mds2.Mds2Rule.notApplicable;
import static org.wardkeep.formats.mds2.Mds2Rule.yes;
import static org.wardkeep.formats.mds2.Mds2Rule.yesOrNo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds answers of a form that do not go together, within the form alone. What the form says
/// against the maker's other documents, such as two port lists, is not compared here.
public final class Mds2Contradictions {
    private static final List<Mds2Rule> RULES =
            List.of(
                    new Mds2Rule(
                            "sbom-unavailable-but-described",
                            no("SBOM-1"),
                            yes("SBOM-2", "SBOM-2.1", "SBOM-2.2", "SBOM-2.3", "SBOM-2.4", "SBOM-4"),
                            "An SBOM is said not to be available, yet its contents are described."
                                    + " Is there one, and under which terms can we have it?",
                            "the SBOM exists and is given out only under an agreement"),
                    new Mds2Rule(
                            "removable-media-denied-but-used",
                            no("CONN-1.2.3"),
                            yes("MPII-3.3", "DTBK-3"),
                            "Removable memory is said not to be used, yet data go to removable"
                                    + " media. Which media does the device take, and for what?",
                            "only the maker's service uses the medium"),
                    new Mds2Rule(
                            "encrypted-without-tls",
                            and(yes("TXCF-2"), no("CONN-7")),
                            List.of(),
                            "Personal data are said to be encrypted before they leave, yet the"
                                    + " device does not support TLS. How are they encrypted?",
                            "the data themselves are encrypted, or a VPN carries them"),
                    new Mds2Rule(
                            "remote-service-without-outside",
                            and(yes("RMOT-1"), no("CONN-4")),
                            List.of(),
                            "Remote service is permitted, yet the device cannot talk to systems"
                                    + " outside. Which way does remote service take?",
                            "remote service is given from inside the hospital's network"),
                    new Mds2Rule(
                            "no-antimalware-no-other-control",
                            and(no("MLDP-2"), notApplicable("MLDP-3")),
                            List.of(),
                            "Anti-malware is not supported, and other controls are answered with"
                                    + " N/A although the question is meant for this case. Which"
                                    + " controls stand in for it?",
                            "nothing but the maker's signed software can run"),
                    new Mds2Rule(
                            "updates-not-applicable-but-software",
                            noOrNotApplicable("CSUP-1"),
                            yes("CSUP-2", "CSUP-3", "CSUP-4", "CSUP-5", "CSUP-6"),
                            "No software is said to need security updates, yet software is listed."
                                    + " How are its vulnerabilities fixed?",
                            "the software cannot be reached in any way"),
                    new Mds2Rule(
                            "stored-plain-and-removable",
                            and(no("STCF-1", "PLOK-2"), yes("MPII-2.2")),
                            List.of(),
                            "Personal data are stored unencrypted on parts that can be taken out"
                                    + " without tools. What protects them?",
                            "the device stands in a locked room by its instructions"),
                    new Mds2Rule(
                            "software-only-but-locked",
                            yes("PLOK-1"),
                            yes("PLOK-2", "PLOK-3", "PLOK-4"),
                            "The device is said to be software only, yet physical parts are"
                                    + " described. Which hardware belongs to it?",
                            "the answers are for hardware that is sold with it"),
                    new Mds2Rule(
                            "software-only-twice",
                            and(yes("DOC-11"), no("PLOK-1")),
                            List.of(),
                            "The device is said to be software only in DOC-11 and not in PLOK-1."
                                    + " Which holds?",
                            "the form covers a software and a hardware variant"));

    /// For which kinds of software CSUP asks who may patch.
    private static final List<String> PATCHED =
            List.of("CSUP-2", "CSUP-3", "CSUP-4", "CSUP-5", "CSUP-6");

    private Mds2Contradictions() {}

    /// Every contradiction, in the order of the rules.
    public static List<Mds2Contradiction> of(Mds2Form form) {
        var found = new ArrayList<Mds2Contradiction>();
        for (var rule : rules()) {
            rule.check(form).ifPresent(found::add);
        }
        return found;
    }

    /// The rules above and those that follow from the question list.
    static List<Mds2Rule> rules() {
        var rules = new ArrayList<>(RULES);
        for (var part : PATCHED) {
            rules.add(nobodyMayPatch(part));
        }
        for (var entry : detailsByBase().entrySet()) {
            var details = entry.getValue().toArray(String[]::new);
            rules.add(detailWithoutBase(entry.getKey(), details));
            rules.add(baseLeftBlank(entry.getKey(), details));
        }
        return rules;
    }

    private static Map<String, List<String>> detailsByBase() {
        var details = new LinkedHashMap<String, List<String>>();
        for (var question : Mds2Questions.of(Mds2Edition.HN1_2019).all()) {
            question.needs()
                    .ifPresent(base ->
                            details.computeIfAbsent(base, _ -> new ArrayList<>())
                                    .add(question.id()));
        }
        return details;
    }

    private static Mds2Rule nobodyMayPatch(String part) {
        return new Mds2Rule(
                "nobody-may-patch-" + part,
                and(yes(part), no(part + ".1", part + ".2")),
                List.of(),
                "Neither the owner nor the maker's service is said to install updates for this"
                        + " software. Who does, and how?",
                "the device updates itself, or is replaced");
    }

    private static Mds2Rule detailWithoutBase(String base, String... details) {
        return new Mds2Rule(
                "detail-without-base-" + base,
                noOrNotApplicable(base),
                yes(details),
                "%s (%s) is not answered yes, yet details of it are. Which holds?"
                        .formatted(base, topic(base)),
                "the maker reads the first question more narrowly");
    }

    private static Mds2Rule baseLeftBlank(String base, String... details) {
        return new Mds2Rule(
                "base-left-blank-" + base,
                blank(base),
                yesOrNo(details),
                "%s (%s) has no answer, yet details of it have. What is the answer?"
                        .formatted(base, topic(base)),
                "the details make the answer plain");
    }

    private static String topic(String id) {
        return Mds2Questions.of(Mds2Edition.HN1_2019)
                .question(id)
                .map(Mds2Question::topic)
                .orElse(id);
    }
}
