package org.wardkeep.formats.protocol.kerberos;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Frames;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// Kerberos over TCP: messages with four bytes of length before them (RFC 4120, 7.2.2), on any
/// port.
public final class KerberosProtocol implements StreamProtocol {
    private static final int HEADER = 4;
    private static final int NEEDED = 24;

    /// Windows lets tickets grow to 48,000 bytes (MaxTokenSize).
    private static final int LARGEST = 1 << 16;

    /// Tickets with the groups of a user have up to 12 KiB where nobody raised the limit.
    private static final int MOST_MESSAGE = 16_384;

    @Override
    public String name() {
        return KerberosMessage.NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(0);
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.u8(1) > 0) {
            return Recognition.NO;
        }
        if (head.length() < NEEDED) {
            return Recognition.MORE;
        }
        boolean isMessage =
                KerberosMessage.isMessage(head.part(HEADER, head.length()), head.u32(0));
        return isMessage ? Recognition.YES : Recognition.NO;
    }

    @Override
    public StreamDecoder open() {
        var toServer = frames();
        var toClient = frames();
        return (direction, slice, sink) ->
                (direction == Direction.TO_SERVER ? toServer : toClient).take(slice, sink);
    }

    private static Frames frames() {
        return new Frames(
                HEADER,
                MOST_MESSAGE,
                header -> header.u32(0) < LARGEST ? HEADER + header.u32(0) : -1,
                (message, sink) -> {
                    KerberosMessage.read(message.part(HEADER, message.length()), sink);
                    return Next.MORE;
                });
    }
}
