/// The Remote Desktop Protocol (MS-RDPBCGR): who connects, and how the server protects it.
///
/// - In: both directions of a stream until it is encrypted. Out:
///   [org.wardkeep.formats.protocol.rdp.RdpClient], [org.wardkeep.formats.protocol.rdp.RdpServer].
/// - Never: reads the name of the user, who stands in the first message as a cookie.
/// - Add a field: its block in `RdpDecoder`, and in a record.
/// - Proof: `RdpProtocolTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.rdp;

import org.jspecify.annotations.NullMarked;
