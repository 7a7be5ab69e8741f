package org.wardkeep.formats.protocol.smb;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// SMB over TCP, directly or over NetBIOS sessions (MS-SMB2, 2.1; RFC 1002, 4.3), on any port.
public final class SmbProtocol implements StreamProtocol {
    static final String NAME = "SMB";

    /// Type, length (RFC 1002, 4.3.1).
    static final int SESSION_HEADER = 4;

    static final long SMB_1 = 0xff53_4d42L;
    static final long SMB_2 = 0xfe53_4d42L;
    static final long ENCRYPTED = 0xfd53_4d42L;

    private static final int SESSION_REQUEST = 0x81;
    private static final int SESSION_ACCEPT = 0x82;

    /// Two names of 34 bytes each, as NetBIOS codes them.
    private static final int REQUEST_LENGTH = 68;

    private static final int NAME_LENGTH = 32;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(0, SESSION_REQUEST, SESSION_ACCEPT);
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.u8(0) == SESSION_ACCEPT) {
            return head.length() == SESSION_HEADER ? Recognition.MORE : Recognition.NO;
        }
        boolean isRequest = head.u8(0) == SESSION_REQUEST;
        if (head.length() < 2 * SESSION_HEADER) {
            return Recognition.MORE;
        }
        if (isRequest) {
            boolean isName =
                    head.u16(2) == REQUEST_LENGTH
                            && head.u8(1) == 0
                            && head.u8(SESSION_HEADER) == NAME_LENGTH;
            return isName ? Recognition.YES : Recognition.NO;
        }
        long magic = head.u32(SESSION_HEADER);
        return magic == SMB_1 || magic == SMB_2 || magic == ENCRYPTED
                ? Recognition.YES
                : Recognition.NO;
    }

    @Override
    public StreamDecoder open() {
        return new SmbDecoder();
    }
}
