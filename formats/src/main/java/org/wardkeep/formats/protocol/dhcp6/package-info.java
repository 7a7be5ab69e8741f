/// DHCP for IPv6 (RFC 8415): what a client says of itself, what it gets.
///
/// - In: UDP datagrams, also inside of relays' messages. Out:
///   [org.wardkeep.formats.protocol.dhcp6.Dhcp6Client],
///   [org.wardkeep.formats.protocol.dhcp6.Dhcp6Lease].
/// - Never: keeps the transaction: each message stands for itself.
/// - Add an option: one case in `Dhcp6Decoder`, a field in a record.
/// - Proof: `Dhcp6DecoderTest`; the DHCPv6 captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.dhcp6;

import org.jspecify.annotations.NullMarked;
