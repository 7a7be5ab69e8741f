package org.wardkeep.formats.protocol;

/// Reads a protocol whose messages are single packets: over UDP, or without IP. Holds no state,
/// unless a message can be cut in several packets; then a bounded one.
public non-sealed interface DatagramDecoder extends Protocol {
    /// What its messages travel in.
    Carrier carrier();

    /// Whether the datagram is a message of this protocol. Ports may confirm what the content alone
    /// leaves open; they never refuse what the content says plainly. Not asked for carriers that
    /// name the protocol themselves.
    ///
    /// @param payload valid only during the call
    /// @param sourcePort 0 to 65535
    /// @param destinationPort 0 to 65535
    boolean recognises(Slice payload, int sourcePort, int destinationPort);

    /// Reads one message; never throws for what it contains.
    void decode(Slice payload, Sink sink);
}
