package org.wardkeep.formats.cverecord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A record of the CVE Program. Texts that it leaves out are empty.
///
/// @param id as spelt, never empty
/// @param state `PUBLISHED`, `REJECTED` or `RESERVED`, as spelt
/// @param assigner short name of who assigned the number
/// @param updated when any part last changed, as spelt
/// @param cna what the assigning organisation says
/// @param others what authorised data publishers add
/// @see <a href="https://cveproject.github.io/cve-schema/schema/docs/">CVE record format 5.1</a>
public record CveRecord(
        String id,
        String state,
        String assigner,
        String updated,
        Optional<Instant> published,
        CveContainer cna,
        List<CveContainer> others) {
    public CveRecord {
        others = List.copyOf(others);
    }
}
