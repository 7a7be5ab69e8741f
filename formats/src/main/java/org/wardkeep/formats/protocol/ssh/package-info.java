/// SSH: what both ends say they are.
///
/// - In: both directions of a stream, until it is encrypted. Out:
///   [org.wardkeep.formats.protocol.ssh.SshSoftware].
/// - Never: reads more than the first line of each side.
/// - Add a field: its place in `SshDecoder`, and in the record.
/// - Proof: `SshProtocolTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.ssh;

import org.jspecify.annotations.NullMarked;
