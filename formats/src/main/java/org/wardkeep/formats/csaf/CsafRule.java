package org.wardkeep.formats.csaf;

/// One test of the standard: CSAF 2.0 and 2.1, section 6.1, or of its profiles in section 4.
interface CsafRule {
    /// The number of the test in the section, such as `6.1.6`.
    String test();

    void check(CsafDocument document, RuleFindings findings);
}
