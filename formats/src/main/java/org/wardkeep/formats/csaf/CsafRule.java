package org.wardkeep.formats.csaf;

/// One mandatory test of the standard: CSAF 2.0 and 2.1, section 6.1.
///
/// @param test its number, such as `6.1.6`
/// @param title as the standard has it
/// @param since the first edition that asks for it
/// @param check what finds the places that break it
record CsafRule(String test, String title, Edition since, Check check) {

    /// An edition of the standard.
    enum Edition {
        CSAF_2_0,
        CSAF_2_1
    }

    /// Adds a finding for every place that breaks the rule.
    interface Check {
        void check(CsafDocument document, RuleFindings findings);
    }

    boolean appliesTo(CsafDocument document) {
        return since == Edition.CSAF_2_0 || document.isVersion21();
    }
}
