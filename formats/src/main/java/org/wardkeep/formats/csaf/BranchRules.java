package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The branches of the product tree: tests 6.1.31, 6.1.34, 6.1.57 and 6.1.58.
final class BranchRules {
    /// Test 6.1.31 names the words.
    private static final List<String> RANGE_WORDS =
            List.of("<", ">", "after", "all", "before", "earlier", "later", "prior", "versions");

    /// Test 6.1.34.
    private static final int MAX_DEPTH = 30;

    private static final Pattern WORD = Pattern.compile("[a-z0-9-]+|[<>]");

    private BranchRules() {}

    /// Each name once, however many products stand below it. Whole words only: a version may be
    /// called "after-eight".
    static void rangeInVersion(CsafDocument document, RuleFindings findings) {
        var seen = new HashSet<CsafBranch>();
        for (var product : document.products()) {
            for (var branch : product.path()) {
                if (branch.category() == BranchCategory.PRODUCT_VERSION
                        && seen.add(branch)
                        && isRange(branch.name())) {
                    findings.add(
                            Code.INVALID,
                            product.line(),
                            "%s is a range where one version belongs; it was kept as it stands"
                                    .formatted(Problem.quote(branch.name())));
                }
            }
        }
    }

    private static boolean isRange(String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .anyMatch(word -> RANGE_WORDS.contains(word.group()));
    }

    static void tooDeep(CsafDocument document, RuleFindings findings) {
        for (var product : document.products()) {
            if (product.path().size() > MAX_DEPTH) {
                findings.add(
                        Code.INVALID,
                        product.line(),
                        "the product %s stands %d branches deep, more than %d"
                                .formatted(
                                        Problem.quote(product.productId()),
                                        product.path().size(),
                                        MAX_DEPTH));
            }
        }
    }

    static void stacked(CsafDocument document, RuleFindings findings) {
        for (var product : document.products()) {
            var seen = EnumSet.noneOf(BranchCategory.class);
            for (var branch : product.path()) {
                if (branch.category() != BranchCategory.PRODUCT_FAMILY
                        && branch.category() != BranchCategory.OTHER
                        && !seen.add(branch.category())) {
                    findings.add(
                            Code.CONTRADICTION,
                            product.line(),
                            "the product %s has two branches of the category %s above each other, the lower one %s"
                                    .formatted(
                                            Problem.quote(product.productId()),
                                            branch.categoryText(),
                                            Problem.quote(branch.name())));
                }
            }
        }
    }

    static void versionAndRange(CsafDocument document, RuleFindings findings) {
        for (var product : document.products()) {
            if (product.version().isPresent() && product.versionRange().isPresent()) {
                findings.add(
                        Code.CONTRADICTION,
                        product.line(),
                        "the product %s has the version %s and the range %s"
                                .formatted(
                                        Problem.quote(product.productId()),
                                        Problem.quote(product.version().get()),
                                        Problem.quote(product.versionRange().get())));
            }
        }
    }
}
