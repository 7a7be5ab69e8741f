package org.wardkeep.formats.capture;

import org.wardkeep.vocabulary.Problem;

import java.util.List;

/// Packets, one after the other. Belongs to one thread.
public interface PacketSource extends AutoCloseable {
    /// Moves to the next packet; what the last one pointed at is gone.
    ///
    /// @return false at the end, also when the rest cannot be read: then [#problems()] says why
    boolean next(CapturedPacket packet);

    /// What was found wrong so far, with byte positions.
    List<Problem> problems();

    /// Bytes of the capture, as stored or as unpacked, that were passed so far.
    long position();

    @Override
    void close();
}
