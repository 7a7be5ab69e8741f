package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.Purl;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/// Product identification helpers: tests 6.1.13, 6.1.25, 6.1.42, 6.1.43, 6.1.44 and 6.1.61.
final class IdentifierRules {
    private IdentifierRules() {}

    static void purls(CsafDocument document, RuleFindings findings) {
        for (var product : document.products()) {
            for (var purl : product.identifiers().purls()) {
                if (Purl.parse(purl).isEmpty()) {
                    findings.add(
                            Code.INVALID,
                            product.line(),
                            "%s of the product %s must look like pkg:type/namespace/name@version"
                                    .formatted(
                                            Problem.quote(purl),
                                            Problem.quote(product.productId())));
                }
            }
        }
    }

    static void doubleHashes(CsafDocument document, RuleFindings findings) {
        for (var product : document.products()) {
            for (var file : product.identifiers().hashes()) {
                var seen = new HashSet<String>();
                for (var hash : file.values()) {
                    if (!seen.add(hash.algorithm())) {
                        findings.add(
                                Code.CONTRADICTION,
                                product.line(),
                                "the file %s of the product %s has two hashes by %s"
                                        .formatted(
                                                Problem.quote(file.filename()),
                                                Problem.quote(product.productId()),
                                                Problem.quote(hash.algorithm())));
                    }
                }
            }
        }
    }

    static void differentPurls(CsafDocument document, RuleFindings findings) {
        for (var product : document.products()) {
            var purls = product.identifiers().purls();
            if (purls.stream().map(IdentifierRules::withoutQualifiers).distinct().count() > 1) {
                findings.add(
                        Code.CONTRADICTION,
                        product.line(),
                        "the package URLs of the product %s differ in more than their qualifiers: %s"
                                .formatted(
                                        Problem.quote(product.productId()),
                                        Problem.quote(String.join(" ", purls))));
            }
        }
    }

    private static String withoutQualifiers(String purl) {
        return purl.replaceFirst("\\?[^#]*", "");
    }

    static void starsInModelNumbers(CsafDocument document, RuleFindings findings) {
        stars(document, "model number", ProductIdentifiers::modelNumbers, findings);
    }

    static void starsInSerialNumbers(CsafDocument document, RuleFindings findings) {
        stars(document, "serial number", ProductIdentifiers::serialNumbers, findings);
    }

    static void starsInSkus(CsafDocument document, RuleFindings findings) {
        stars(document, "stock keeping unit", ProductIdentifiers::skus, findings);
    }

    private static void stars(
            CsafDocument document,
            String what,
            Function<ProductIdentifiers, List<String>> values,
            RuleFindings findings) {
        for (var product : document.products()) {
            for (var value : values.apply(product.identifiers())) {
                if (stars(value) > 1) {
                    findings.add(
                            Code.INVALID,
                            product.line(),
                            "the %s %s of the product %s has more than one star; a star that is meant literally is written \\*"
                                    .formatted(
                                            what,
                                            Problem.quote(value),
                                            Problem.quote(product.productId())));
                }
            }
        }
    }

    /// Stars without a backslash before them; two backslashes are one that is meant literally.
    private static int stars(String value) {
        int stars = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == '*') {
                stars++;
            }
        }
        return stars;
    }
}
