package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Ids of products and product groups: tests 6.1.1 to 6.1.5.
final class ProductIdRules {
    private ProductIdRules() {}

    static void undefinedProducts(CsafDocument document, RuleFindings findings) {
        var defined =
                document.products().stream()
                        .map(CsafProduct::productId)
                        .collect(Collectors.toCollection(HashSet::new));
        references(document)
                .forEach((id, line) -> {
                    if (defined.add(id)) {
                        findings.add(
                                Code.MISSING,
                                line,
                                "the product id %s is used, but the product tree does not define it; what is said about it reaches no product"
                                        .formatted(Problem.quote(id)));
                    }
                });
    }

    /// Every product id that is used, with the line of its first use.
    private static Map<String, Long> references(CsafDocument document) {
        var used = new LinkedHashMap<String, Long>();
        document.groups().forEach(group -> use(used, group.productIds(), group.line()));
        for (var product : document.products()) {
            product.relationship()
                    .ifPresent(relationship -> use(used, parts(relationship), product.line()));
        }
        document.notes().forEach(note -> use(used, note.productIds(), note.line()));
        for (var v : document.vulnerabilities()) {
            for (var status : ProductStatus.values()) {
                use(used, v.products(status), v.line());
            }
            v.ids().forEach(id -> use(used, id.productIds(), v.line()));
            v.notes().forEach(note -> use(used, note.productIds(), note.line()));
            v.scores().forEach(score -> use(used, score.productIds(), score.line()));
            v.metrics().forEach(metric -> use(used, metric.productIds(), metric.line()));
            v.remediations().forEach(r -> use(used, r.productIds(), r.line()));
            v.flags().forEach(flag -> use(used, flag.productIds(), flag.line()));
            v.threats().forEach(threat -> use(used, threat.productIds(), threat.line()));
            v.involvements().forEach(i -> use(used, i.productIds(), i.line()));
            v.dates().exploitations().forEach(e -> use(used, e.productIds(), v.line()));
        }
        return used;
    }

    private static void use(Map<String, Long> used, List<String> ids, long line) {
        ids.forEach(id -> used.putIfAbsent(id, line));
    }

    private static List<String> parts(CsafRelationship relationship) {
        var parts = new ArrayList<String>();
        parts.add(relationship.productId());
        relationship.steps().forEach(step -> parts.add(step.relatesTo()));
        return parts;
    }

    static void doubleProducts(CsafDocument document, RuleFindings findings) {
        var first = new HashMap<String, CsafProduct>();
        for (var product : document.products()) {
            var other = first.putIfAbsent(product.productId(), product);
            if (other != null) {
                findings.add(
                        Code.CONTRADICTION,
                        product.line(),
                        "the product id %s means %s here and %s in line %d"
                                .formatted(
                                        Problem.quote(product.productId()),
                                        Problem.quote(product.name()),
                                        Problem.quote(other.name()),
                                        other.line()));
            }
        }
    }

    /// Takes combined products away whose parts are plain or taken away already; what remains is
    /// part of a circle or made of one.
    static void circles(CsafDocument document, RuleFindings findings) {
        var remaining = new LinkedHashMap<String, CsafProduct>();
        for (var product : document.products()) {
            if (product.relationship().isPresent()) {
                remaining.put(product.productId(), product);
            }
        }
        var users = new HashMap<String, List<String>>();
        var open = new HashMap<String, Integer>();
        var plain = new ArrayDeque<String>();
        remaining.forEach((id, product) -> {
            var combined = product.relationship().map(ProductIdRules::parts).orElse(List.of());
            var parts = Set.copyOf(combined).stream().filter(remaining::containsKey).toList();
            parts.forEach(part -> users.computeIfAbsent(part, _ -> new ArrayList<>()).add(id));
            open.put(id, parts.size());
            if (parts.isEmpty()) {
                plain.add(id);
            }
        });
        while (!plain.isEmpty()) {
            var id = plain.remove();
            remaining.remove(id);
            for (var user : users.getOrDefault(id, List.of())) {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    plain.add(user);
                }
            }
        }
        remaining.forEach((id, product) ->
                findings.add(
                        Code.CONTRADICTION,
                        product.line(),
                        "the product %s is combined of itself, directly or through others"
                                .formatted(Problem.quote(id))));
    }

    static void undefinedGroups(CsafDocument document, RuleFindings findings) {
        var defined =
                document.groups().stream()
                        .map(CsafProductGroup::groupId)
                        .collect(Collectors.toCollection(HashSet::new));
        groupReferences(document)
                .forEach((id, line) -> {
                    if (defined.add(id)) {
                        findings.add(
                                Code.MISSING,
                                line,
                                "the product group %s is used, but the product tree does not define it; what is said about it reaches no product"
                                        .formatted(Problem.quote(id)));
                    }
                });
    }

    private static Map<String, Long> groupReferences(CsafDocument document) {
        var used = new LinkedHashMap<String, Long>();
        document.notes().forEach(note -> use(used, note.groupIds(), note.line()));
        for (var v : document.vulnerabilities()) {
            v.ids().forEach(id -> use(used, id.groupIds(), v.line()));
            v.notes().forEach(note -> use(used, note.groupIds(), note.line()));
            v.remediations().forEach(r -> use(used, r.groupIds(), r.line()));
            v.flags().forEach(flag -> use(used, flag.groupIds(), flag.line()));
            v.threats().forEach(threat -> use(used, threat.groupIds(), threat.line()));
            v.involvements().forEach(i -> use(used, i.groupIds(), i.line()));
            v.dates().exploitations().forEach(e -> use(used, e.groupIds(), v.line()));
        }
        return used;
    }

    static void doubleGroups(CsafDocument document, RuleFindings findings) {
        var first = new HashMap<String, Long>();
        for (var group : document.groups()) {
            var other = first.putIfAbsent(group.groupId(), group.line());
            if (other != null) {
                findings.add(
                        Code.CONTRADICTION,
                        group.line(),
                        "the product group %s was defined in line %d before; it means the members of both here"
                                .formatted(Problem.quote(group.groupId()), other));
            }
        }
    }
}
