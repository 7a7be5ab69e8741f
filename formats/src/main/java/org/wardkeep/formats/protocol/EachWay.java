package org.wardkeep.formats.protocol;

import java.util.function.Supplier;

/// Decodes the two directions of a connection by scanners that know nothing of each other.
public final class EachWay implements StreamDecoder {
    private final Scanner toServer;
    private final Scanner toClient;

    /// Reads one direction.
    public interface Scanner {
        void scan(Slice slice, Sink sink);

        /// Bytes are missing before the next slice.
        void lose();
    }

    public EachWay(Supplier<? extends Scanner> scanners) {
        toServer = scanners.get();
        toClient = scanners.get();
    }

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        scanner(direction).scan(slice, sink);
        return Next.MORE;
    }

    @Override
    public Next gap(Direction direction, long bytes) {
        scanner(direction).lose();
        return Next.MORE;
    }

    private Scanner scanner(Direction direction) {
        return direction == Direction.TO_SERVER ? toServer : toClient;
    }
}
