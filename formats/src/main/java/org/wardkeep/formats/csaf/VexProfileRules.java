package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a VEX document promises: tests 6.1.27.7 to 6.1.27.10.
final class VexProfileRules {
    private static final List<ProductStatus> VEX_STATUS =
            List.of(
                    ProductStatus.FIXED,
                    ProductStatus.KNOWN_AFFECTED,
                    ProductStatus.KNOWN_NOT_AFFECTED,
                    ProductStatus.UNDER_INVESTIGATION);

    private VexProfileRules() {}

    private static List<CsafVulnerability> vulnerabilities(CsafDocument document) {
        return document.category().equals("csaf_vex") ? document.vulnerabilities() : List.of();
    }

    static void productStatus(CsafDocument document, RuleFindings findings) {
        for (var v : vulnerabilities(document)) {
            if (VEX_STATUS.stream().allMatch(status -> v.products(status).isEmpty())) {
                findings.add(
                        Code.MISSING,
                        v.line(),
                        "%s says of no product whether it is affected, fixed or under investigation"
                                .formatted(Problem.quote(v.label())));
            }
        }
    }

    /// Since 2.1 an id may be for some products only; then every product needs one.
    static void vulnerabilityId(CsafDocument document, RuleFindings findings) {
        for (var v : vulnerabilities(document)) {
            if (!v.cveText().isEmpty()
                    || v.ids().stream()
                            .anyMatch(id -> id.productIds().isEmpty() && id.groupIds().isEmpty())) {
                continue;
            }
            var named = new HashSet<String>();
            v.ids().forEach(id -> named.addAll(id.productIds()));
            if (named.isEmpty()) {
                findings.add(
                        Code.MISSING,
                        v.line(),
                        "%s has neither a CVE id nor another".formatted(Problem.quote(v.label())));
                continue;
            }
            var used = new LinkedHashSet<String>();
            v.status().values().forEach(used::addAll);
            used.removeAll(named);
            used.forEach(product ->
                    findings.add(
                            Code.MISSING,
                            v.line(),
                            "%s has no id for the product %s"
                                    .formatted(Problem.quote(v.label()), Problem.quote(product))));
        }
    }

    static void impactStatement(CsafDocument document, RuleFindings findings) {
        for (var v : vulnerabilities(document)) {
            var explained = new HashSet<String>();
            v.flags().forEach(flag -> explained.addAll(flag.productIds()));
            v.threats().stream()
                    .filter(threat -> threat.category().equals("impact"))
                    .forEach(threat -> explained.addAll(threat.productIds()));
            unexplained(
                    v,
                    ProductStatus.KNOWN_NOT_AFFECTED,
                    explained,
                    "is said to be not affected by %s without a reason",
                    findings);
        }
    }

    static void actionStatement(CsafDocument document, RuleFindings findings) {
        for (var v : vulnerabilities(document)) {
            var explained = new HashSet<String>();
            v.remediations().forEach(remediation -> explained.addAll(remediation.productIds()));
            unexplained(
                    v,
                    ProductStatus.KNOWN_AFFECTED,
                    explained,
                    "is affected by %s, but nothing is said about what to do",
                    findings);
        }
    }

    private static void unexplained(
            CsafVulnerability v,
            ProductStatus status,
            Set<String> explained,
            String message,
            RuleFindings findings) {
        for (var product : v.products(status)) {
            if (!explained.contains(product)) {
                findings.add(
                        Code.MISSING,
                        v.line(),
                        ("the product %s " + message)
                                .formatted(Problem.quote(product), Problem.quote(v.label())));
            }
        }
    }
}
