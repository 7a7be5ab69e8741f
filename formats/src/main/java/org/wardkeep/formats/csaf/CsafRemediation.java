package org.wardkeep.formats.csaf;

import java.util.List;

/// What to do about a vulnerability: CSAF 2.0 section 3.2.3.12.
///
/// @param categoryText as it stands, for [RemediationCategory#OTHER]
/// @param url where the fix or the instruction is; empty when none is given
/// @param date since when it is available
/// @param productIds the products it is for, members of groups included
/// @param groupIds the groups it names
/// @param restartRequired `none`, `machine`, `system` and so on; empty when not stated
public record CsafRemediation(
        RemediationCategory category,
        String categoryText,
        String details,
        String url,
        CsafDate date,
        List<String> productIds,
        List<String> groupIds,
        String restartRequired,
        long line) {
    public CsafRemediation {
        productIds = List.copyOf(productIds);
        groupIds = List.copyOf(groupIds);
    }
}
