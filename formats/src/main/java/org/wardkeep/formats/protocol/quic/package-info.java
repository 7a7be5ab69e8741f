/// QUIC (RFC 9000): which server a client asks for, and which software it is.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.quic.QuicClient].
/// - Never: reads more than a client's first message, whose keys everybody can compute.
/// - Add a version: one line in `QuicVersion`.
/// - Proof: `QuicDecoderTest`, with the keys of RFC 9001, A.1, and captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.quic;

import org.jspecify.annotations.NullMarked;
