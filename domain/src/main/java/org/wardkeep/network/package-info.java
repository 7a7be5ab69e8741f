/// What the wire shows of a hospital: devices and their conversations.
///
/// - In: observations of decoders with their place, flows that ended. Out:
///   [org.wardkeep.network.Sighting]s and [org.wardkeep.network.Conversation]s.
/// - Never: opens a socket, grows without bound, guesses: what was said is kept as it was said.
/// - Add a fact of devices: one case in [org.wardkeep.network.Sightings].
/// - Proof: `ConversationsTest`, `SightingsTest`.
@NullMarked
package org.wardkeep.network;

import org.jspecify.annotations.NullMarked;
