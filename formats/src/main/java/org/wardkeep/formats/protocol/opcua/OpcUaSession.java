package org.wardkeep.formats.protocol.opcua;

import org.wardkeep.formats.protocol.Observation;

/// How a channel is protected over which a server let somebody in; told by the server's answer.
///
/// @param policy such as `None` (OPC 10000-7)
public record OpcUaSession(String policy) implements Observation {
    @Override
    public String protocol() {
        return OpcUaProtocol.NAME;
    }
}
