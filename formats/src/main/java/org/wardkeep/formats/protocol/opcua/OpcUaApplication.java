package org.wardkeep.formats.protocol.opcua;

import org.wardkeep.formats.protocol.Observation;

import java.util.List;

/// What an application says of itself (OPC 10000-4, 7.2 and 7.14).
///
/// @param isServer whether it is the server; what a client says of itself has no policies
/// @param uri its own name in the world, such as `urn:plc7:vendor:server`
/// @param product name of the product, as a URI
/// @param name as a person reads it
/// @param policies how sessions may be protected: `None`, `Basic256Sha256`, ..., each once
/// @param isAnonymous whether a server lets somebody in without a name
public record OpcUaApplication(
        boolean isServer,
        String uri,
        String product,
        String name,
        List<String> policies,
        boolean isAnonymous)
        implements Observation {
    public OpcUaApplication {
        policies = List.copyOf(policies);
    }

    @Override
    public String protocol() {
        return OpcUaProtocol.NAME;
    }
}
