package org.wardkeep.formats.csaf;

import java.util.List;

/// Products under one id: CSAF 2.0 section 3.2.2.3.
public record CsafProductGroup(String groupId, List<String> productIds, String summary, long line) {
    public CsafProductGroup {
        productIds = List.copyOf(productIds);
    }
}
