package org.wardkeep.formats.protocol.tls;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

/// Reads one connection until it is encrypted.
final class TlsDecoder implements StreamDecoder {
    private final TlsHalf toServer = new TlsHalf();
    private final TlsHalf toClient = new TlsHalf();

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        var half = direction == Direction.TO_SERVER ? toServer : toClient;
        half.take(slice, sink);
        if (half.isEncrypted()) {
            return Next.ENCRYPTED;
        }
        // TLS 1.3 encrypts all that follows the server's hello (RFC 8446, 2). In older versions the
        // certificates stand before the first change of ciphers; where the server was not heard
        // yet, such a change is only for appearance (RFC 8446, D.4).
        boolean isDone =
                half.isChanged() && (toServer.hasServerHello() || toClient.hasServerHello());
        return isDone || half.isTls13() ? Next.ENCRYPTED : Next.MORE;
    }

    /// Where bytes are missing, records cannot be told from each other.
    @Override
    public Next gap(Direction direction, long bytes) {
        return Next.ENCRYPTED;
    }
}
