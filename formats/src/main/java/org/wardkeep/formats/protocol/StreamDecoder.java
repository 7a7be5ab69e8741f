package org.wardkeep.formats.protocol;

/// Reads one TCP flow, both directions: a push parser that takes whatever pieces come.
///
/// It keeps a bounded number of bytes ([Gather] helps), never throws for what they contain, and
/// spends time linear in their number.
public interface StreamDecoder {
    /// Takes the next bytes of a direction; they follow on the last ones without gap.
    ///
    /// @param slice one byte or more; valid only during the call; all of it counts as taken
    Next feed(Direction direction, Slice slice, Sink sink);

    /// Bytes were lost by the capture between the last slice and the next one.
    ///
    /// @param bytes how many, 1 or more
    default Next gap(Direction direction, long bytes) {
        return Next.DONE;
    }
}
