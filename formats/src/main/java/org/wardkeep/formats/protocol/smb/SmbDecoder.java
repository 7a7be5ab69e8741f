package org.wardkeep.formats.protocol.smb;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Gather;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

/// Reads the messages of both directions; files pass by their length.
final class SmbDecoder implements StreamDecoder {
    private final Half toServer = new Half();
    private final Half toClient = new Half();

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        return (direction == Direction.TO_SERVER ? toServer : toClient).take(slice, sink);
    }

    private static final class Half {
        /// Negotiations and sign-ins by NTLM have less; a Kerberos ticket, which is not read, more.
        private static final int MOST_MESSAGE = 4_096;

        private final Gather header = new Gather(SmbProtocol.SESSION_HEADER);
        private final Gather message = new Gather(MOST_MESSAGE);
        private int left;

        Next take(Slice slice, Sink sink) {
            int at = 0;
            while (at < slice.length()) {
                if (left == 0) {
                    at += header.fill(slice, at, SmbProtocol.SESSION_HEADER);
                    begin();
                } else {
                    int count = Math.min(left, slice.length() - at);
                    message.fill(slice, at, message.length() + count);
                    at += count;
                    left -= count;
                    if (left == 0) {
                        SmbMessage.read(message.slice(), sink);
                    }
                }
            }
            return isWanted() ? Next.MORE : skip(sink);
        }

        private void begin() {
            if (!header.isFull()) {
                return;
            }
            var head = header.slice();
            left = head.u24(1);
            header.clear();
            message.clear();
        }

        /// Whether what is left of the message is read: its first bytes say.
        private boolean isWanted() {
            return left == 0
                    || message.length() < SmbMessage.KIND_LENGTH
                    || (SmbMessage.isRead(message.slice()) && !message.isFull());
        }

        /// A message longer than the bound is read as far as it was kept.
        private Next skip(Sink sink) {
            long unwanted = left;
            left = 0;
            SmbMessage.read(message.slice(), sink);
            return Next.skip(unwanted);
        }
    }
}
