/// OPC UA over TCP: which applications, with which software, protected how.
///
/// - In: both directions of a stream. Out: [org.wardkeep.formats.protocol.opcua.OpcUaApplication],
///   [org.wardkeep.formats.protocol.opcua.OpcUaBuild],
///   [org.wardkeep.formats.protocol.opcua.OpcUaSession].
/// - Never: reads a value, the name of a session or of a user.
/// - Add a service: its number in `OpcUaService`.
/// - Proof: `OpcUaProtocolTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.opcua;

import org.jspecify.annotations.NullMarked;
