/// The Dynamic Host Configuration Protocol (RFC 2131): what a client says of itself, what it gets.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.dhcp.DhcpClient],
///   [org.wardkeep.formats.protocol.dhcp.DhcpLease].
/// - Never: keeps the transaction: each message stands for itself.
/// - Add an option: its number in `DhcpOptions`, a field in a record.
/// - Proof: `DhcpDecoderTest`; the DHCP captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.dhcp;

import org.jspecify.annotations.NullMarked;
