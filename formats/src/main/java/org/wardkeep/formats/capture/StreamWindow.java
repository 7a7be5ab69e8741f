package org.wardkeep.formats.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A window of a stream: bytes are copied into memory of the same kind as a file's.
final class StreamWindow extends Window {
    /// Four of the largest packets.
    private static final int SIZE = 1 << 20;

    private static final int CHUNK = 1 << 16;

    private final Unpacked stream;
    private final Arena arena = Arena.ofConfined();
    private final byte[] chunk = new byte[CHUNK];
    private boolean ended;

    StreamWindow(Unpacked stream) {
        this.stream = stream;
        memory = arena.allocate(SIZE);
    }

    @Override
    boolean move(long position, int bytes) throws IOException {
        long kept = Math.max(end - position, 0);
        long toSkip = Math.max(position - end, 0);
        MemorySegment.copy(memory, position - start - toSkip, memory, 0, kept);
        start = position;
        end = position + kept;
        if (!skip(toSkip)) {
            return false;
        }
        while (end - start < bytes && !ended) {
            fill();
        }
        return end > position;
    }

    private boolean skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            int read = stream.read(chunk, 0, (int) Math.min(left, CHUNK));
            if (read < 0) {
                ended = true;
                return false;
            }
            left -= read;
        }
        return true;
    }

    /// What is there is taken, so that a live stream is not held back.
    private void fill() throws IOException {
        int room = (int) Math.min(CHUNK, SIZE - (end - start));
        int read = stream.read(chunk, 0, room);
        if (read < 0) {
            ended = true;
            return;
        }
        MemorySegment.copy(chunk, 0, memory, ValueLayout.JAVA_BYTE, end - start, read);
        end += read;
    }

    @Override
    public void close() {
        arena.close();
        try {
            stream.close();
        } catch (IOException e) {
            // What was unpacked is used up; nothing was written.
            ended = true;
        }
    }
}
