package org.wardkeep.formats.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;

/// A window of a plain file, mapped: packets are read where the page cache has them.
final class MappedWindow extends Window {
    /// Large enough that mapping costs nothing per packet, small enough that a capture of any size
    /// takes no more resident memory than this.
    private static final long SIZE = 64L << 20;

    private static final long PAGE = 4096;

    private final FileChannel channel;
    private final long fileSize;
    private Arena arena = Arena.ofConfined();

    MappedWindow(Path file) throws IOException {
        channel = FileChannel.open(file);
        fileSize = channel.size();
    }

    @Override
    // The arena lives as long as the window stands there; the next move or close() ends it.
    @SuppressWarnings("MustBeClosedChecker")
    boolean move(long position, int bytes) throws IOException {
        long from = position / PAGE * PAGE;
        long size = Math.min(Math.max(SIZE, position - from + bytes), fileSize - from);
        if (position >= fileSize) {
            return false;
        }
        arena.close();
        memory = MemorySegment.NULL;
        arena = Arena.ofConfined();
        memory = channel.map(MapMode.READ_ONLY, from, size, arena);
        start = from;
        end = from + size;
        return true;
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
