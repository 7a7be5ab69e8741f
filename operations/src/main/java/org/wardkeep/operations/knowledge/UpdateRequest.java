package org.wardkeep.operations.knowledge;

import org.wardkeep.operations.Progress;
import org.wardkeep.operations.download.Pause;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What to fetch and where to put it.
///
/// @param downloads where files are kept between two updates; one folder for each store, because it
///   remembers what the store has
/// @param nvdKey key of NVD's API, a secret; without it NVD allows a tenth of the pace
public record UpdateRequest(
        List<OnlineSource> sources,
        KnowledgeStore into,
        Path downloads,
        Optional<String> nvdKey,
        Limits limits,
        Instant now,
        Pause pause,
        Progress progress) {
    public UpdateRequest {
        sources = List.copyOf(sources);
    }

    /// Without the key.
    @Override
    public String toString() {
        return "%s into %s".formatted(sources, into.place());
    }
}
