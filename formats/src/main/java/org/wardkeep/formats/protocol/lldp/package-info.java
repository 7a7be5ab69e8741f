/// The Link Layer Discovery Protocol (IEEE 802.1AB): the switch and the port at the other end.
///
/// - In: Ethernet payloads of type 0x88cc. Out: [org.wardkeep.formats.protocol.lldp.LldpNeighbour],
///   [org.wardkeep.formats.protocol.lldp.LldpInventory].
/// - Never: keeps what is not in its records.
/// - Add a field: its type in `LldpDecoder`.
/// - Proof: `LldpDecoderTest`; the LLDP captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.lldp;

import org.jspecify.annotations.NullMarked;
