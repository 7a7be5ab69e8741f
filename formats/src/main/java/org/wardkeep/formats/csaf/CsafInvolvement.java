package org.wardkeep.formats.csaf;

import java.util.List;

/// What somebody did about a vulnerability: CSAF 2.0 section 3.2.3.7.
///
/// @param party such as `vendor` or `coordinator`
/// @param status such as `completed` or `contact_attempted`
/// @param productIds the products it is for (2.1); none means all
public record CsafInvolvement(
        String party,
        String status,
        CsafDate date,
        List<String> productIds,
        List<String> groupIds,
        long line) {
    public CsafInvolvement {
        productIds = List.copyOf(productIds);
        groupIds = List.copyOf(groupIds);
    }
}
