package org.wardkeep.storage.knowledge;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Packed records on their way into the file: on disk, so that hundreds of thousands of them cost
/// no memory. Safe for several threads.
final class RecordSpool implements Closeable {
    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long flushed;

    /// @param file is made, and gone when this is closed
    RecordSpool(Path file) throws IOException {
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// Where the bytes are to be found.
    synchronized long append(Packer packed) throws IOException {
        if (buffer.remaining() < packed.size()) {
            flush();
        }
        long at = flushed + buffer.position();
        if (packed.size() > buffer.capacity()) {
            write(ByteBuffer.wrap(packed.array(), 0, packed.size()));
        } else {
            buffer.put(packed.array(), 0, packed.size());
        }
        return at;
    }

    synchronized byte[] read(long at, int length) throws IOException {
        if (at + length > flushed) {
            flush();
        }
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("The file for records under way was cut short");
            }
        }
        return bytes.array();
    }

    private void flush() throws IOException {
        buffer.flip();
        write(buffer);
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            flushed += channel.write(bytes, flushed);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
