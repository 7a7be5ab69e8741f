package org.wardkeep.formats.protocol.dicom;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

/// Reads one association: a state for each direction. What a side sends is read by its own means,
/// so that a capture of one direction only gives all that it has.
final class DicomDecoder implements StreamDecoder {
    private final DicomHalf fromClient = new DicomHalf(DicomRole.REQUESTOR);
    private final DicomHalf fromServer = new DicomHalf(DicomRole.ACCEPTOR);

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        return half(direction).feed(slice, sink);
    }

    @Override
    public Next gap(Direction direction, long bytes) {
        return half(direction).gap(bytes);
    }

    private DicomHalf half(Direction direction) {
        return direction == Direction.TO_SERVER ? fromClient : fromServer;
    }
}
