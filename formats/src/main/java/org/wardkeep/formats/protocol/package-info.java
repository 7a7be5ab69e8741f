/// What every protocol decoder has in common: bytes of a conversation in, facts out.
///
/// - In: [org.wardkeep.formats.protocol.Slice]s of a datagram or of one direction of a stream. Out:
///   [org.wardkeep.formats.protocol.Observation]s, given to a [org.wardkeep.formats.protocol.Sink].
/// - Never: keeps, prints or passes on anything of a patient; throws for what bytes contain.
/// - Add a protocol: see `docs/how-to/add-a-protocol.md`.
/// - Proof: `SliceTest`, `FramesTest`; each protocol's own tests; `RegistrationTest`.
@NullMarked
package org.wardkeep.formats.protocol;

import org.jspecify.annotations.NullMarked;
