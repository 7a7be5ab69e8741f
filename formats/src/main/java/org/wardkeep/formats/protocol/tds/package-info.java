/// TDS (MS-TDS), the protocol of Microsoft's SQL Server: which version, which clients, protected
/// how.
///
/// - In: both directions of a stream until it is encrypted. Out:
///   [org.wardkeep.formats.protocol.tds.TdsServer], [org.wardkeep.formats.protocol.tds.TdsClient],
///   and what `protocol.ntlm` reads.
/// - Never: reads a name or password that signs in, a statement or a row.
/// - Add a field: its place in `TdsDecoder`, and in a record.
/// - Proof: `TdsProtocolTest`.
@NullMarked
package org.wardkeep.formats.protocol.tds;

import org.jspecify.annotations.NullMarked;
