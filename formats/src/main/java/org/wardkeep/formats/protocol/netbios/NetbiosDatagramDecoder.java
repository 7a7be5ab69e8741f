package org.wardkeep.formats.protocol.netbios;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Reads announcements of the browser service in datagrams of NetBIOS (RFC 1002, 4.4; MS-BRWS): a
/// mailslot write of SMB to `\MAILSLOT\BROWSE`.
public final class NetbiosDatagramDecoder implements DatagramDecoder {
    static final String NAME = "NetBIOS datagram";

    private static final int DIRECT_UNIQUE = 0x10;
    private static final int BROADCAST = 0x12;
    private static final int NAMES = 14;
    private static final int ENCODED_NAME = 34;
    private static final int SMB = NAMES + 2 * ENCODED_NAME;
    private static final int TRANSACTION = 0x25;

    /// Where a transaction (MS-CIFS, 2.2.4.33) says where its data stand.
    private static final int DATA_OFFSET = SMB + 57;

    private static final int HOST = 1;
    private static final int LOCAL_MASTER = 15;
    private static final int NAME_PLACE = 6;
    private static final int COMMENT_PLACE = 32;
    private static final int LONGEST_COMMENT = 43;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.range(DIRECT_UNIQUE, BROADCAST);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    /// The names of sender and receiver have a fixed length, then SMB begins.
    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return payload.isAt(SMB + 1, "SMB") && payload.u8(SMB) == 0xff && payload.u8(NAMES) == ' ';
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        int offset = payload.u16le(DATA_OFFSET);
        int at = SMB + offset;
        int command = payload.u8(at);
        boolean isTold = command == HOST || command == LOCAL_MASTER;
        if (payload.u8(SMB + 4) != TRANSACTION || offset < 0 || !isTold) {
            return;
        }
        var name = NetbiosText.text(payload, at + NAME_PLACE);
        int comment = at + COMMENT_PLACE;
        if (!name.isEmpty() && payload.has(at, COMMENT_PLACE)) {
            int end = payload.indexOf(0, comment);
            int length = (end < 0 ? payload.length() : end) - comment;
            sink.accept(
                    new BrowserAnnouncement(
                            name,
                            payload.u8(at + 22) + "." + payload.u8(at + 23),
                            payload.u32le(at + 24),
                            payload.text(comment, Math.min(length, LONGEST_COMMENT))));
        }
    }
}
