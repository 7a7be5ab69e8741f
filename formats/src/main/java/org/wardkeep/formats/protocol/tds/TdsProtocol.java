package org.wardkeep.formats.protocol.tds;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// TDS over TCP, from its beginning (MS-TDS 2.2.3.1), on any port.
public final class TdsProtocol implements StreamProtocol {
    static final String NAME = "TDS";

    /// Type, status, length, process, number, window.
    static final int HEADER = 8;

    static final int ANSWER = 0x04;
    static final int SIGN_IN = 0x10;
    static final int SSPI = 0x11;
    static final int PRELOGIN = 0x12;

    private static final int LAST_STATUS = 1;
    private static final int LONGEST = 1 << 15;
    private static final int NEEDED = 16;

    /// The first option is the version, of six bytes.
    private static final int VERSION_LENGTH = 6;

    /// Versions of the protocol that servers since 7.0 speak: 0x70 to 0x74.
    private static final int FIRST_VERSION = 0x70;

    private static final int LAST_VERSION = 0x74;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(ANSWER, SIGN_IN, PRELOGIN);
    }

    /// Bytes of the packet that begins here; -1 where none does.
    static long length(Slice header) {
        int type = header.u8(0);
        int length = header.u16(2);
        boolean isPacket = type >= 1 && type <= PRELOGIN && length >= HEADER && length <= LONGEST;
        return isPacket ? length : -1;
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.length() < NEEDED) {
            return Recognition.MORE;
        }
        boolean isPacket = length(head) > NEEDED && head.u8(1) <= LAST_STATUS && head.u8(7) == 0;
        boolean isOne =
                isPacket
                        && switch (head.u8(0)) {
                            case PRELOGIN -> direction == Direction.TO_SERVER && hasVersion(head);
                            case ANSWER -> direction == Direction.TO_CLIENT && hasVersion(head);
                            // Its own length, and the version of the protocol, lowest byte first.
                            case SIGN_IN ->
                                    head.u32le(HEADER) >= head.u16(2) - HEADER
                                            && head.u32le(HEADER) < LONGEST
                                            && head.u8(15) >= FIRST_VERSION
                                            && head.u8(15) <= LAST_VERSION;
                            default -> false;
                        };
        return isOne ? Recognition.YES : Recognition.NO;
    }

    private static boolean hasVersion(Slice head) {
        return head.u8(HEADER) == 0
                && head.u16(HEADER + 1) < head.u16(2)
                && head.u16(HEADER + 3) == VERSION_LENGTH;
    }

    @Override
    public StreamDecoder open() {
        return new TdsDecoder();
    }
}
