package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.Locale;
import java.util.Set;

/// What the document categories promise: tests 6.1.26 and 6.1.27.1 to 6.1.27.12, except for VEX.
final class ProfileRules {
    private static final String SECURITY_ADVISORY = "csaf_security_advisory";
    private static final String VEX = "csaf_vex";
    private static final String DEPRECATED = "csaf_deprecated_security_advisory";
    private static final String INFORMATIONAL = "csaf_informational_advisory";
    private static final String INCIDENT = "csaf_security_incident_response";
    private static final String SUPERSEDED = "csaf_superseded";
    private static final String WITHDRAWN = "csaf_withdrawn";

    private static final Set<String> PROFILES_2_0 =
            Set.of("csaf_base", INCIDENT, INFORMATIONAL, SECURITY_ADVISORY, VEX);
    private static final Set<String> PROFILES_2_1 =
            Set.of(
                    "csaf_base",
                    INCIDENT,
                    INFORMATIONAL,
                    SECURITY_ADVISORY,
                    VEX,
                    DEPRECATED,
                    SUPERSEDED,
                    WITHDRAWN,
                    "csaf_vulnerability_report");
    private static final Set<String> WITH_PRODUCTS = Set.of(SECURITY_ADVISORY, VEX, DEPRECATED);
    private static final Set<String> EXPLAINING =
            Set.of("description", "details", "general", "summary");

    private ProfileRules() {}

    static void prohibitedCategory(CsafDocument document, RuleFindings findings) {
        var profiles = document.isVersion21() ? PROFILES_2_1 : PROFILES_2_0;
        var category = document.category();
        if (profiles.contains(category)) {
            return;
        }
        var bare = bare(category);
        boolean reserved = category.toLowerCase(Locale.ROOT).startsWith("csaf_");
        if (reserved
                || profiles.stream()
                        .filter(profile -> !profile.equals("csaf_base"))
                        .anyMatch(p -> bare.equals(bare(p)) || bare.equals(bare(p.substring(5))))) {
            findings.add(
                    Code.INVALID,
                    0,
                    "the category %s looks like a profile of CSAF and is none; the rules of that profile were not checked"
                            .formatted(Problem.quote(category)));
        }
    }

    /// Without white space, dashes and underscores of any alphabet.
    private static String bare(String category) {
        return category.replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Pc}\\u2212\\u0332]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean is(CsafDocument document, String... categories) {
        return Set.of(categories).contains(document.category());
    }

    static void explainingNote(CsafDocument document, RuleFindings findings) {
        if (is(document, INFORMATIONAL, INCIDENT)
                && document.notes().stream().noneMatch(n -> EXPLAINING.contains(n.category()))) {
            findings.add(Code.MISSING, 0, "no note describes what the document is about");
        }
    }

    static void externalReference(CsafDocument document, RuleFindings findings) {
        if (is(document, INFORMATIONAL, INCIDENT)
                && document.references().stream().noneMatch(r -> r.category().equals("external"))) {
            findings.add(Code.MISSING, 0, "no reference leads to another source");
        }
    }

    static void noVulnerabilities(CsafDocument document, RuleFindings findings) {
        if (is(document, INFORMATIONAL, SUPERSEDED, WITHDRAWN)
                && !document.vulnerabilities().isEmpty()) {
            findings.add(
                    Code.CONTRADICTION,
                    document.vulnerabilities().getFirst().line(),
                    "a document of the category %s has vulnerabilities"
                            .formatted(document.category()));
        }
    }

    static void productTree(CsafDocument document, RuleFindings findings) {
        if (WITH_PRODUCTS.contains(document.category())
                && document.products().isEmpty()
                && document.groups().isEmpty()) {
            findings.add(Code.MISSING, 0, "the document has no product tree");
        }
    }

    static void vulnerabilityNotes(CsafDocument document, RuleFindings findings) {
        if (!WITH_PRODUCTS.contains(document.category())) {
            return;
        }
        for (var v : document.vulnerabilities()) {
            if (v.notes().isEmpty()) {
                findings.add(
                        Code.MISSING,
                        v.line(),
                        "no note describes %s".formatted(Problem.quote(v.label())));
            }
        }
    }

    static void productStatus(CsafDocument document, RuleFindings findings) {
        if (!is(document, SECURITY_ADVISORY, DEPRECATED)) {
            return;
        }
        for (var v : document.vulnerabilities()) {
            if (v.status().isEmpty()) {
                findings.add(
                        Code.MISSING,
                        v.line(),
                        "%s has no product status, so that nobody knows what it affects"
                                .formatted(Problem.quote(v.label())));
            }
        }
    }

    static void vulnerabilities(CsafDocument document, RuleFindings findings) {
        if (WITH_PRODUCTS.contains(document.category()) && document.vulnerabilities().isEmpty()) {
            findings.add(Code.MISSING, 0, "the document has no vulnerabilities");
        }
    }

    static void affectedProducts(CsafDocument document, RuleFindings findings) {
        if (!is(document, SECURITY_ADVISORY)) {
            return;
        }
        for (var v : document.vulnerabilities()) {
            if (v.products(ProductStatus.KNOWN_AFFECTED).isEmpty()) {
                findings.add(
                        Code.MISSING,
                        v.line(),
                        "%s has no products that are known to be affected"
                                .formatted(Problem.quote(v.label())));
            }
        }
    }
}
