package org.wardkeep.operations.assess;

import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.operations.assess.Finding.Basis;
import org.wardkeep.operations.assess.Finding.Cleared;
import org.wardkeep.remediation.SoftwareFault;
import org.wardkeep.vulnerability.Certainty;
import org.wardkeep.vulnerability.Doubt;
import org.wardkeep.vulnerability.ProductFinder.Found;
import org.wardkeep.vulnerability.component.JudgedSoftware;
import org.wardkeep.vulnerability.component.JudgedSoftware.By;
import org.wardkeep.vulnerability.component.JudgedSoftware.Open;
import org.wardkeep.vulnerability.component.JudgedSoftware.Part;
import org.wardkeep.vulnerability.component.SoftwareJudge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is known of the software in units: one finding for each part of a list and each certainty,
/// however many vulnerabilities it has. Every list is judged once, however many units carry it.
final class KnownSoftware {
    private static final String OF_LIST = "software list ";
    private static final String OF_SYSTEM = "operating system ";
    private static final int PARTS_NAMED = 3;

    private final Optional<SoftwareJudge> judge;
    private final Threats threats;
    private final Map<Listed, JudgedSoftware> ofList = new HashMap<>();
    private final Map<Running, JudgedSoftware> ofSystem = new HashMap<>();

    /// By statement, what has to be looked up before more can be said.
    private final Map<String, Lookup> lookups = new HashMap<>();

    /// @param judge empty when nothing is known
    KnownSoftware(Optional<SoftwareJudge> judge, Threats threats) {
        this.judge = judge;
        this.threats = threats;
    }

    /// A list on units of which an inventory may state the operating system.
    private record Listed(Sbom sbom, String system) {}

    /// An operating system on one release of a product, for which somebody may speak.
    private record Running(String text, String maker, String model, String version) {
        static Running of(UnitDescription unit) {
            return new Running(
                    unit.operatingSystem().strip(), unit.maker(), unit.model(), unit.version());
        }
    }

    /// What decides once it is known.
    private enum Lookup {
        UPDATES,
        RELEASE,
        PARTS
    }

    /// What every list of a folder came to, also of those that no unit carries, and every operating
    /// system once.
    List<JudgedSoftware> all(List<Sbom> sboms, Collection<UnitDescription> units) {
        var all = new ArrayList<JudgedSoftware>();
        sboms.forEach(sbom -> judged(sbom, "").ifPresent(all::add));
        var bySystem = new TreeMap<String, JudgedSoftware>();
        for (var unit : units) {
            system(unit)
                    .ifPresent(
                            judged -> bySystem.putIfAbsent(unit.operatingSystem().strip(), judged));
        }
        all.addAll(bySystem.values());
        return all;
    }

    /// What is known of units of a description, open and cleared.
    ///
    /// @param lists those that may be of these units
    List<Finding> of(UnitDescription unit, List<Found<Sbom>> lists) {
        var findings = new ArrayList<Finding>();
        for (var list : lists) {
            judged(list.thing(), unit.operatingSystem())
                    .ifPresent(judged -> findings.addAll(ofList(judged, list)));
        }
        system(unit).ifPresent(judged -> findings.addAll(ofSystem(judged)));
        return findings;
    }

    private Optional<JudgedSoftware> judged(Sbom sbom, String system) {
        return judge.map(one ->
                ofList.computeIfAbsent(
                        new Listed(sbom, system.strip()), _ -> one.judge(sbom, system)));
    }

    private Optional<JudgedSoftware> system(UnitDescription unit) {
        return judge.flatMap(one ->
                SoftwareJudge.systemOf(unit, OF_SYSTEM + unit.operatingSystem().strip())
                        .map(sbom ->
                                ofSystem.computeIfAbsent(
                                        Running.of(unit), _ -> one.judge(sbom, ""))));
    }

    /// Where a part of a unit is named.
    ///
    /// @param ofUnit that it is in the unit
    /// @param before the sentence up to what is known of it
    /// @param after the rest of the sentence
    private record Place(
            String statement, Certainty ofUnit, String before, String after, String where) {}

    private List<Finding> ofList(JudgedSoftware judged, Found<Sbom> list) {
        var source = judged.sbom().source();
        var findings = new ArrayList<Finding>();
        for (var part : judged.components()) {
            var found =
                    findings(
                            part,
                            new Place(
                                    OF_LIST + source,
                                    list.certainty(),
                                    "the unit's software list %s has %s; "
                                            .formatted(source, part.name()),
                                    "; the list is for this unit because " + list.reason(),
                                    "%s:%d".formatted(source, part.component().line())));
            findings.addAll(found);
            var lookup =
                    list.certainty() == Certainty.UNDECIDED
                            ? Lookup.RELEASE
                            : part.isSystem() ? Lookup.UPDATES : Lookup.PARTS;
            found.forEach(one -> lookups.merge(key(one), lookup, KnownSoftware::earlier));
        }
        return findings;
    }

    private List<Finding> ofSystem(JudgedSoftware judged) {
        var findings = new ArrayList<Finding>();
        for (var part : judged.components()) {
            findings.addAll(
                    findings(
                            part,
                            new Place(
                                    judged.sbom().source(),
                                    Certainty.CERTAIN,
                                    "the device list states \"%s\"; ".formatted(part.name()),
                                    "",
                                    "the device list's column for the operating system")));
        }
        findings.forEach(one -> lookups.put(key(one), Lookup.UPDATES));
        return findings;
    }

    private static Lookup earlier(Lookup a, Lookup b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static String key(Finding finding) {
        return finding.statement() + "|" + finding.component();
    }

    /// One for each certainty. What somebody cleared stands with the first; what the records
    /// themselves rule out is kept with the list, because nobody would take it for the unit's.
    private List<Finding> findings(Part part, Place place) {
        var byCertainty = new EnumMap<Certainty, List<Open>>(Certainty.class);
        for (var open : part.open()) {
            var certainty = Certainty.weakest(open.certainty(), place.ofUnit());
            byCertainty.computeIfAbsent(certainty, _ -> new ArrayList<>()).add(open);
        }
        var cleared =
                part.ruledOut().stream()
                        .filter(out -> out.by() == By.VEX)
                        .map(out -> new Cleared(out.id(), out.reason()))
                        .toList();
        if (byCertainty.isEmpty() && !cleared.isEmpty()) {
            byCertainty.put(place.ofUnit(), List.of());
        }
        var findings = new ArrayList<Finding>();
        for (var entry : byCertainty.entrySet()) {
            var open = entry.getValue();
            findings.add(
                    new Finding(
                            Basis.KNOWLEDGE,
                            place.statement(),
                            "known vulnerabilities of the software",
                            entry.getKey(),
                            open.stream().map(one -> one.vulnerability().id()).sorted().toList(),
                            place.before() + words(open) + place.after(),
                            part.name(),
                            findings.isEmpty() ? cleared : List.of(),
                            List.of(),
                            List.of(place.where())));
        }
        return findings;
    }

    /// `34 known vulnerabilities, 2 of them in use by attackers (…), worst CVSS 9.8; for example
    /// …`.
    private String words(List<Open> open) {
        if (open.isEmpty()) {
            return "its known vulnerabilities are cleared";
        }
        var scores = new HashMap<Open, Double>();
        var attacked = new ArrayList<String>();
        for (var one : open) {
            var known = threats.of(one.vulnerability().id());
            scores.put(one, known.score().map(score -> score.value()).orElse(0.0));
            if (known.knownExploited().isPresent()) {
                attacked.add(one.vulnerability().id());
            }
        }
        var worst =
                open.stream()
                        .max(
                                Comparator.comparing((Open one) ->
                                                attacked.contains(one.vulnerability().id()))
                                        .thenComparingDouble(one -> scores.getOrDefault(one, 0.0)))
                        .orElseThrow();
        double score = scores.values().stream().max(Double::compare).orElse(0.0);
        return "%s%s%s; for example %s: %s"
                .formatted(
                        open.size() == 1
                                ? "1 known vulnerability"
                                : "%,d known vulnerabilities".formatted(open.size()),
                        attacked.isEmpty()
                                ? ""
                                : ", %,d in use by attackers (%s)"
                                        .formatted(attacked.size(), shortened(attacked)),
                        score == 0.0 ? "" : String.format(Locale.ROOT, ", worst CVSS %.1f", score),
                        worst.vulnerability().id(),
                        worst.reason());
    }

    private static String shortened(Collection<String> names) {
        var named = names.stream().limit(PARTS_NAMED).collect(Collectors.joining(", "));
        int more = names.size() - PARTS_NAMED;
        return more > 0 ? "%s and %,d more".formatted(named, more) : named;
    }

    /// The lists that may concern a unit, and only may.
    static List<String> undecided(List<Finding> found) {
        return found.stream()
                .filter(KnownSoftware::isUndecided)
                .map(Finding::statement)
                .distinct()
                .toList();
    }

    private static boolean isUndecided(Finding finding) {
        return finding.basis() == Basis.KNOWLEDGE
                && finding.certainty() == Certainty.UNDECIDED
                && !finding.vulnerabilities().isEmpty();
    }

    /// What has to be looked up, one doubt for each list and sort.
    List<Doubt> doubts(List<Finding> found) {
        var counts = new LinkedHashMap<String, Map<Lookup, List<Finding>>>();
        for (var finding : found) {
            if (isUndecided(finding)) {
                var lookup = lookups.getOrDefault(key(finding), Lookup.PARTS);
                counts.computeIfAbsent(finding.statement(), _ -> new EnumMap<>(Lookup.class))
                        .computeIfAbsent(lookup, _ -> new ArrayList<>())
                        .add(finding);
            }
        }
        var doubts = new ArrayList<Doubt>();
        counts.forEach((statement, byLookup) ->
                byLookup.forEach(
                        (lookup, findings) -> doubts.add(doubt(statement, lookup, findings))));
        return doubts;
    }

    private static Doubt doubt(String statement, Lookup lookup, List<Finding> findings) {
        int count =
                (int)
                        findings.stream()
                                .flatMap(f -> f.vulnerabilities().stream())
                                .distinct()
                                .count();
        return switch (lookup) {
            case UPDATES -> new Doubt.UpdatesNotStated(findings.getFirst().component(), count);
            case RELEASE -> new Doubt.SoftwareListUnclear(withoutPrefix(statement), count);
            case PARTS -> new Doubt.PartsUnclear(shortened(parts(findings)), count);
        };
    }

    private static String withoutPrefix(String statement) {
        return statement.startsWith(OF_LIST) ? statement.substring(OF_LIST.length()) : statement;
    }

    private static List<String> parts(List<Finding> findings) {
        return findings.stream().map(Finding::component).distinct().toList();
    }

    /// What is affected for sure or likely, one fault for each list: an update of the product
    /// closes them together.
    static List<SoftwareFault> faults(List<Finding> found, SoftwareFault.Keeper keeper) {
        var byList = new LinkedHashMap<String, List<Finding>>();
        for (var finding : found) {
            if (finding.basis() == Basis.KNOWLEDGE
                    && finding.certainty().compareTo(Certainty.LIKELY) >= 0
                    && !finding.vulnerabilities().isEmpty()) {
                byList.computeIfAbsent(finding.statement(), _ -> new ArrayList<>()).add(finding);
            }
        }
        var faults = new ArrayList<SoftwareFault>();
        byList.forEach((list, findings) ->
                faults.add(
                        new SoftwareFault(
                                shortened(parts(mostFirst(findings))),
                                list,
                                "",
                                List.of(),
                                keeper)));
        return faults;
    }

    private static List<Finding> mostFirst(List<Finding> findings) {
        return findings.stream()
                .sorted(
                        Comparator.comparingInt((Finding f) -> f.vulnerabilities().size())
                                .reversed())
                .toList();
    }
}
