package org.wardkeep.formats.protocol.s7;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Frames;
import org.wardkeep.formats.protocol.Gather;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.tpkt.Tpkt;

/// Reads what the controller answers; what it is asked is not needed.
final class S7Decoder implements StreamDecoder {
    /// Messages have up to 960 bytes, as both sides agree in the beginning.
    private static final int MOST_MESSAGE = 1_024;

    /// A list of eleven texts has 400 bytes, and comes in two messages where those are short.
    private static final int MOST_LIST = 2_048;

    private static final int SERVICE_HEADER = 10;
    private static final int ANSWER_HEADER = 12;
    private static final int SET_UP = 0xf0;

    /// Places in the parameters of a service's answer.
    private static final int SERVICE_KIND = 5;

    private static final int ANSWER_OF_CONTROLLER = 0x84;
    private static final int READ_LIST = 1;
    private static final int IS_MORE = 9;
    private static final int DATA_HEADER = 4;
    private static final int DONE_WELL = 0xff;

    private final Frames frames = new Frames(Tpkt.HEADER, MOST_MESSAGE, Tpkt::length, this::read);
    private final Gather message = new Gather(MOST_MESSAGE);
    private final Gather list = new Gather(MOST_LIST);

    /// Whether the session was told; the newer protocol identifies itself once, in its beginning.
    private boolean isTold;

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        return direction == Direction.TO_CLIENT ? frames.take(slice, sink) : Next.MORE;
    }

    @Override
    public Next gap(Direction direction, long bytes) {
        return direction == Direction.TO_CLIENT ? Next.DONE : Next.MORE;
    }

    private Next read(Slice unit, Sink sink) {
        if (Tpkt.kind(unit) != Tpkt.Kind.DATA) {
            return Next.MORE;
        }
        var data = Tpkt.data(unit);
        message.fill(data, 0, message.length() + data.length());
        if (Tpkt.isLast(unit)) {
            var whole = message.slice();
            switch (whole.u8(0)) {
                case S7Protocol.CLASSIC -> classic(whole, sink);
                case S7Protocol.PLUS -> {
                    session(true, sink);
                    S7Lists.plus(whole, sink);
                }
                default -> {}
            }
            message.clear();
        }
        return Next.MORE;
    }

    private void session(boolean isPlus, Sink sink) {
        if (!isTold) {
            isTold = true;
            sink.accept(new S7Session(isPlus));
        }
    }

    private void classic(Slice whole, Sink sink) {
        if (whole.u8(1) == S7Protocol.ANSWER && whole.u8(ANSWER_HEADER) == SET_UP) {
            session(false, sink);
        }
        int parameters = SERVICE_HEADER;
        boolean isList =
                whole.u8(1) == S7Protocol.SERVICE
                        && whole.u8(parameters + SERVICE_KIND) == ANSWER_OF_CONTROLLER
                        && whole.u8(parameters + SERVICE_KIND + 1) == READ_LIST;
        if (!isList) {
            return;
        }
        int data = parameters + whole.u16(6);
        if (whole.u8(data) == DONE_WELL) {
            int length = Math.max(whole.u16(data + 2), 0);
            var piece = whole.part(data + DATA_HEADER, length);
            list.fill(piece, 0, list.length() + piece.length());
        }
        if (whole.u8(parameters + IS_MORE) == 0) {
            S7Lists.read(list.slice(), sink);
            list.clear();
        }
    }
}
