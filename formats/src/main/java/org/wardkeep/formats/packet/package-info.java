/// Takes one packet apart, from its link layer through tunnels to what it carries.
///
/// - In: a [org.wardkeep.formats.capture.CapturedPacket], or a whole datagram that was fragmented.
///   Out: a [org.wardkeep.formats.packet.Packet] that points into the same memory.
/// - Never: allocates per packet, reads outside it, keeps anything but fragments.
/// - Add a link type or tunnel: one case in `LinkLayer` or `Tunnels`, one row in `PacketTest`.
/// - Proof: `PacketTest`, `FragmentsTest`; every capture of the shared data.
@NullMarked
package org.wardkeep.formats.packet;

import org.jspecify.annotations.NullMarked;
