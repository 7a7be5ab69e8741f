package org.wardkeep.operations.assess;

import org.wardkeep.vulnerability.knowledge.KnowledgeStore;

import java.nio.file.Path;
import java.util.Optional;

/// Where an assessment finds what the world knows of vulnerabilities.
///
/// @param named the knowledge file that somebody asked for; empty when nobody did
/// @param stores what opens it
public record KnowledgeChoice(Optional<Path> named, Stores stores) {
    /// Opens knowledge files.
    @FunctionalInterface
    public interface Stores {
        /// @param file the usual place when it is empty
        KnowledgeStore at(Optional<Path> file);
    }
}
