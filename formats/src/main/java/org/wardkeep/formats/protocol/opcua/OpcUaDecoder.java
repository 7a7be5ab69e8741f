package org.wardkeep.formats.protocol.opcua;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Frames;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

/// Reads the messages of both directions as long as they are not encrypted.
final class OpcUaDecoder implements StreamDecoder {
    /// A list of endpoints with certificates has some 10 KiB; messages of values have more and are
    /// not read to their end.
    private static final int MOST_MESSAGE = 16_384;

    /// Channel, token, sequence, request (OPC 10000-6, 6.7.2).
    private static final int MESSAGE_BODY = OpcUaProtocol.HEADER + 16;

    private static final int POLICY = OpcUaProtocol.HEADER + 4;

    private final Frames toServer =
            new Frames(OpcUaProtocol.HEADER, MOST_MESSAGE, OpcUaProtocol::length, this::read);
    private final Frames toClient =
            new Frames(OpcUaProtocol.HEADER, MOST_MESSAGE, OpcUaProtocol::length, this::read);

    /// How the channel is protected; empty where its opening was not captured.
    private String policy = "";

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        return (direction == Direction.TO_SERVER ? toServer : toClient).take(slice, sink);
    }

    private Next read(Slice message, Sink sink) {
        if (message.isAt(0, "OPN")) {
            policy = OpcUaService.policy(new UaReader(message, POLICY).text());
        } else if (message.isAt(0, "MSGF")) {
            // A signed message can be read; in an encrypted one no service's number is found.
            OpcUaService.read(message, MESSAGE_BODY, policy, sink);
        }
        return Next.MORE;
    }
}
