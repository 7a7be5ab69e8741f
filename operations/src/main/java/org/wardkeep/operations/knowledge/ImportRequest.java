package org.wardkeep.operations.knowledge;

import org.wardkeep.operations.Progress;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What to take in.
///
/// @param paths files of feeds, and folders with such files at any depth
/// @param now when this is
public record ImportRequest(
        List<Path> paths, KnowledgeStore into, Limits limits, Instant now, Progress progress) {
    public ImportRequest {
        paths = List.copyOf(paths);
    }
}
