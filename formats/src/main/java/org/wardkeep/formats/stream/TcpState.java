package org.wardkeep.formats.stream;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.StreamDecoder;

/// A TCP flow whose bytes are looked at.
final class TcpState {
    final Half toServer = new Half(Direction.TO_SERVER);
    final Half toClient = new Half(Direction.TO_CLIENT);

    /// None while the protocol is not recognised.
    @Nullable StreamDecoder decoder;

    /// The direction whose bytes came first.
    @Nullable Half first;

    /// Pieces that were shown to recognisers.
    int tries;

    int handOvers;

    /// Makes it as new, for another flow.
    void clear() {
        decoder = null;
        first = null;
        tries = 0;
        handOvers = 0;
        toServer.clear();
        toClient.clear();
    }

    Half half(Direction direction) {
        return direction == Direction.TO_SERVER ? toServer : toClient;
    }

    /// One direction.
    static final class Half {
        static final byte[] NO_HEAD = {};

        final Direction direction;

        /// Sequence number of the next byte in order.
        int next;

        boolean isStarted;

        /// Bytes that the decoder does not want.
        long skip;

        /// Segments that came before their time.
        @Nullable HeldSegments held;

        /// The first bytes, until the protocol is recognised.
        byte[] head = NO_HEAD;

        Half(Direction direction) {
            this.direction = direction;
        }

        void clear() {
            next = 0;
            isStarted = false;
            skip = 0;
            held = null;
            head = NO_HEAD;
        }
    }
}
