/// ISO transport over TCP (RFC 1006, ITU-T X.224), which remote desktops and controllers use.
///
/// - In: messages of a direction. Out: what kind they are, and the bytes they carry.
/// - Never: reads what is carried.
/// - Add a carried protocol: a package of its own, with `Tpkt` for its frames.
/// - Proof: `RdpProtocolTest`, `S7ProtocolTest`.
@NullMarked
package org.wardkeep.formats.protocol.tpkt;

import org.jspecify.annotations.NullMarked;
