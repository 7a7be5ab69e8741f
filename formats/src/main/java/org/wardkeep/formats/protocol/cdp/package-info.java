/// The Cisco Discovery Protocol, version 1 and 2: the switch and the port at the other end.
///
/// - In: SNAP payloads of Cisco's protocol 0x2000. Out:
///   [org.wardkeep.formats.protocol.cdp.CdpNeighbour].
/// - Never: keeps what is not in its record.
/// - Add a field: its type in `CdpDecoder`.
/// - Proof: `CdpDecoderTest`; the CDP captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.cdp;

import org.jspecify.annotations.NullMarked;
