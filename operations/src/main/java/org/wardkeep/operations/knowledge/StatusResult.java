package org.wardkeep.operations.knowledge;

import org.wardkeep.vulnerability.knowledge.KnowledgeState;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Verified;

import java.util.Optional;

/// What the knowledge is.
public sealed interface StatusResult {
    /// @param verified empty when nobody asked for it
    record Known(String place, KnowledgeState state, Optional<Verified> verified)
            implements StatusResult {}

    /// Nothing was taken in yet.
    record Absent(String place) implements StatusResult {}

    /// @param reason what is wrong and what to do
    record Unusable(String reason) implements StatusResult {}
}
