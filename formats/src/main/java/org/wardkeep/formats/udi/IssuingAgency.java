package org.wardkeep.formats.udi;

/// Who may issue device identifiers (21 CFR 830.100; Regulation (EU) 2017/745, article 27(2)).
///
/// IFA, the fourth agency of the EU, is not read: its carriers are refused with that reason.
public enum IssuingAgency {
    GS1,
    HIBCC,
    ICCBBA
}
