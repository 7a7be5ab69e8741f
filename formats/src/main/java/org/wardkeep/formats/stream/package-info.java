/// Follows flows: who talks to whom, TCP put together in both directions, and which decoder reads
/// it.
///
/// - In: packets in the order of a capture. Out: observations of the decoders with their
///   [org.wardkeep.formats.protocol.Wire], and a [org.wardkeep.formats.stream.Flow] for each that
///   ended.
/// - Never: grows without bound, whatever comes; copies bytes that nobody wants; depends on ports.
/// - Add a decoder: not here; one line in [org.wardkeep.formats.Decoders].
/// - Proof: `FlowTrackerTest`, `ReassemblyTest`; every capture of the shared data.
@NullMarked
package org.wardkeep.formats.stream;

import org.jspecify.annotations.NullMarked;
