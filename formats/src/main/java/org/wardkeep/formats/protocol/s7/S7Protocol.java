package org.wardkeep.formats.protocol.s7;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;
import org.wardkeep.formats.protocol.tpkt.Tpkt;

/// S7 communication over ISO transport, on any port. Siemens has not published it; the places of
/// the fields are those of Wireshark's `packet-s7comm.c`.
public final class S7Protocol implements StreamProtocol {
    static final String NAME = "S7";

    static final int CLASSIC = 0x32;
    static final int PLUS = 0x72;

    /// Kinds of messages: a job, a receipt, an answer, a service of its own.
    static final int JOB = 1;

    static final int RECEIPT = 2;
    static final int ANSWER = 3;
    static final int SERVICE = 7;

    private static final int LAST_PLUS_VERSION = 3;
    private static final int NEEDED = 4;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(Tpkt.VERSION);
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.length() >= Tpkt.HEADER && Tpkt.length(head) < 0) {
            return Recognition.NO;
        }
        var data = Tpkt.firstData(head);
        if (data.length() < NEEDED) {
            return Recognition.MORE;
        }
        int kind = data.u8(1);
        boolean isS7 =
                switch (data.u8(0)) {
                    // Two bytes behind the kind are not used.
                    case CLASSIC ->
                            data.u16(2) == 0
                                    && (kind == SERVICE || (kind >= JOB && kind <= ANSWER));
                    case PLUS -> kind >= 1 && kind <= LAST_PLUS_VERSION && data.u8(2) < NEEDED;
                    default -> false;
                };
        return isS7 ? Recognition.YES : Recognition.NO;
    }

    @Override
    public StreamDecoder open() {
        return new S7Decoder();
    }
}
