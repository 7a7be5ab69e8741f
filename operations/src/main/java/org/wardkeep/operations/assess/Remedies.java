package org.wardkeep.operations.assess;

import org.wardkeep.formats.csaf.CsafVulnerability;
import org.wardkeep.formats.csaf.RemediationCategory;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.operations.assess.Findings.SoftwareFinding;
import org.wardkeep.remediation.MakerRemedy;
import org.wardkeep.remediation.PatchPermission;
import org.wardkeep.remediation.Remedy;
import org.wardkeep.remediation.RemedyReader;
import org.wardkeep.remediation.SoftwareFault;
import org.wardkeep.remediation.SoftwareFault.Keeper;
import org.wardkeep.remediation.StatedRemedies;
import org.wardkeep.vocabulary.Wording;
import org.wardkeep.vulnerability.Advisory.AdvisedProduct;
import org.wardkeep.vulnerability.AdvisoryMatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Looks up in the documents of a folder what their makers give against a vulnerability.
final class Remedies {
    private final Library library;

    /// The same remedies are given for thousands of units, and reading one takes many patterns.
    private final Map<MakerRemedy, Remedy> read = new HashMap<>();

    Remedies(Library library) {
        this.library = library;
    }

    /// What a statement gives for each open vulnerability of a finding; vulnerabilities with the
    /// same remedies count once.
    List<StatedRemedies> of(AdvisoryMatch match, Finding finding) {
        var stated = new LinkedHashSet<StatedRemedies>();
        for (var vulnerability : library.document(match.advisory()).vulnerabilities()) {
            var label = vulnerability.label();
            if (finding.vulnerabilities().contains(label)
                    || finding.countedElsewhere().contains(label)) {
                stated.add(
                        new StatedRemedies(
                                match.advisory().id(),
                                Answers.strength(match.certainty()),
                                remedies(vulnerability, match.products()).stream()
                                        .map(this::read)
                                        .toList()));
            }
        }
        return List.copyOf(stated);
    }

    private Remedy read(MakerRemedy remedy) {
        return read.computeIfAbsent(remedy, RemedyReader::read);
    }

    List<SoftwareFault> ofSoftware(List<SoftwareFinding> found, Keeper keeper) {
        var faults = new LinkedHashSet<SoftwareFault>();
        for (var software : found) {
            var component = software.component();
            var remedies = new ArrayList<MakerRemedy>();
            for (var document : library.csaf().documents()) {
                if (document.tracking().id().equals(component.statement())) {
                    document.vulnerabilities().stream()
                            .filter(v -> component.vulnerabilities().contains(v.label()))
                            .forEach(v -> remedies.addAll(remedies(v, component.products())));
                }
            }
            faults.add(
                    new SoftwareFault(
                            software.name(),
                            component.statement(),
                            component.action(),
                            remedies.stream().distinct().map(this::read).toList(),
                            keeper));
        }
        return List.copyOf(faults);
    }

    /// A server is the hospital's own to update, unless a form of its maker says otherwise.
    static Keeper keeper(UnitDescription description, PatchPermission permission) {
        return switch (permission) {
            case PatchPermission.HospitalMay _ -> Keeper.HOSPITAL;
            case PatchPermission.OnlyWithMaker _,
                    PatchPermission.MakerOnly _,
                    PatchPermission.NotAllowed _ ->
                    Keeper.MAKER;
            case PatchPermission.Unknown _ ->
                    Wording.of(description.kind() + " " + description.model())
                                    .words()
                                    .contains("server")
                            ? Keeper.HOSPITAL
                            : Keeper.MAKER;
        };
    }

    private static List<MakerRemedy> remedies(
            CsafVulnerability vulnerability, List<AdvisedProduct> products) {
        var remedies = new LinkedHashSet<MakerRemedy>();
        for (var product : products) {
            for (var remedy : vulnerability.remediationsFor(product.productId())) {
                remedies.add(
                        new MakerRemedy(
                                remedy.category() == RemediationCategory.OTHER
                                        ? remedy.categoryText()
                                        : remedy.category().name().toLowerCase(Locale.ROOT),
                                remedy.details(),
                                remedy.url().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(remedy.url())));
            }
        }
        return List.copyOf(remedies);
    }
}
