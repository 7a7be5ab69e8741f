package org.wardkeep.formats.protocol.ldap;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Frames;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

/// Reads the messages of both directions, until a signature or encryption wraps them.
final class LdapDecoder implements StreamDecoder {
    /// A message has no less: sequence, number, an operation without content.
    private static final int HEADER = 6;

    /// The largest message that is read, a directory's own entry, has 3 to 5 KiB.
    private static final int MOST_MESSAGE = 8_192;

    private final Frames toServer =
            new Frames(HEADER, MOST_MESSAGE, LdapMessage::length, this::read);
    private final Frames toClient =
            new Frames(HEADER, MOST_MESSAGE, LdapMessage::length, this::read);

    private boolean isTlsWished;

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        return (direction == Direction.TO_SERVER ? toServer : toClient).take(slice, sink);
    }

    private Next read(Slice message, Sink sink) {
        if (isTlsWished && LdapMessage.isGranted(message)) {
            return Next.HAND_OVER;
        }
        isTlsWished |= LdapMessage.isTlsWish(message);
        LdapMessage.read(message, sink);
        return Next.MORE;
    }
}
