/// NetBIOS over UDP (RFC 1002): names of Windows machines, and what their browsers announce.
///
/// - In: UDP datagrams of the name and the datagram service. Out:
///   [org.wardkeep.formats.protocol.netbios.NetbiosName],
///   [org.wardkeep.formats.protocol.netbios.NetbiosStation],
///   [org.wardkeep.formats.protocol.netbios.BrowserAnnouncement].
/// - Never: tells what was asked.
/// - Add a kind of announcement: its command in `NetbiosDatagramDecoder`.
/// - Proof: `NetbiosNameDecoderTest`, `NetbiosDatagramDecoderTest`; the shared captures.
@NullMarked
package org.wardkeep.formats.protocol.netbios;

import org.jspecify.annotations.NullMarked;
