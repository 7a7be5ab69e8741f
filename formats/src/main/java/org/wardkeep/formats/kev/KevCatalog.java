package org.wardkeep.formats.kev;

import org.wardkeep.vocabulary.CveId;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The known exploited vulnerabilities at one time.
///
/// @param source the file as its owner knows it
/// @param version such as `2025.08.25`; empty in CSV, which has no place for it
/// @param released when this version was published; empty in CSV
/// @param entries in the order of the catalogue, each vulnerability once
public record KevCatalog(
        String source, String version, Optional<Instant> released, List<KevEntry> entries) {
    public KevCatalog {
        entries = List.copyOf(entries);
    }

    /// The entries by vulnerability.
    public Map<CveId, KevEntry> byCve() {
        var byCve = new HashMap<CveId, KevEntry>();
        entries.forEach(entry -> byCve.put(entry.cve(), entry));
        return byCve;
    }
}
