package org.wardkeep.formats.capture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/// A stretch of a capture that lies in memory; moves forward only.
abstract class Window implements AutoCloseable {
    MemorySegment memory = MemorySegment.NULL;

    /// Position in the capture of the first byte of [#memory].
    long start;

    /// Position in the capture after the last byte of [#memory].
    long end;

    /// Makes bytes available, or as many of them as there are.
    ///
    /// @param position not before the start of the window
    /// @return whether all of them are there
    final boolean has(long position, int bytes) throws IOException {
        return position + bytes <= end || (move(position, bytes) && position + bytes <= end);
    }

    /// Moves so that the position is inside, with as many of the bytes as there are.
    ///
    /// @return false when nothing is there at the position
    abstract boolean move(long position, int bytes) throws IOException;

    @Override
    public abstract void close();
}
