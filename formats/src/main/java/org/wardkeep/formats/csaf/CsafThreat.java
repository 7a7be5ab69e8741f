package org.wardkeep.formats.csaf;

import java.util.List;

/// What threatens, or why nothing does: CSAF 2.0 section 3.2.3.14.
///
/// @param category `exploit_status`, `impact` (for products that are not affected: the reason) or
///   `target_set`; other text as it stands
public record CsafThreat(
        String category,
        String details,
        CsafDate date,
        List<String> productIds,
        List<String> groupIds,
        long line) {
    public CsafThreat {
        productIds = List.copyOf(productIds);
        groupIds = List.copyOf(groupIds);
    }
}
