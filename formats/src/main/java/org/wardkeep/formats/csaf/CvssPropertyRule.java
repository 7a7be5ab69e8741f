package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Cvss;
import org.wardkeep.vocabulary.Cvss.Version;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.Map;

/// Metrics written out beside the vector that says the same: test 6.1.10.
final class CvssPropertyRule {
    /// Property to metric where the editions agree; names as the schemas of FIRST have them.
    private static final Map<String, String> METRICS_2 =
            Map.ofEntries(
                    Map.entry("accessVector", "AV"),
                    Map.entry("accessComplexity", "AC"),
                    Map.entry("authentication", "Au"),
                    Map.entry("confidentialityImpact", "C"),
                    Map.entry("integrityImpact", "I"),
                    Map.entry("availabilityImpact", "A"),
                    Map.entry("exploitability", "E"),
                    Map.entry("remediationLevel", "RL"),
                    Map.entry("reportConfidence", "RC"),
                    Map.entry("collateralDamagePotential", "CDP"),
                    Map.entry("targetDistribution", "TD"),
                    Map.entry("confidentialityRequirement", "CR"),
                    Map.entry("integrityRequirement", "IR"),
                    Map.entry("availabilityRequirement", "AR"));

    private static final Map<String, String> METRICS_3 =
            Map.ofEntries(
                    Map.entry("attackVector", "AV"),
                    Map.entry("attackComplexity", "AC"),
                    Map.entry("privilegesRequired", "PR"),
                    Map.entry("userInteraction", "UI"),
                    Map.entry("scope", "S"),
                    Map.entry("confidentialityImpact", "C"),
                    Map.entry("integrityImpact", "I"),
                    Map.entry("availabilityImpact", "A"),
                    Map.entry("exploitCodeMaturity", "E"),
                    Map.entry("remediationLevel", "RL"),
                    Map.entry("reportConfidence", "RC"),
                    Map.entry("confidentialityRequirement", "CR"),
                    Map.entry("integrityRequirement", "IR"),
                    Map.entry("availabilityRequirement", "AR"),
                    Map.entry("modifiedAttackVector", "MAV"),
                    Map.entry("modifiedAttackComplexity", "MAC"),
                    Map.entry("modifiedPrivilegesRequired", "MPR"),
                    Map.entry("modifiedUserInteraction", "MUI"),
                    Map.entry("modifiedScope", "MS"),
                    Map.entry("modifiedConfidentialityImpact", "MC"),
                    Map.entry("modifiedIntegrityImpact", "MI"),
                    Map.entry("modifiedAvailabilityImpact", "MA"));

    private static final Map<String, String> METRICS_4 =
            Map.ofEntries(
                    Map.entry("attackVector", "AV"),
                    Map.entry("attackComplexity", "AC"),
                    Map.entry("attackRequirements", "AT"),
                    Map.entry("privilegesRequired", "PR"),
                    Map.entry("userInteraction", "UI"),
                    Map.entry("vulnConfidentialityImpact", "VC"),
                    Map.entry("vulnIntegrityImpact", "VI"),
                    Map.entry("vulnAvailabilityImpact", "VA"),
                    Map.entry("subConfidentialityImpact", "SC"),
                    Map.entry("subIntegrityImpact", "SI"),
                    Map.entry("subAvailabilityImpact", "SA"),
                    Map.entry("exploitMaturity", "E"),
                    Map.entry("confidentialityRequirement", "CR"),
                    Map.entry("integrityRequirement", "IR"),
                    Map.entry("availabilityRequirement", "AR"),
                    Map.entry("modifiedAttackVector", "MAV"),
                    Map.entry("modifiedAttackComplexity", "MAC"),
                    Map.entry("modifiedAttackRequirements", "MAT"),
                    Map.entry("modifiedPrivilegesRequired", "MPR"),
                    Map.entry("modifiedUserInteraction", "MUI"),
                    Map.entry("modifiedVulnConfidentialityImpact", "MVC"),
                    Map.entry("modifiedVulnIntegrityImpact", "MVI"),
                    Map.entry("modifiedVulnAvailabilityImpact", "MVA"),
                    Map.entry("modifiedSubConfidentialityImpact", "MSC"),
                    Map.entry("modifiedSubIntegrityImpact", "MSI"),
                    Map.entry("modifiedSubAvailabilityImpact", "MSA"));

    /// Words of edition 2.0 whose value in a vector is more than their first letter.
    private static final Map<String, String> VALUES_2 =
            Map.of(
                    "PROOF_OF_CONCEPT", "POC",
                    "OFFICIAL_FIX", "OF",
                    "TEMPORARY_FIX", "TF",
                    "UNCONFIRMED", "UC",
                    "UNCORROBORATED", "UR",
                    "LOW_MEDIUM", "LM",
                    "MEDIUM_HIGH", "MH",
                    "NOT_DEFINED", "ND");

    private CvssPropertyRule() {}

    static void contradictions(CsafDocument document, RuleFindings findings) {
        for (var v : document.vulnerabilities()) {
            for (var score : v.scores()) {
                score.cvss()
                        .filter(cvss -> !cvss.vector().isEmpty())
                        .ifPresent(cvss -> check(v, score, cvss, findings));
            }
        }
    }

    /// A metric that the vector leaves out is not contradicted by a property that states it.
    private static void check(
            CsafVulnerability v, CsafScore score, Cvss cvss, RuleFindings findings) {
        metrics(cvss.version())
                .forEach((property, metric) -> {
                    var stated = score.stated(property);
                    if (stated.isEmpty()) {
                        return;
                    }
                    var inVector = cvss.metric(metric).orElse("");
                    if (inVector.isEmpty() || inVector.equals(value(cvss.version(), stated))) {
                        return;
                    }
                    findings.add(
                            Code.CONTRADICTION,
                            score.line(),
                            "%s of %s is stated as %s; the vector has %s:%s, which is used"
                                    .formatted(
                                            property,
                                            Problem.quote(v.label()),
                                            Problem.quote(stated),
                                            metric,
                                            inVector));
                });
    }

    private static Map<String, String> metrics(Version version) {
        return switch (version) {
            case V2_0 -> METRICS_2;
            case V3_0, V3_1 -> METRICS_3;
            case V4_0 -> METRICS_4;
        };
    }

    private static String value(Version version, String word) {
        if (version == Version.V2_0) {
            return VALUES_2.getOrDefault(word, word.substring(0, 1));
        }
        return word.equals("NOT_DEFINED") ? "X" : word.substring(0, 1);
    }
}
