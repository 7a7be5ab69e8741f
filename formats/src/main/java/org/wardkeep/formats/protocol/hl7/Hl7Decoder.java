package org.wardkeep.formats.protocol.hl7;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

/// Reads one stream: a scanner for each direction.
final class Hl7Decoder implements StreamDecoder {
    private final Hl7Scanner toServer = new Hl7Scanner();
    private final Hl7Scanner toClient = new Hl7Scanner();

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        scanner(direction).scan(slice, sink);
        return Next.MORE;
    }

    /// What follows is read again from the next message on.
    @Override
    public Next gap(Direction direction, long bytes) {
        scanner(direction).lose();
        return Next.MORE;
    }

    private Hl7Scanner scanner(Direction direction) {
        return direction == Direction.TO_SERVER ? toServer : toClient;
    }
}
