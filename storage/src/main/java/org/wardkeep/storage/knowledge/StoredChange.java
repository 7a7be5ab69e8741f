package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Instant;

/// A change of the file at a place. The lock is held until it is closed.
final class StoredChange implements KnowledgeChange {
    private final KnowledgePlace place;
    private final FileChannel lock;
    private final @Nullable KnowledgeFile before;
    private final KnowledgeWriter writer;

    StoredChange(
            KnowledgePlace place,
            FileChannel lock,
            @Nullable KnowledgeFile before,
            KnowledgeWriter writer) {
        this.place = place;
        this.lock = lock;
        this.before = before;
        this.writer = writer;
    }

    @Override
    public Source source(String part) {
        return writer.source(part);
    }

    @Override
    public Committed commit(Instant made) throws IOException {
        var committed = writer.write(place.aside(), made);
        place.swap(place.aside());
        return committed;
    }

    @Override
    public void close() {
        try (lock;
                writer) {
            if (before != null) {
                before.close();
            }
            Files.deleteIfExists(place.aside());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
