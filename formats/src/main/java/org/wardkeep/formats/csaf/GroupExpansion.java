package org.wardkeep.formats.csaf;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.csaf.CsafVulnerabilityDates.CsafExploitation;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the members of product groups beside the products that a statement names itself.
///
/// A small file can name a large group many times; the sum of all members is bounded.
final class GroupExpansion {
    private final String source;
    private final Limits limits;
    private final Map<String, List<String>> members = new HashMap<>();
    private long expanded;
    private @Nullable Problem refusal;

    GroupExpansion(String source, List<CsafProductGroup> groups, Limits limits) {
        this.source = source;
        this.limits = limits;
        groups.forEach(
                group -> members.merge(group.groupId(), group.productIds(), GroupExpansion::join));
    }

    /// A group that is defined twice means the members of both.
    private static List<String> join(List<String> first, List<String> second) {
        var joined = new LinkedHashSet<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }

    /// Why the document cannot be used, known after everything was expanded.
    Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    private List<String> with(List<String> products, List<String> groupIds) {
        if (groupIds.isEmpty() || refusal != null) {
            return products;
        }
        var all = new LinkedHashSet<>(products);
        for (var group : groupIds) {
            var found = members.getOrDefault(group, List.of());
            expanded += found.size();
            if (expanded > limits.maxItems()) {
                refusal =
                        Problem.ofFile(
                                Code.LIMIT_REACHED,
                                source,
                                "names product groups that come to more than %d products; split the document"
                                        .formatted(limits.maxItems()));
                return products;
            }
            all.addAll(found);
        }
        return List.copyOf(all);
    }

    CsafNote note(CsafNote note) {
        return new CsafNote(
                note.category(),
                note.title(),
                note.text(),
                with(note.productIds(), note.groupIds()),
                note.groupIds(),
                note.line());
    }

    CsafVulnerability vulnerability(CsafVulnerability v) {
        return new CsafVulnerability(
                v.cve(),
                v.cveText(),
                v.ids().stream().map(this::id).toList(),
                v.title(),
                v.notes().stream().map(this::note).toList(),
                v.cwes(),
                v.status(),
                v.scores(),
                v.metrics(),
                v.remediations().stream().map(this::remediation).toList(),
                v.flags().stream().map(this::flag).toList(),
                v.threats().stream().map(this::threat).toList(),
                v.involvements().stream().map(this::involvement).toList(),
                v.references(),
                dates(v.dates()),
                v.line());
    }

    private CsafVulnerabilityId id(CsafVulnerabilityId id) {
        return new CsafVulnerabilityId(
                id.system(), id.text(), with(id.productIds(), id.groupIds()), id.groupIds());
    }

    private CsafRemediation remediation(CsafRemediation r) {
        return new CsafRemediation(
                r.category(),
                r.categoryText(),
                r.details(),
                r.url(),
                r.date(),
                with(r.productIds(), r.groupIds()),
                r.groupIds(),
                r.restartRequired(),
                r.line());
    }

    private CsafFlag flag(CsafFlag f) {
        return new CsafFlag(
                f.label(), f.date(), with(f.productIds(), f.groupIds()), f.groupIds(), f.line());
    }

    private CsafThreat threat(CsafThreat t) {
        return new CsafThreat(
                t.category(),
                t.details(),
                t.date(),
                with(t.productIds(), t.groupIds()),
                t.groupIds(),
                t.line());
    }

    private CsafInvolvement involvement(CsafInvolvement i) {
        return new CsafInvolvement(
                i.party(),
                i.status(),
                i.date(),
                with(i.productIds(), i.groupIds()),
                i.groupIds(),
                i.line());
    }

    private CsafVulnerabilityDates dates(CsafVulnerabilityDates dates) {
        return new CsafVulnerabilityDates(
                dates.discovery(),
                dates.disclosure(),
                dates.exploitations().stream()
                        .map(e ->
                                new CsafExploitation(
                                        e.date(),
                                        e.exploitation(),
                                        with(e.productIds(), e.groupIds()),
                                        e.groupIds()))
                        .toList());
    }
}
