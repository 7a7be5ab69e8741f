package org.wardkeep.operations.assess;

import org.wardkeep.storage.knowledge.KnowledgePlace;

import java.nio.file.Path;
import java.util.Optional;

/// Knowledge for tests, in real files.
final class StoredKnowledge {
    private StoredKnowledge() {}

    /// The usual place is empty, whatever the machine has.
    static KnowledgeChoice none() {
        return choice(Optional.empty());
    }

    static KnowledgeChoice at(Path file) {
        return choice(Optional.of(file));
    }

    private static KnowledgeChoice choice(Optional<Path> named) {
        return new KnowledgeChoice(
                named,
                file -> new KnowledgePlace(file.orElse(Path.of("target", "no-knowledge.wkk"))));
    }
}
