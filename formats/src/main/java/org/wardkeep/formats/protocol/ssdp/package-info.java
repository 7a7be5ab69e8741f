/// The Simple Service Discovery Protocol (UPnP Device Architecture 2.0, 1): what devices offer.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.ssdp.SsdpDevice],
///   [org.wardkeep.formats.protocol.ssdp.SsdpSearch].
/// - Never: fetches what a message points at.
/// - Add a header: its name in `SsdpDecoder`.
/// - Proof: `SsdpDecoderTest`; the SSDP captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.ssdp;

import org.jspecify.annotations.NullMarked;
