/// The Address Resolution Protocol (RFC 826): which card has which address.
///
/// - In: Ethernet payloads of type 0x0806. Out: [org.wardkeep.formats.protocol.arp.ArpBinding].
/// - Never: believes an answer more than a question: both say who sends.
/// - Add hardware other than Ethernet: the lengths in `ArpDecoder`.
/// - Proof: `ArpDecoderTest`.
@NullMarked
package org.wardkeep.formats.protocol.arp;

import org.jspecify.annotations.NullMarked;
