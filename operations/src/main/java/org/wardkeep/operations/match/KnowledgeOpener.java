package org.wardkeep.operations.match;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vulnerability.knowledge.Knowledge;

/// Opens the knowledge that a caller named, or that stands at its usual place.
@FunctionalInterface
public interface KnowledgeOpener {
    Opened open();

    /// What opening came to.
    sealed interface Opened {
        /// @param knowledge to be closed by whoever asked for it
        record Ready(Knowledge knowledge) implements Opened {}

        /// There is none, or it is damaged.
        record NotPossible(Problem problem) implements Opened {}
    }
}
