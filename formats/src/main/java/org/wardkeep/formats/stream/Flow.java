package org.wardkeep.formats.stream;

import org.wardkeep.formats.protocol.Wire;

/// One flow that has ended, or was put out of mind: packets with the same addresses and ports.
///
/// @param opening its first packet, from the client to the server
/// @param ipProtocol given out by IANA: 6 TCP, 17 UDP
/// @param protocol name of the decoder that recognised it; empty when none did
/// @param isOpeningSeen whether it is certain who opened it: a TCP handshake was seen
/// @param isEncrypted whether a decoder saw it turn to encryption
/// @param lastNanos time of its last packet, nanoseconds since 1970-01-01T00:00Z
/// @param toServer packets and bytes from the client
/// @param toClient packets and bytes from the server
public record Flow(
        Wire opening,
        int ipProtocol,
        String protocol,
        boolean isOpeningSeen,
        boolean isEncrypted,
        long lastNanos,
        Volume toServer,
        Volume toClient) {
    /// @param packets 0 or more
    /// @param bytes on the wire, with all headers
    public record Volume(long packets, long bytes) {}
}
