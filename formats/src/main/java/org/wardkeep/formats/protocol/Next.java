package org.wardkeep.formats.protocol;

/// How a stream decoder goes on after it took a slice.
public sealed interface Next {
    /// The decoder wants the bytes that follow.
    Next MORE = Simple.MORE;

    /// Nothing more to learn: from here the flow is only counted.
    Next DONE = Simple.DONE;

    /// What follows is encrypted: from here the flow is only counted, and shown as encrypted.
    Next ENCRYPTED = Simple.ENCRYPTED;

    /// What follows, in both directions, is another protocol, to be recognised anew.
    Next HAND_OVER = Simple.HAND_OVER;

    /// The next bytes of this direction, after the slice at hand, need not be delivered. A gap that
    /// lies wholly among them does no harm.
    ///
    /// @param bytes 1 or more
    static Next skip(long bytes) {
        return new Skip(bytes);
    }

    /// The answers that carry no number.
    enum Simple implements Next {
        MORE,
        DONE,
        ENCRYPTED,
        HAND_OVER
    }

    /// @param bytes how many bytes of the same direction are not wanted, 1 or more
    /// @throws IllegalArgumentException below 1
    record Skip(long bytes) implements Next {
        public Skip {
            if (bytes < 1) {
                throw new IllegalArgumentException("Skip at least one byte, got " + bytes);
            }
        }
    }
}
