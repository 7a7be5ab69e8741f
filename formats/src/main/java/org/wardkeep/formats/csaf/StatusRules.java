package org.wardkeep.formats.csaf;

import org.wardkeep.formats.csaf.ProductStatus.Meaning;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What is said about one product and one vulnerability at once: tests 6.1.6, 6.1.35 and 6.1.36.
final class StatusRules {
    /// CSAF 2.1, section 3.2.4.14.1: these stand alone.
    private static final Set<RemediationCategory> ALONE =
            EnumSet.of(RemediationCategory.NONE_AVAILABLE, RemediationCategory.OPTIONAL_PATCH);

    /// CSAF 2.1, section 3.2.4.14.1: of these, one at most.
    private static final Set<RemediationCategory> ONE_OF =
            EnumSet.of(
                    RemediationCategory.VENDOR_FIX,
                    RemediationCategory.FIX_PLANNED,
                    RemediationCategory.NO_FIX_PLANNED);

    /// CSAF 2.1, section 3.2.4.14.1: what makes no sense for products of a status.
    private static final Map<Meaning, Set<RemediationCategory>> SENSELESS =
            Map.of(
                    Meaning.AFFECTED,
                    EnumSet.of(RemediationCategory.OPTIONAL_PATCH),
                    Meaning.NOT_AFFECTED,
                    EnumSet.of(
                            RemediationCategory.WORKAROUND,
                            RemediationCategory.MITIGATION,
                            RemediationCategory.VENDOR_FIX,
                            RemediationCategory.NONE_AVAILABLE),
                    Meaning.FIXED,
                    EnumSet.complementOf(
                            EnumSet.of(
                                    RemediationCategory.OPTIONAL_PATCH,
                                    RemediationCategory.OTHER)));

    private StatusRules() {}

    static void contradictingStatus(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            var first = new HashMap<String, ProductStatus>();
            for (var status : ProductStatus.values()) {
                if (status.meaning() == Meaning.NONE) {
                    continue;
                }
                for (var product : v.products(status)) {
                    var other = first.putIfAbsent(product, status);
                    if (other != null && other.meaning() != status.meaning()) {
                        findings.add(
                                Code.CONTRADICTION,
                                v.line(),
                                "the product %s is %s and %s in %s; treat it as affected until its maker says which"
                                        .formatted(
                                                Problem.quote(product),
                                                Words.of(other),
                                                Words.of(status),
                                                Problem.quote(v.label())));
                    }
                }
            }
        }
    }

    static void contradictingRemediations(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            var said = new HashMap<String, Set<RemediationCategory>>();
            for (var remediation : v.remediations()) {
                for (var product : remediation.productIds()) {
                    var others =
                            said.computeIfAbsent(
                                    product, _ -> EnumSet.noneOf(RemediationCategory.class));
                    for (var other : others) {
                        if (contradict(other, remediation.category())) {
                            findings.add(
                                    Code.CONTRADICTION,
                                    remediation.line(),
                                    "the product %s has the remediations %s and %s in %s"
                                            .formatted(
                                                    Problem.quote(product),
                                                    Words.of(other),
                                                    Words.of(remediation.category()),
                                                    Problem.quote(v.label())));
                        }
                    }
                    others.add(remediation.category());
                }
            }
        }
    }

    private static boolean contradict(RemediationCategory one, RemediationCategory other) {
        return one != other
                && (ALONE.contains(one)
                        || ALONE.contains(other)
                        || (ONE_OF.contains(one) && ONE_OF.contains(other)));
    }

    static void remediationAgainstStatus(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var meaning : Meaning.values()) {
                var products = v.products(meaning);
                var senseless = SENSELESS.getOrDefault(meaning, Set.of());
                for (var remediation : v.remediations()) {
                    if (!senseless.contains(remediation.category())) {
                        continue;
                    }
                    for (var product : remediation.productIds()) {
                        if (products.contains(product)) {
                            findings.add(
                                    Code.CONTRADICTION,
                                    remediation.line(),
                                    "the product %s is %s in %s, so that %s makes no sense for it"
                                            .formatted(
                                                    Problem.quote(product),
                                                    Words.of(meaning).replace('_', ' '),
                                                    Problem.quote(v.label()),
                                                    Words.of(remediation.category())));
                        }
                    }
                }
            }
        }
    }
}
