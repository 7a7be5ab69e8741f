package org.wardkeep.formats.kev;

import org.wardkeep.vocabulary.CveId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A vulnerability that is known to be exploited.
///
/// @param vendor the maker, in the catalogue's spelling
/// @param name a headline, such as `Git Link Following Vulnerability`
/// @param added when it came into the catalogue
/// @param due until when agencies of the USA must act
/// @param cwes weaknesses such as `CWE-59`
/// @param line from 1
/// @see <a
///   href="https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities_schema.json">the
///   catalogue's schema</a>
public record KevEntry(
        CveId cve,
        String vendor,
        String product,
        String name,
        Optional<LocalDate> added,
        Optional<LocalDate> due,
        String description,
        String requiredAction,
        RansomwareUse ransomwareUse,
        String notes,
        List<String> cwes,
        long line) {

    /// Whether ransomware is known to use it. The catalogue never says that none does.
    public enum RansomwareUse {
        KNOWN,
        UNKNOWN
    }

    public KevEntry {
        cwes = List.copyOf(cwes);
    }
}
