/// SMB 1 to 3: which dialect, which system, which machine.
///
/// - In: both directions of a stream. Out: [org.wardkeep.formats.protocol.smb.SmbDialect],
///   [org.wardkeep.formats.protocol.smb.SmbSystem], and what `protocol.ntlm` reads.
/// - Never: the names of users, shares or files.
/// - Add a field: its place in `SmbDecoder`, and in a record.
/// - Proof: `SmbProtocolTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.smb;

import org.jspecify.annotations.NullMarked;
