package org.wardkeep.operations.assess;

import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.ModelCatalogue;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.operations.assess.Finding.Basis;
import org.wardkeep.operations.assess.Finding.Cleared;
import org.wardkeep.vulnerability.AdvisoryMatch;
import org.wardkeep.vulnerability.AdvisoryMatch.Says;
import org.wardkeep.vulnerability.AdvisoryMatcher;
import org.wardkeep.vulnerability.Certainty;
import org.wardkeep.vulnerability.ComponentFinding;
import org.wardkeep.vulnerability.Doubt;
import org.wardkeep.vulnerability.NamedProduct;
import org.wardkeep.vulnerability.ProductFinder;
import org.wardkeep.vulnerability.ProductFinder.Entry;
import org.wardkeep.vulnerability.SbomFindings;
import org.wardkeep.vulnerability.VexBook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which statements concern a unit: by its maker, model and version, and by the software in it.
final class Findings {
    private final VexBook vex;
    private final WireKnowledge wire;
    private final AdvisoryMatcher matcher;
    private final ProductFinder<Sbom> sboms;
    private final SbomFindings components;
    private final IdentityHashMap<Sbom, List<ComponentFinding>> findingsOfSbom =
            new IdentityHashMap<>();
    private final Map<UnitDescription, List<AdvisoryMatch>> matches = new HashMap<>();
    private final Map<UnitDescription, List<SoftwareFinding>> ofSoftware = new HashMap<>();
    private final Map<UnitDescription, List<Finding>> ofKnown = new HashMap<>();
    private final KnownSoftware known;

    Findings(
            Library library,
            Makers makers,
            ModelCatalogue catalogue,
            WireKnowledge wire,
            KnownSoftware known) {
        this.wire = wire;
        this.known = known;
        this.vex = library.vex();
        this.matcher = new AdvisoryMatcher(makers, catalogue, library.advisories());
        this.components = new SbomFindings(matcher, vex, library.advisories());
        var subjects = new ArrayList<Entry<Sbom>>();
        for (var sbom : library.sboms()) {
            sbom.subject()
                    .ifPresent(subject ->
                            subjects.add(
                                    new Entry<>(
                                            new NamedProduct(
                                                    subject.supplier(),
                                                    subject.name(),
                                                    subject.version()),
                                            sbom)));
        }
        this.sboms = new ProductFinder<>(makers, catalogue, subjects);
    }

    /// The matches that findings of a unit come from, for whoever needs the advisory's words.
    List<AdvisoryMatch> matches(Unit unit) {
        return matches.computeIfAbsent(unit.description(), matcher::match).stream()
                .map(match -> match.forSerial(unit.serial()))
                .toList();
    }

    /// Whether units of the same description can have other findings.
    boolean differsFromItsLike(Unit unit) {
        return vex.names(unit)
                || wire.reason(unit).isPresent()
                || matches.computeIfAbsent(unit.description(), matcher::match).stream()
                        .anyMatch(AdvisoryMatch::asksForSerial);
    }

    /// What concerns a unit, strongest first; empty when nothing does.
    List<Finding> of(Unit unit) {
        var all = matches(unit);
        var cleared = clearances(all);
        var findings = new ArrayList<Finding>();
        for (var match : all) {
            if (match.says() == Says.AFFECTED && match.certainty() != Certainty.NO) {
                findings.add(finding(match, cleared, unit));
            }
        }
        for (var software : software(unit.description())) {
            findings.add(withoutCleared(finding(software), cleared, unit));
        }
        for (var known : known(unit.description())) {
            findings.add(withoutCleared(known, cleared, unit));
        }
        return Merged.of(findings);
    }

    /// What is known of the software in units of a description, also what somebody cleared for one
    /// of the units.
    private List<Finding> known(UnitDescription description) {
        return ofKnown.computeIfAbsent(description, same -> known.of(same, sboms.find(same)));
    }

    /// Why it cannot be told whether known vulnerabilities are open in a unit.
    List<Doubt> doubts(List<Finding> found) {
        return known.doubts(found);
    }

    /// Vulnerabilities that a maker's statement takes off the unit, each with the reason.
    private static Map<String, String> clearances(List<AdvisoryMatch> matches) {
        var cleared = new LinkedHashMap<String, String>();
        for (var match : matches) {
            boolean clears = match.says() == Says.NOT_AFFECTED || match.says() == Says.FIXED;
            if (clears && match.certainty() == Certainty.CERTAIN) {
                for (var vulnerability : match.vulnerabilities()) {
                    cleared.putIfAbsent(
                            vulnerability,
                            "%s says %s (%s)"
                                    .formatted(
                                            match.advisory().id(),
                                            match.says() == Says.FIXED ? "fixed" : "not affected",
                                            match.reason()));
                }
            }
        }
        return cleared;
    }

    private Finding finding(AdvisoryMatch match, Map<String, String> cleared, Unit unit) {
        var evidence = new ArrayList<String>();
        wire.reason(unit).ifPresent(evidence::add);
        evidence.add(
                "%s, edition %s"
                        .formatted(
                                match.advisory().provenance().source(),
                                match.advisory().revision()));
        for (var product : match.products()) {
            evidence.add(
                    "line %d: product %s \"%s %s\""
                            .formatted(
                                    product.line(),
                                    product.productId(),
                                    product.product(),
                                    product.version()));
        }
        return withoutCleared(
                new Finding(
                        Basis.STATEMENT,
                        match.advisory().id(),
                        match.advisory().title(),
                        match.certainty(),
                        match.vulnerabilities(),
                        match.reason(),
                        "",
                        List.of(),
                        List.of(),
                        evidence),
                cleared,
                unit);
    }

    /// What is cleared is kept beside what stays open, each with who says so.
    private Finding withoutCleared(Finding finding, Map<String, String> byMaker, Unit unit) {
        var open = new ArrayList<String>();
        var cleared = new ArrayList<>(finding.cleared());
        for (var vulnerability : finding.vulnerabilities()) {
            var said = vex.ofUnit(vulnerability, unit).filter(VexBook.Said::clears);
            if (said.isPresent()) {
                cleared.add(new Cleared(vulnerability, said.get().reason()));
            } else if (byMaker.containsKey(vulnerability)) {
                cleared.add(new Cleared(vulnerability, byMaker.getOrDefault(vulnerability, "")));
            } else {
                open.add(vulnerability);
            }
        }
        return new Finding(
                finding.basis(),
                finding.statement(),
                finding.title(),
                finding.certainty(),
                open,
                finding.reason(),
                finding.component(),
                cleared,
                finding.countedElsewhere(),
                finding.evidence());
    }

    /// A finding on software in units of a description.
    ///
    /// @param certainty that it is in them and affected
    /// @param reason why it is taken to be in them
    record SoftwareFinding(
            Sbom sbom, ComponentFinding component, Certainty certainty, String reason) {
        /// Name and version.
        String name() {
            return "%s %s"
                    .formatted(component.component().name(), component.component().version())
                    .strip();
        }
    }

    /// Findings on the software in units of a description, also those that somebody cleared for one
    /// of the units.
    List<SoftwareFinding> software(UnitDescription description) {
        return ofSoftware.computeIfAbsent(description, this::findSoftware);
    }

    private List<SoftwareFinding> findSoftware(UnitDescription description) {
        var found = new ArrayList<SoftwareFinding>();
        for (var list : sboms.find(description)) {
            for (var component : findingsOfSbom.computeIfAbsent(list.thing(), components::of)) {
                found.add(
                        new SoftwareFinding(
                                list.thing(),
                                component,
                                Certainty.weakest(component.certainty(), list.certainty()),
                                list.reason()));
            }
        }
        return found;
    }

    private static Finding finding(SoftwareFinding software) {
        var component = software.component();
        return new Finding(
                Basis.STATEMENT,
                component.statement(),
                component.title(),
                software.certainty(),
                component.vulnerabilities(),
                "the unit's software list %s has %s; %s; the list is for this unit because %s"
                        .formatted(
                                software.sbom().source(),
                                software.name(),
                                component.reason(),
                                software.reason()),
                software.name(),
                component.cleared().stream()
                        .map(c -> new Cleared(c.vulnerability(), c.reason()))
                        .toList(),
                List.of(),
                List.of(
                        component.source(),
                        "%s:%d".formatted(software.sbom().source(), component.component().line())));
    }
}
