package org.wardkeep.operations.assess;

import org.wardkeep.formats.csaf.RemediationCategory;
import org.wardkeep.formats.mds2.Mds2Form;
import org.wardkeep.formats.support.SupportStatement;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.ModelCatalogue;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.lifecycle.SupportTimeline;
import org.wardkeep.remediation.MakerRemedy;
import org.wardkeep.remediation.Mds2Answer;
import org.wardkeep.remediation.NextActions;
import org.wardkeep.remediation.PatchPermission;
import org.wardkeep.remediation.PatchPermissions;
import org.wardkeep.remediation.RemediationFacts;
import org.wardkeep.remediation.RemedyReader;
import org.wardkeep.risk.ClinicalRoles;
import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.MatchStrength;
import org.wardkeep.risk.Ranking;
import org.wardkeep.risk.RiskFactors;
import org.wardkeep.risk.SupportStage;
import org.wardkeep.risk.UnitWords;
import org.wardkeep.vulnerability.AdvisoryMatch;
import org.wardkeep.vulnerability.AdvisoryMatch.Says;
import org.wardkeep.vulnerability.Certainty;
import org.wardkeep.vulnerability.NamedProduct;
import org.wardkeep.vulnerability.ProductFinder;
import org.wardkeep.vulnerability.ProductFinder.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Ranks what was found for a unit and decides the next action. Units of one description in one
/// department share an answer.
final class Answers {
    private final Library library;
    private final Findings findings;
    private final LocalDate today;
    private final ClinicalRoles roles = ClinicalRoles.standard();
    private final Ranking ranking = Ranking.standard();
    private final ProductFinder<Mds2Form> forms;
    private final ProductFinder<SupportStatement> support;
    private final Map<Group, Optional<Answer>> shared = new HashMap<>();
    private final Map<UnitDescription, PatchPermission> permissions = new HashMap<>();
    private final Map<UnitDescription, SupportStage> stages = new HashMap<>();

    private record Group(UnitDescription description, String department) {}

    Answers(Library library, Makers makers, ModelCatalogue catalogue, LocalDate today) {
        this.library = library;
        this.findings = new Findings(library, makers, catalogue);
        this.today = today;
        this.forms = new ProductFinder<>(makers, catalogue, formEntries(library));
        this.support = new ProductFinder<>(makers, catalogue, supportEntries(library));
    }

    private static List<Entry<Mds2Form>> formEntries(Library library) {
        var entries = new ArrayList<Entry<Mds2Form>>();
        for (var form : library.forms()) {
            for (var model : form.header().models()) {
                entries.add(
                        new Entry<>(
                                new NamedProduct(
                                        form.header().manufacturer().orElse(""), model, ""),
                                form));
            }
        }
        return entries;
    }

    private static List<Entry<SupportStatement>> supportEntries(Library library) {
        var entries = new ArrayList<Entry<SupportStatement>>();
        for (var statement : library.support()) {
            statement
                    .product()
                    .model()
                    .ifPresent(model ->
                            entries.add(
                                    new Entry<>(
                                            new NamedProduct(
                                                    statement.product().manufacturer().orElse(""),
                                                    model,
                                                    statement.product().version().orElse("")),
                                            statement)));
        }
        return entries;
    }

    /// The answer for a unit; empty when nothing concerns it.
    Optional<Answer> of(Unit unit) {
        if (findings.differsFromItsLike(unit)) {
            return answer(unit);
        }
        return shared.computeIfAbsent(
                new Group(unit.description(), unit.department()), _ -> answer(unit));
    }

    private Optional<Answer> answer(Unit unit) {
        var found = findings.of(unit);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var description = unit.description();
        var role =
                roles.find(
                        new UnitWords(description.kind(), description.model(), unit.department()));
        var matches =
                findings.matches(unit).stream()
                        .filter(m -> m.says() == Says.AFFECTED && m.certainty() != Certainty.NO)
                        .filter(m ->
                                found.stream()
                                        .anyMatch(f -> f.statement().equals(m.advisory().id())))
                        .toList();
        var remedies = remedies(matches);
        var maker = maker(matches);
        var strength = strength(found.getFirst().certainty());
        var stage = stages.computeIfAbsent(description, this::stage);
        var permission = permissions.computeIfAbsent(description, this::permission);
        var rank =
                ranking.rank(
                        new RiskFactors(
                                strength,
                                role,
                                vulnerabilities(found).stream().map(library.threats()::of).toList(),
                                maker,
                                stage));
        var plan =
                NextActions.decide(
                        new RemediationFacts(
                                strength,
                                affected(matches),
                                maker,
                                remedies,
                                permission,
                                role,
                                stage));
        return Optional.of(new Answer(found, role, rank, plan, permission, stage));
    }

    private static List<String> vulnerabilities(List<Finding> found) {
        var all = new TreeSet<String>();
        found.forEach(finding -> all.addAll(finding.vulnerabilities()));
        return List.copyOf(all);
    }

    private static MatchStrength strength(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> MatchStrength.CERTAIN;
            case LIKELY -> MatchStrength.LIKELY;
            case UNDECIDED, NO -> MatchStrength.UNDECIDED;
        };
    }

    /// The versions that the first matching statement names, in its own words.
    private static Optional<String> affected(List<AdvisoryMatch> matches) {
        return matches.stream()
                .flatMap(match -> match.products().stream())
                .map(product -> (product.product() + " " + product.version()).strip())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private List<MakerRemedy> remedies(List<AdvisoryMatch> matches) {
        var remedies = new LinkedHashSet<MakerRemedy>();
        for (var match : matches) {
            remedies.addAll(remedies(match));
        }
        return List.copyOf(remedies);
    }

    private List<MakerRemedy> remedies(AdvisoryMatch match) {
        var remedies = new LinkedHashSet<MakerRemedy>();
        var document = library.document(match.advisory());
        for (var vulnerability : document.vulnerabilities()) {
            for (var product : match.products()) {
                for (var remedy : vulnerability.remediationsFor(product.productId())) {
                    remedies.add(
                            new MakerRemedy(
                                    remedy.category() == RemediationCategory.OTHER
                                            ? remedy.categoryText()
                                            : remedy.category()
                                                    .name()
                                                    .toLowerCase(java.util.Locale.ROOT),
                                    remedy.details(),
                                    remedy.url().isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(remedy.url())));
                }
            }
        }
        return List.copyOf(remedies);
    }

    /// The worst that the makers say, advisory by advisory.
    private MakerStatement maker(List<AdvisoryMatch> matches) {
        var statements = new ArrayList<MakerStatement>();
        for (var match : matches) {
            statements.add(
                    RemedyReader.statement(
                            remedies(match).stream().map(RemedyReader::read).toList()));
        }
        return MakerStatement.worst(statements);
    }

    private PatchPermission permission(UnitDescription description) {
        var answers = new HashMap<String, Mds2Answer>();
        for (var found : forms.find(description)) {
            if (found.certainty() == Certainty.UNDECIDED) {
                continue;
            }
            for (var answer : found.thing().answers()) {
                answers.putIfAbsent(
                        answer.questionId(),
                        new Mds2Answer(answer.questionId(), answer.raw(), answer.notes()));
            }
        }
        return PatchPermissions.of(answers);
    }

    private SupportStage stage(UnitDescription description) {
        var statements = new ArrayList<SupportStatement>();
        for (var found : support.find(description)) {
            if (found.certainty().compareTo(Certainty.LIKELY) >= 0) {
                statements.add(found.thing());
            }
        }
        return switch (new SupportTimeline(statements).on(today)) {
            case SUPPORT -> SupportStage.SUPPORT;
            case LIMITED_SUPPORT -> SupportStage.LIMITED_SUPPORT;
            case END_OF_SUPPORT -> SupportStage.END_OF_SUPPORT;
            case UNKNOWN -> SupportStage.UNKNOWN;
        };
    }
}
