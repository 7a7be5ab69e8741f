package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A product that is fixed was affected in another version: test 6.1.27.13.
final class CorrespondingProductRule {
    /// Branches that tell versions of one product apart.
    private static final Set<BranchCategory> VERSIONS =
            EnumSet.of(
                    BranchCategory.PRODUCT_VERSION,
                    BranchCategory.PRODUCT_VERSION_RANGE,
                    BranchCategory.PATCH_LEVEL,
                    BranchCategory.SERVICE_PACK);

    /// Thirty branches and twenty steps of two texts each; every one of them may end a shorter key.
    private static final int MAX_KEY_LENGTH = 100;

    private CorrespondingProductRule() {}

    static void fixedAlone(CsafDocument document, RuleFindings findings) {
        if (!document.category().equals("csaf_security_advisory")) {
            return;
        }
        var products = new HashMap<String, CsafProduct>();
        document.products().forEach(p -> products.putIfAbsent(p.productId(), p));
        for (var v : document.vulnerabilities()) {
            var affected = new HashSet<List<String>>();
            v.products(ProductStatus.Meaning.AFFECTED)
                    .forEach(id -> affected.add(key(id, products)));
            for (var fixed : v.products(ProductStatus.FIXED)) {
                if (keys(fixed, products).stream().noneMatch(affected::contains)) {
                    findings.add(
                            Code.MISSING,
                            v.line(),
                            "the product %s is fixed in %s, but no version of it is affected"
                                    .formatted(Problem.quote(fixed), Problem.quote(v.label())));
                }
            }
        }
    }

    /// What a product is apart from its version: its branches, and what it is combined with.
    private static List<String> key(String id, Map<String, CsafProduct> products) {
        var product = products.get(id);
        if (product == null) {
            return List.of();
        }
        var key = new ArrayList<String>();
        var start = product.relationship().map(r -> products.get(r.productId())).orElse(product);
        for (var branch : start.path()) {
            if (!VERSIONS.contains(branch.category())) {
                key.add(branch.categoryText());
                key.add(branch.name());
            }
        }
        product.relationship()
                .ifPresent(relationship ->
                        relationship
                                .steps()
                                .forEach(step -> {
                                    key.add(step.category());
                                    key.add(step.relatesTo());
                                }));
        return key;
    }

    /// A fix that is installed with a product corresponds to that product without it, too.
    private static List<List<String>> keys(String id, Map<String, CsafProduct> products) {
        var key = key(id, products);
        var keys = new ArrayList<List<String>>();
        keys.add(key);
        for (int i = 0; i + 1 < Math.min(key.size(), MAX_KEY_LENGTH); i += 2) {
            if (key.get(i).equals("installed_with")) {
                keys.add(key.subList(0, i));
            }
        }
        return keys;
    }
}
