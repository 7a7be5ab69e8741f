package org.wardkeep.formats.support;

/// What ends, or begins, on the stated day. Two documents use "end of life" and "EoS" for different
/// things, so their milestones stay apart; whoever needs one scale maps them and says so.
///
/// Sources: OpenEoX Core 1.0 (CSD01, 13 July 2026), the definitions of its properties; IMDRF/CYBER
/// WG/N70FINAL:2023, definitions of EOL and EOS.
public enum Milestone {
    /// First day of sale (OpenEoX `general_availability`).
    GENERAL_AVAILABILITY,
    /// Last day it can be ordered (OpenEoX `end_of_sales`, there abbreviated EoS).
    END_OF_SALES,
    /// IMDRF EOL: the maker no longer sells it beyond its useful life and has told its users;
    /// Limited Support begins.
    IMDRF_END_OF_LIFE,
    /// Support after this day is at the maker's discretion (CycloneDX
    /// `cdx:lifecycle:milestone:endOfGuaranteedSupport`).
    END_OF_GUARANTEED_SUPPORT,
    /// Last day the maker has committed to security fixes (OpenEoX `end_of_security_support`,
    /// abbreviated EoSSec). Other service may go on.
    END_OF_SECURITY_SUPPORT,
    /// IMDRF EOS: all service support ends, and responsibility passes to the provider.
    IMDRF_END_OF_SUPPORT,
    /// OpenEoX `end_of_life`: last day of support in any way. Nearest to IMDRF EOS, not to IMDRF
    /// EOL.
    OPENEOX_END_OF_LIFE,
    /// The document names a milestone that no one here knows; its words are kept.
    UNRECOGNISED
}
