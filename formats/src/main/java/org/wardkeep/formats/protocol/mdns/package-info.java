/// Multicast DNS (RFC 6762) and its service discovery (RFC 6763): hosts, their services and models.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.mdns.MdnsHost],
///   [org.wardkeep.formats.protocol.mdns.MdnsService],
///   [org.wardkeep.formats.protocol.mdns.MdnsPlatform],
///   [org.wardkeep.formats.protocol.mdns.MdnsProperty].
/// - Never: copies a property that is not in its list.
/// - Add a property: its key in `MdnsProperty`.
/// - Proof: `MdnsDecoderTest`; the mDNS captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.mdns;

import org.jspecify.annotations.NullMarked;
