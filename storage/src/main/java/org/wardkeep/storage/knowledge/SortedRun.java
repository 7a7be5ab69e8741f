package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Entries in the order of their keys, on disk for as long as a change is under way.
final class SortedRun implements SortedEntries, Closeable {
    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final DataOutputStream out;
    private @Nullable DataInputStream in;
    private long left;

    /// @param file must not exist
    SortedRun(Path file) throws IOException {
        this.file = file;
        this.out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void append(KeyedEntry entry) throws IOException {
        out.writeInt(entry.key().length);
        out.write(entry.key());
        out.writeInt(entry.value().length);
        out.write(entry.value());
        left++;
    }

    void endWriting() throws IOException {
        out.close();
    }

    @Override
    public @Nullable KeyedEntry next() throws IOException {
        if (left == 0) {
            return null;
        }
        var from = in;
        if (from == null) {
            from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            in = from;
        }
        left--;
        return new KeyedEntry(bytes(from), bytes(from));
    }

    private static byte[] bytes(DataInputStream from) throws IOException {
        int length = from.readInt();
        var bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The file for statements under way was cut short");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(file);
    }
}
