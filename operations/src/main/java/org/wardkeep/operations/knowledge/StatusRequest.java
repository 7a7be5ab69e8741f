package org.wardkeep.operations.knowledge;

import org.wardkeep.vulnerability.knowledge.KnowledgeStore;

/// Which knowledge to look at.
public record StatusRequest(KnowledgeStore store, Depth depth) {
    /// How closely.
    public enum Depth {
        /// What it says of itself.
        STATE,
        /// Also every byte against its checksum.
        VERIFY
    }
}
