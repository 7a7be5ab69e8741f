package org.wardkeep.operations.knowledge;

import java.util.List;

/// What is known of vulnerabilities.
public sealed interface ExplainResult {
    /// @param known in the order of the names that were asked for
    /// @param unknown names that no source has
    record Explained(List<Explanation> known, List<String> unknown) implements ExplainResult {
        public Explained {
            known = List.copyOf(known);
            unknown = List.copyOf(unknown);
        }
    }

    /// Nothing can be said.
    ///
    /// @param reason why, and what to do
    record Unusable(String reason) implements ExplainResult {}
}
