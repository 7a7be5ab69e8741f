package org.wardkeep.storage.knowledge;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Bytes that are read when they are asked for and are not mapped: a page of a mapping brings its
/// neighbours along and counts as memory of the process, a read does neither.
///
/// Not a channel: that would be closed for everybody when one thread is interrupted.
final class ColdBytes implements AutoCloseable {
    private final RandomAccessFile file;

    ColdBytes(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /// @throws org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException when they are not
    ///   there
    synchronized byte[] read(long at, int length) {
        try {
            var bytes = new byte[length];
            file.seek(at);
            file.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw Unpacker.damaged("cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
