package org.wardkeep.remediation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reads the section on cyber security product upgrades (CSUP) of an MDS2 form, HN 1-2019.
///
/// CSUP-2 to CSUP-6 ask, for the operating system, drivers and firmware, anti-malware, other bought
/// software and other software: is it in the device; then .1 do the documents tell the owner how to
/// install updates, .2 must the maker or an authorised service install them, .3 can they be
/// installed from afar, .4 may updates of third parties be installed without the maker's approval.
/// CSUP-8 asks whether the device updates itself.
///
/// An advisory seldom says which part its fix belongs to, so every part that the device contains is
/// read and the strictest answer counts.
public final class PatchPermissions {
    private static final List<String> PARTS =
            List.of("CSUP-2", "CSUP-3", "CSUP-4", "CSUP-5", "CSUP-6");

    private static final String UPDATES_ITSELF = "CSUP-8";

    private PatchPermissions() {}

    /// What the answers for one part allow, the strictest last.
    private enum Rule {
        HOSPITAL,
        NOT_SAID,
        TOGETHER,
        MAKER,
        NOBODY
    }

    /// @param answers by question id; questions that the form leaves out may be missing
    public static PatchPermission of(Map<String, Mds2Answer> answers) {
        var strictest = new EnumMap<Rule, List<Mds2Answer>>(Rule.class);
        for (var part : PARTS) {
            if (isContained(answers, part)) {
                var used = used(answers, part);
                strictest.computeIfAbsent(rule(used), _ -> new ArrayList<>()).addAll(used);
            }
        }
        if (strictest.isEmpty()) {
            return new PatchPermission.Unknown(whatThereIs(answers));
        }
        var rule = strictest.keySet().stream().max(Rule::compareTo).orElseThrow();
        var evidence = strictest.getOrDefault(rule, List.of());
        return switch (rule) {
            case HOSPITAL -> new PatchPermission.HospitalMay(evidence);
            case NOT_SAID -> new PatchPermission.Unknown(evidence);
            case TOGETHER -> new PatchPermission.OnlyWithMaker(evidence);
            case MAKER -> new PatchPermission.MakerOnly(evidence);
            case NOBODY -> new PatchPermission.NotAllowed(evidence);
        };
    }

    /// A part is there when the form says so, or when it says nothing but answers what follows.
    private static boolean isContained(Map<String, Mds2Answer> answers, String part) {
        return switch (answer(answers, part).meaning()) {
            case YES -> true;
            case NO, NOT_APPLICABLE -> false;
            case NOT_SAID ->
                    answer(answers, part + ".1").meaning() != Mds2Answer.Meaning.NOT_SAID
                            || answer(answers, part + ".2").meaning()
                                    != Mds2Answer.Meaning.NOT_SAID;
        };
    }

    private static List<Mds2Answer> used(Map<String, Mds2Answer> answers, String part) {
        return List.of(
                answer(answers, part + ".1"),
                answer(answers, part + ".2"),
                answer(answers, part + ".3"),
                answer(answers, UPDATES_ITSELF));
    }

    private static Rule rule(List<Mds2Answer> used) {
        var owner = used.get(0).meaning();
        var service = used.get(1).meaning();
        boolean fromAfar =
                used.get(2).meaning() == Mds2Answer.Meaning.YES
                        || used.get(3).meaning() == Mds2Answer.Meaning.YES;
        return switch (service) {
            case YES -> owner == Mds2Answer.Meaning.YES ? Rule.TOGETHER : Rule.MAKER;
            case NO ->
                    switch (owner) {
                        case YES -> Rule.HOSPITAL;
                        case NO -> fromAfar ? Rule.MAKER : Rule.NOBODY;
                        case NOT_APPLICABLE, NOT_SAID -> Rule.NOT_SAID;
                    };
            case NOT_APPLICABLE, NOT_SAID -> Rule.NOT_SAID;
        };
    }

    private static List<Mds2Answer> whatThereIs(Map<String, Mds2Answer> answers) {
        var found = new ArrayList<Mds2Answer>();
        for (var id : List.of("CSUP-1", "CSUP-2", "CSUP-3", "CSUP-4", "CSUP-5", "CSUP-6")) {
            if (answers.containsKey(id)) {
                found.add(answer(answers, id));
            }
        }
        return found;
    }

    private static Mds2Answer answer(Map<String, Mds2Answer> answers, String id) {
        return answers.getOrDefault(id, Mds2Answer.missing(id));
    }
}
