package org.wardkeep.formats.csaf;

import static org.wardkeep.formats.csaf.CsafRule.Edition.CSAF_2_0;
import static org.wardkeep.formats.csaf.CsafRule.Edition.CSAF_2_1;

import org.wardkeep.formats.csaf.CsafRule.Check;
import org.wardkeep.formats.csaf.CsafRule.Edition;
import org.wardkeep.vocabulary.Problem;

import java.util.ArrayList;
import java.util.List;

/// Every rule that documents are checked for, by the number of its test. Add yours here.
final class CsafRules {
    private static final List<CsafRule> ALL =
            List.of(
                    rule(
                            "6.1.1",
                            "Missing Definition of Product ID",
                            CSAF_2_0,
                            ProductIdRules::undefinedProducts),
                    rule(
                            "6.1.2",
                            "Multiple Definition of Product ID",
                            CSAF_2_0,
                            ProductIdRules::doubleProducts),
                    rule(
                            "6.1.3",
                            "Circular Definition of Product ID",
                            CSAF_2_0,
                            ProductIdRules::circles),
                    rule(
                            "6.1.4",
                            "Missing Definition of Product Group ID",
                            CSAF_2_0,
                            ProductIdRules::undefinedGroups),
                    rule(
                            "6.1.5",
                            "Multiple Definition of Product Group ID",
                            CSAF_2_0,
                            ProductIdRules::doubleGroups),
                    rule(
                            "6.1.6",
                            "Contradicting Product Status",
                            CSAF_2_0,
                            StatusRules::contradictingStatus),
                    rule(
                            "6.1.7",
                            "Multiple Scores with same Version per Product",
                            CSAF_2_0,
                            ScoreRules::doubleScores),
                    rule("6.1.8", "Invalid CVSS", CSAF_2_0, ScoreRules::invalid),
                    rule("6.1.9", "Invalid CVSS computation", CSAF_2_0, ScoreRules::wrongScore),
                    rule("6.1.10", "Inconsistent CVSS", CSAF_2_0, CvssPropertyRule::contradictions),
                    rule("6.1.11", "CWE", CSAF_2_0, VulnerabilityRules::weaknessForm),
                    rule("6.1.12", "Language", CSAF_2_0, LanguageRules::unknownLanguage),
                    rule("6.1.13", "PURL", CSAF_2_0, IdentifierRules::purls),
                    rule("6.1.14", "Sorted Revision History", CSAF_2_0, RevisionRules::unsorted),
                    rule("6.1.15", "Translator", CSAF_2_0, LanguageRules::translator),
                    rule(
                            "6.1.16",
                            "Latest Document Version",
                            CSAF_2_0,
                            RevisionRules::latestVersion),
                    rule("6.1.17", "Document Status Draft", CSAF_2_0, RevisionRules::draftVersion),
                    rule(
                            "6.1.18",
                            "Released Revision History",
                            CSAF_2_0,
                            RevisionRules::releasedHistory),
                    rule(
                            "6.1.19",
                            "Revision History Entries for Pre-release Versions",
                            CSAF_2_0,
                            RevisionRules::preReleases),
                    rule(
                            "6.1.20",
                            "Non-draft Document Version",
                            CSAF_2_0,
                            RevisionRules::releasedVersion),
                    rule(
                            "6.1.21",
                            "Missing Item in Revision History",
                            CSAF_2_0,
                            RevisionRules::gaps),
                    rule(
                            "6.1.22",
                            "Multiple Definition in Revision History",
                            CSAF_2_0,
                            RevisionRules::doubles),
                    rule(
                            "6.1.23",
                            "Multiple Use of Same CVE",
                            CSAF_2_0,
                            VulnerabilityRules::doubleCves),
                    rule(
                            "6.1.24",
                            "Multiple Definition in Involvements",
                            CSAF_2_0,
                            VulnerabilityRules::doubleInvolvements),
                    rule(
                            "6.1.25",
                            "Multiple Use of Same Hash Algorithm",
                            CSAF_2_0,
                            IdentifierRules::doubleHashes),
                    rule(
                            "6.1.26",
                            "Prohibited Document Category Name",
                            CSAF_2_0,
                            ProfileRules::prohibitedCategory),
                    rule("6.1.27.1", "Document Notes", CSAF_2_0, ProfileRules::explainingNote),
                    rule(
                            "6.1.27.2",
                            "Document References",
                            CSAF_2_0,
                            ProfileRules::externalReference),
                    rule("6.1.27.3", "Vulnerabilities", CSAF_2_0, ProfileRules::noVulnerabilities),
                    rule("6.1.27.4", "Product Tree", CSAF_2_0, ProfileRules::productTree),
                    rule(
                            "6.1.27.5",
                            "Vulnerability Notes",
                            CSAF_2_0,
                            ProfileRules::vulnerabilityNotes),
                    rule("6.1.27.6", "Product Status", CSAF_2_0, ProfileRules::productStatus),
                    rule(
                            "6.1.27.7",
                            "VEX Product Status",
                            CSAF_2_0,
                            VexProfileRules::productStatus),
                    rule(
                            "6.1.27.8",
                            "Vulnerability ID",
                            CSAF_2_0,
                            VexProfileRules::vulnerabilityId),
                    rule(
                            "6.1.27.9",
                            "Impact Statement",
                            CSAF_2_0,
                            VexProfileRules::impactStatement),
                    rule(
                            "6.1.27.10",
                            "Action Statement",
                            CSAF_2_0,
                            VexProfileRules::actionStatement),
                    rule("6.1.27.11", "Vulnerabilities", CSAF_2_0, ProfileRules::vulnerabilities),
                    rule(
                            "6.1.27.12",
                            "Affected Products",
                            CSAF_2_1,
                            ProfileRules::affectedProducts),
                    rule(
                            "6.1.27.13",
                            "Corresponding Affected Products",
                            CSAF_2_1,
                            CorrespondingProductRule::fixedAlone),
                    rule("6.1.27.14", "Document Notes", CSAF_2_1, WithdrawalRules::descriptionNote),
                    rule("6.1.27.15", "Product Tree", CSAF_2_1, WithdrawalRules::noProductTree),
                    rule("6.1.27.16", "Revision History", CSAF_2_1, WithdrawalRules::twoRevisions),
                    rule(
                            "6.1.27.17",
                            "Reasoning for Withdrawal",
                            CSAF_2_1,
                            WithdrawalRules::withdrawalReason),
                    rule(
                            "6.1.27.18",
                            "Reasoning for Supersession",
                            CSAF_2_1,
                            WithdrawalRules::supersessionReason),
                    rule(
                            "6.1.27.19",
                            "Reference to Superseding Document",
                            CSAF_2_1,
                            WithdrawalRules::superseding),
                    rule("6.1.28", "Translation", CSAF_2_0, LanguageRules::sameLanguage),
                    rule(
                            "6.1.29",
                            "Remediation without Product Reference",
                            CSAF_2_0,
                            VulnerabilityRules::remediationForNothing),
                    rule(
                            "6.1.30",
                            "Mixed Integer and Semantic Versioning",
                            CSAF_2_0,
                            RevisionRules::mixedVersioning),
                    rule(
                            "6.1.31",
                            "Version Range in Product Version",
                            CSAF_2_0,
                            BranchRules::rangeInVersion),
                    rule(
                            "6.1.32",
                            "Flag without Product Reference",
                            CSAF_2_0,
                            VulnerabilityRules::flagForNothing),
                    rule(
                            "6.1.33",
                            "Multiple Flags with VEX Justification Codes per Product",
                            CSAF_2_0,
                            VulnerabilityRules::doubleJustifications),
                    rule("6.1.34", "Branches Recursion Depth", CSAF_2_1, BranchRules::tooDeep),
                    rule(
                            "6.1.35",
                            "Contradicting Remediations",
                            CSAF_2_1,
                            StatusRules::contradictingRemediations),
                    rule(
                            "6.1.36",
                            "Contradicting Product Status Remediation Combination",
                            CSAF_2_1,
                            StatusRules::remediationAgainstStatus),
                    rule("6.1.37", "Date and Time", CSAF_2_1, DateRules::malformed),
                    rule(
                            "6.1.38",
                            "Non-Public Sharing Group with Max UUID",
                            CSAF_2_1,
                            SharingRules::maxUuidNotPublic),
                    rule(
                            "6.1.39",
                            "Public Sharing Group with no Max UUID",
                            CSAF_2_1,
                            SharingRules::publicWithoutMaxUuid),
                    rule(
                            "6.1.40",
                            "Invalid Sharing Group Name",
                            CSAF_2_1,
                            SharingRules::reservedName),
                    rule(
                            "6.1.41",
                            "Missing Sharing Group Name",
                            CSAF_2_1,
                            SharingRules::missingName),
                    rule("6.1.42", "PURL Qualifiers", CSAF_2_1, IdentifierRules::differentPurls),
                    rule(
                            "6.1.43",
                            "Use of Multiple Stars in Model Number",
                            CSAF_2_1,
                            IdentifierRules::starsInModelNumbers),
                    rule(
                            "6.1.44",
                            "Use of Multiple Stars in Serial Number",
                            CSAF_2_1,
                            IdentifierRules::starsInSerialNumbers),
                    rule(
                            "6.1.45",
                            "Inconsistent Disclosure Date",
                            CSAF_2_1,
                            DateRules::disclosureAfterRelease),
                    rule("6.1.46", "Invalid SSVC", CSAF_2_1, SsvcRules::invalid),
                    rule(
                            "6.1.47",
                            "Inconsistent SSVC Target IDs",
                            CSAF_2_1,
                            SsvcRules::foreignTargets),
                    rule(
                            "6.1.49",
                            "Inconsistent SSVC Timestamp",
                            CSAF_2_1,
                            DateRules::ssvcAfterRelease),
                    rule(
                            "6.1.50",
                            "Product Version Range Rules",
                            CSAF_2_1,
                            VersionRangeRules::malformed),
                    rule(
                            "6.1.51",
                            "Inconsistent EPSS Timestamp",
                            CSAF_2_1,
                            DateRules::epssAfterRelease),
                    rule(
                            "6.1.52",
                            "Inconsistent First Known Exploitation Dates",
                            CSAF_2_1,
                            DateRules::exploitationAfterRelease),
                    rule(
                            "6.1.53",
                            "Inconsistent Exploitation Date",
                            CSAF_2_1,
                            DateRules::exploitationAfterStatement),
                    rule("6.1.54", "License Expression", CSAF_2_1, LicenceRules::expression),
                    rule("6.1.55", "License Text", CSAF_2_1, LicenceRules::text),
                    rule(
                            "6.1.56",
                            "Use of CVSS and Qualitative Severity Rating",
                            CSAF_2_1,
                            ScoreRules::cvssBesideRating),
                    rule("6.1.57", "Stacked Branch Categories", CSAF_2_1, BranchRules::stacked),
                    rule(
                            "6.1.58",
                            "Use of product_version in one Path with product_version_range",
                            CSAF_2_1,
                            BranchRules::versionAndRange),
                    rule(
                            "6.1.59",
                            "Single Version as Product Version Range",
                            CSAF_2_1,
                            VersionRangeRules::singleVersion),
                    rule(
                            "6.1.61",
                            "Use of Multiple Stars in SKU",
                            CSAF_2_1,
                            IdentifierRules::starsInSkus));

    private CsafRules() {}

    private static CsafRule rule(String test, String title, Edition since, Check check) {
        return new CsafRule(test, title, since, check);
    }

    static List<CsafRule> all() {
        return ALL;
    }

    static List<Problem> check(CsafDocument document) {
        var problems = new ArrayList<Problem>();
        for (var rule : ALL) {
            if (rule.appliesTo(document)) {
                var findings = new RuleFindings(document.source(), rule.test());
                rule.check().check(document, findings);
                problems.addAll(findings.problems());
            }
        }
        return problems;
    }
}
