package org.wardkeep.risk;

import java.time.LocalDate;

/// An entry of CISA's catalogue of known exploited vulnerabilities.
///
/// @param added `dateAdded` of the entry
/// @param ransomware `knownRansomwareCampaignUse` of the entry
public record KevEntry(LocalDate added, Ransomware ransomware) {
    /// The catalogue's own words. It never says "no".
    public enum Ransomware {
        KNOWN,
        UNKNOWN
    }
}
