package org.wardkeep.formats.protocol.tls;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// TLS and SSL 3 over TCP (RFC 8446, 5.1), on any port: a handshake, or data of a connection whose
/// handshake was not captured.
public final class TlsProtocol implements StreamProtocol {
    static final String NAME = "TLS";

    static final int CHANGE_CIPHER = 20;
    static final int HANDSHAKE = 22;
    static final int DATA = 23;

    static final int CLIENT_HELLO = 1;
    static final int SERVER_HELLO = 2;

    /// Type, version, length (RFC 8446, 5.1).
    static final int RECORD_HEADER = 5;

    private static final int NEEDED = 11;
    private static final int LARGEST_RECORD = (1 << 14) + 2_048;
    private static final int LARGEST_HELLO = 1 << 16;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(HANDSHAKE, DATA);
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        boolean mayBe =
                (head.length() < 2 || head.u8(1) == 3) && (head.length() < 3 || head.u8(2) <= 4);
        if (!mayBe) {
            return Recognition.NO;
        }
        boolean isData = head.u8(0) == DATA;
        if (head.length() < (isData ? RECORD_HEADER : NEEDED)) {
            return Recognition.MORE;
        }
        int length = head.u16(3);
        boolean isRecord = length > 0 && length <= LARGEST_RECORD;
        return isRecord && (isData || isHello(head)) ? Recognition.YES : Recognition.NO;
    }

    private static boolean isHello(Slice head) {
        boolean isType = head.u8(5) == CLIENT_HELLO || head.u8(5) == SERVER_HELLO;
        return isType && head.u24(6) < LARGEST_HELLO && head.u8(9) == 3 && head.u8(10) <= 4;
    }

    @Override
    public StreamDecoder open() {
        return new TlsDecoder();
    }
}
