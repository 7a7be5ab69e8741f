package org.wardkeep.formats.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A window of a plain file, read where it stands. Not mapped: a copy that stays in the processor's
/// cache costs no more than the faults of a mapping, and a file that is cut while it is read simply
/// ends.
final class FileWindow extends Window {
    /// Two of the largest packets; small enough to stay in the processor's cache.
    private static final int SIZE = 1 << 19;

    private final FileChannel channel;
    private final Arena arena = Arena.ofConfined();

    FileWindow(Path file) throws IOException {
        channel = FileChannel.open(file);
        memory = arena.allocate(SIZE);
    }

    @Override
    boolean move(long position, int bytes) throws IOException {
        long kept = Math.max(end - position, 0);
        MemorySegment.copy(memory, kept == 0 ? 0 : position - start, memory, 0, kept);
        start = position;
        end = position + kept;
        while (end - start < bytes && fill()) {
            // Until the bytes are there.
        }
        return end > position;
    }

    /// @return false at the end of the file
    private boolean fill() throws IOException {
        var room = memory.asSlice(end - start).asByteBuffer();
        int read = channel.read(room, end);
        end += Math.max(read, 0);
        return read > 0;
    }

    @Override
    public void close() {
        arena.close();
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written; what could be lost is only the handle, and that is gone.
            memory = MemorySegment.NULL;
        }
    }
}
