package org.wardkeep.formats.protocol.rdp;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;
import org.wardkeep.formats.protocol.tpkt.Tpkt;
import org.wardkeep.formats.protocol.tpkt.Tpkt.Kind;

/// Remote desktop over TCP (MS-RDPBCGR, 2.2.1), on any port.
public final class RdpProtocol implements StreamProtocol {
    static final String NAME = "RDP";

    /// First messages of the multipoint service inside (ITU-T T.125, 7): an initial request and its
    /// response.
    static final int INITIAL = 0x7f65;

    static final int RESPONSE = 0x7f66;

    /// Types of what is negotiated (2.2.1.1.1, 2.2.1.2.1, 2.2.1.2.2); each has eight bytes.
    private static final int WISH = 1;

    static final int CHOICE = 2;
    private static final int REFUSAL = 3;
    private static final int NEGOTIATION = 8;

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
        if (head.length() < Tpkt.HEADER) {
            return head.u8(0) == Tpkt.VERSION ? Recognition.MORE : Recognition.NO;
        }
        long length = Tpkt.length(head);
        if (length < 0) {
            return Recognition.NO;
        }
        if (head.length() < length) {
            return Recognition.MORE;
        }
        var first = head.part(0, (int) length);
        var said = Tpkt.variable(first);
        boolean isNamed =
                switch (Tpkt.kind(first)) {
                    case REQUEST -> said.isAt(0, "Cookie: mst") || isNegotiation(said, WISH);
                    case CONFIRMATION ->
                            isNegotiation(said, CHOICE) || isNegotiation(said, REFUSAL);
                    case DATA, OTHER -> false;
                };
        if (isNamed) {
            return Recognition.YES;
        }
        // Nothing that names it: the first data does.
        var data = Tpkt.firstData(head);
        if (data.length() >= 2) {
            boolean isSession = data.u16(0) == INITIAL || data.u16(0) == RESPONSE;
            return isSession ? Recognition.YES : Recognition.NO;
        }
        return Tpkt.kind(first) == Kind.OTHER ? Recognition.NO : Recognition.MORE;
    }

    private static boolean isNegotiation(Slice said, int type) {
        return said.u8(0) == type && said.u16le(2) == NEGOTIATION && said.length() >= NEGOTIATION;
    }

    @Override
    public StreamDecoder open() {
        return new RdpDecoder();
    }
}
