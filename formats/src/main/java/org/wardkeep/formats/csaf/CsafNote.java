package org.wardkeep.formats.csaf;

import java.util.List;

/// A text about a document or a vulnerability: CSAF 2.0 section 3.1.5.
///
/// @param category `description`, `details`, `faq`, `general`, `legal_disclaimer`, `other`,
///   `summary`; 2.1 more; other text as it stands
/// @param productIds the products it is about, groups included (2.1); none means all
public record CsafNote(
        String category,
        String title,
        String text,
        List<String> productIds,
        List<String> groupIds,
        long line) {
    public CsafNote {
        productIds = List.copyOf(productIds);
        groupIds = List.copyOf(groupIds);
    }
}
