/// Link-Local Multicast Name Resolution (RFC 4795): names of Windows machines.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.llmnr.LlmnrHost].
/// - Never: tells what was asked: `wpad` and typing errors name no machine.
/// - Add a kind of record: one case in `LlmnrDecoder`.
/// - Proof: `LlmnrDecoderTest`.
@NullMarked
package org.wardkeep.formats.protocol.llmnr;

import org.jspecify.annotations.NullMarked;
