package org.wardkeep.formats.protocol;

/// A protocol over TCP: how it is recognised, and who reads it. One instance serves all flows.
public non-sealed interface StreamProtocol extends Protocol {
    /// Whether this is how the protocol begins in this direction. Asked of the first bytes of each
    /// direction and, where the start of a flow was not captured, of the first packets. Never goes
    /// by ports; looks at no more than some 64 bytes; says YES only if a random flow would be taken
    /// for it less than once in a million.
    ///
    /// @param head what is there so far: 1 byte to 2 KiB; valid only during the call
    Recognition recognises(Direction direction, Slice head);

    /// A new decoder for one flow. It gets both directions from the first byte that is known.
    StreamDecoder open();
}
