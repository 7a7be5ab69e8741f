/// The Domain Name System (RFC 1035): which name has which address; the message form that mDNS,
/// LLMNR and NetBIOS share.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.dns.DnsAddress].
/// - Never: tells who looked up what; follows a name that points forwards.
/// - Add a kind of record: one case in `DnsDecoder`.
/// - Proof: `DnsDecoderTest`; the DNS captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.dns;

import org.jspecify.annotations.NullMarked;
