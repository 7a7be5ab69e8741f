package org.wardkeep.formats.csaf;

import java.util.List;

/// Why products are not affected, in a word: CSAF 2.0 section 3.2.3.5.
///
/// @param label such as `component_not_present`; other text as it stands
public record CsafFlag(
        String label, CsafDate date, List<String> productIds, List<String> groupIds, long line) {
    public CsafFlag {
        productIds = List.copyOf(productIds);
        groupIds = List.copyOf(groupIds);
    }
}
