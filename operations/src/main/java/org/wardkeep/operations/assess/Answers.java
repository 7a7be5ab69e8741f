package org.wardkeep.operations.assess;

import org.wardkeep.formats.mds2.Mds2Form;
import org.wardkeep.formats.support.SupportStatement;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.ModelCatalogue;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.lifecycle.SupportTimeline;
import org.wardkeep.operations.assess.Findings.SoftwareFinding;
import org.wardkeep.remediation.ActionPlan;
import org.wardkeep.remediation.Mds2Answer;
import org.wardkeep.remediation.NextAction;
import org.wardkeep.remediation.NextActions;
import org.wardkeep.remediation.PatchPermission;
import org.wardkeep.remediation.PatchPermissions;
import org.wardkeep.remediation.RemediationFacts;
import org.wardkeep.remediation.SoftwareFault;
import org.wardkeep.remediation.StatedRemedies;
import org.wardkeep.risk.ClinicalRoles;
import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.MatchStrength;
import org.wardkeep.risk.Rank;
import org.wardkeep.risk.Ranking;
import org.wardkeep.risk.RiskFactors;
import org.wardkeep.risk.RoleFinding;
import org.wardkeep.risk.SupportStage;
import org.wardkeep.risk.UnitWords;
import org.wardkeep.risk.VulnerabilityFacts;
import org.wardkeep.vulnerability.AdvisoryMatch;
import org.wardkeep.vulnerability.AdvisoryMatch.Says;
import org.wardkeep.vulnerability.Certainty;
import org.wardkeep.vulnerability.Doubt;
import org.wardkeep.vulnerability.NamedProduct;
import org.wardkeep.vulnerability.ProductFinder;
import org.wardkeep.vulnerability.ProductFinder.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ranks what was found for a unit and decides the next action. Units of one description that do
/// the same to a patient are answered once; equal answers are one object.
final class Answers {
    private final Library library;
    private final Findings findings;
    private final Remedies remedies;
    private final LocalDate today;
    private final ClinicalRoles roles = ClinicalRoles.standard();
    private final Ranking ranking = Ranking.standard();
    private final ProductFinder<Mds2Form> forms;
    private final ProductFinder<SupportStatement> support;
    private final NextActions actions = new NextActions();
    private final Map<Group, Optional<Answer>> answered = new HashMap<>();
    private final Map<Answer, Answer> shared = new HashMap<>();
    private final Map<UnitWords, RoleFinding> rolesFound = new HashMap<>();
    private final Map<UnitDescription, PatchPermission> permissions = new HashMap<>();
    private final Map<UnitDescription, SupportStage> stages = new HashMap<>();
    private final Map<RemediationFacts, ActionPlan> plans = new HashMap<>();

    private record Group(UnitDescription description, RoleFinding role) {}

    Answers(
            Library library,
            Makers makers,
            ModelCatalogue catalogue,
            WireKnowledge wire,
            KnownSoftware known,
            LocalDate today) {
        this.library = library;
        this.findings = new Findings(library, makers, catalogue, wire, known);
        this.remedies = new Remedies(library);
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
        var description = unit.description();
        var words = new UnitWords(description.kind(), description.model(), unit.department());
        var role = rolesFound.computeIfAbsent(words, roles::find);
        if (findings.differsFromItsLike(unit)) {
            return answer(unit, role);
        }
        return answered.computeIfAbsent(new Group(description, role), _ -> answer(unit, role));
    }

    private Optional<Answer> answer(Unit unit, RoleFinding role) {
        var all = findings.of(unit);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var found = all.stream().filter(finding -> !finding.isClosed()).toList();
        var description = unit.description();
        var matches =
                findings.matches(unit).stream()
                        .filter(m -> m.says() == Says.AFFECTED && m.certainty() != Certainty.NO)
                        .filter(m -> open(found, m).isPresent())
                        .toList();
        var stated = new ArrayList<StatedRemedies>();
        for (var match : matches) {
            stated.addAll(remedies.of(match, open(found, match).orElseThrow()));
        }
        KnownSoftware.undecided(found)
                .forEach(list ->
                        stated.add(new StatedRemedies(list, MatchStrength.UNDECIDED, List.of())));
        var doubts = Stream.concat(doubts(matches).stream(), findings.doubts(found).stream());
        var permission = permissions.computeIfAbsent(description, this::permission);
        var keeper = Remedies.keeper(description, permission);
        var software =
                new ArrayList<>(
                        remedies.ofSoftware(
                                findings.software(description).stream()
                                        .filter(s -> isOpen(found, s))
                                        .toList(),
                                keeper));
        software.addAll(KnownSoftware.faults(found, keeper));
        var stage = stages.computeIfAbsent(description, this::stage);
        var maker = found.isEmpty() ? MakerStatement.NOT_AFFECTED : maker(stated, software);
        var plan =
                plans.computeIfAbsent(
                        new RemediationFacts(
                                description.version(),
                                affected(matches),
                                doubts.toList(),
                                maker,
                                found.isEmpty() ? cleared(all) : List.of(),
                                stated,
                                software,
                                permission,
                                role,
                                stage,
                                attack(found)),
                        actions::decide);
        var ranked = rank(found.isEmpty() ? all : found, role, maker, stage);
        boolean lookFirst =
                ranked.by() == MatchStrength.UNDECIDED && !KnownSoftware.undecided(found).isEmpty();
        var answer =
                new Answer(
                        all,
                        role,
                        ranked.rank(),
                        lookFirst ? lookingFirst(plan) : plan,
                        maker,
                        permission,
                        stage);
        return Optional.of(shared.computeIfAbsent(answer, same -> same));
    }

    /// Who took what off a unit, each once.
    private static List<String> cleared(List<Finding> all) {
        return all.stream()
                .flatMap(finding -> finding.cleared().stream())
                .map(Finding.Cleared::reason)
                .distinct()
                .toList();
    }

    private static Optional<Finding> open(List<Finding> found, AdvisoryMatch match) {
        return found.stream()
                .filter(f ->
                        f.component().isEmpty()
                                && f.statement().equals(match.advisory().id())
                                && f.certainty() == match.certainty())
                .findFirst();
    }

    private static boolean isOpen(List<Finding> found, SoftwareFinding software) {
        return software.certainty().compareTo(Certainty.LIKELY) >= 0
                && found.stream()
                        .anyMatch(f ->
                                f.basis() == Finding.Basis.STATEMENT
                                        && !f.component().isEmpty()
                                        && f.statement().equals(software.component().statement())
                                        && f.title().equals(software.component().title()));
    }

    /// What is sure and what is not are ranked apart, and the more urgent counts: a doubtful
    /// finding on a hole that is attacked must not lend its haste to a sure one, nor take from it.
    private Ranked rank(
            List<Finding> found, RoleFinding role, MakerStatement maker, SupportStage stage) {
        var counting = found.stream().filter(f -> !isCountedElsewhere(f)).toList();
        return (counting.isEmpty() ? found : counting)
                .stream()
                        .collect(Collectors.groupingBy(f -> strength(f.certainty())))
                        .entrySet()
                        .stream()
                        .map(group ->
                                new Ranked(
                                        group.getKey(),
                                        ranking.rank(
                                                new RiskFactors(
                                                        group.getKey(),
                                                        role,
                                                        facts(group.getValue()),
                                                        maker,
                                                        stage))))
                        .min(Comparator.comparing(Ranked::rank))
                        .orElseThrow();
    }

    /// A rank, and how sure the findings are that it comes from.
    private record Ranked(MatchStrength by, Rank rank) {}

    /// Where the haste comes from what nobody looked up yet, the look comes first.
    private static ActionPlan lookingFirst(ActionPlan plan) {
        var look =
                plan.further().stream()
                        .filter(NextAction.FindOutVersion.class::isInstance)
                        .findFirst();
        if (look.isEmpty() || plan.first() instanceof NextAction.FindOutVersion) {
            return plan;
        }
        var further = new ArrayList<NextAction>();
        further.add(plan.first());
        plan.further().stream().filter(action -> !action.equals(look.get())).forEach(further::add);
        return new ActionPlan(look.get(), further, plan.why(), plan.evidence());
    }

    private static boolean isCountedElsewhere(Finding finding) {
        return finding.vulnerabilities().isEmpty() && !finding.countedElsewhere().isEmpty();
    }

    private List<VulnerabilityFacts> facts(List<Finding> found) {
        var all = new TreeSet<String>();
        found.forEach(finding -> all.addAll(finding.vulnerabilities()));
        return all.stream().map(library.threats()::of).toList();
    }

    private RemediationFacts.Attack attack(List<Finding> found) {
        var sure = found.stream().filter(f -> strength(f.certainty()) != MatchStrength.UNDECIDED);
        return facts(sure.toList()).stream().anyMatch(f -> f.knownExploited().isPresent())
                ? RemediationFacts.Attack.IN_USE
                : RemediationFacts.Attack.NOT_KNOWN;
    }

    static MatchStrength strength(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> MatchStrength.CERTAIN;
            case LIKELY -> MatchStrength.LIKELY;
            case UNDECIDED, NO -> MatchStrength.UNDECIDED;
        };
    }

    /// The versions that the first matching statement names, in its own words.
    private static Optional<String> affected(List<AdvisoryMatch> matches) {
        return matches.stream()
                .filter(match -> !match.products().isEmpty())
                .findFirst()
                .map(match -> {
                    var name = match.products().getFirst().product();
                    var versions =
                            match.products().stream()
                                    .filter(product -> product.product().equals(name))
                                    .map(product -> product.version())
                                    .filter(version -> !version.isBlank())
                                    .distinct()
                                    .collect(Collectors.joining(", "));
                    return (name + " " + versions).strip();
                })
                .filter(text -> !text.isBlank());
    }

    /// Of the statements that are not sure; one look at the unit can settle several.
    private static List<Doubt> doubts(List<AdvisoryMatch> matches) {
        return matches.stream()
                .filter(match -> match.certainty() == Certainty.UNDECIDED)
                .flatMap(match -> match.doubts().stream())
                .distinct()
                .toList();
    }

    /// The worst that the makers say, advisory by advisory and vulnerability by vulnerability; of
    /// the sure ones where there are any.
    private static MakerStatement maker(List<StatedRemedies> stated, List<SoftwareFault> software) {
        var sure = stated.stream().filter(s -> s.match() != MatchStrength.UNDECIDED).toList();
        var counting = sure.isEmpty() ? stated : sure;
        var said =
                Stream.concat(
                        counting.stream().map(StatedRemedies::says),
                        software.stream().map(SoftwareFault::says));
        return MakerStatement.together(said.toList());
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
