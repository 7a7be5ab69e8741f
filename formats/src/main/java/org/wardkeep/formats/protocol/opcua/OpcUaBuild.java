package org.wardkeep.formats.protocol.opcua;

import org.wardkeep.formats.protocol.Observation;

/// What a server says of its software when its status is read (OPC 10000-5, 12.4).
///
/// @param product name of the product, as a URI
/// @param manufacturer who makes the server
/// @param name name of the product
/// @param version version of the software
/// @param build number of the build
public record OpcUaBuild(
        String product, String manufacturer, String name, String version, String build)
        implements Observation {
    @Override
    public String protocol() {
        return OpcUaProtocol.NAME;
    }
}
