/// Fetches files over HTTP so that a bad line costs time and nothing else.
///
/// - In: an address and a place for the file. Out: the whole file, or why there is none; what is
///   there already is asked for by its entity tag, what was begun is resumed.
/// - Never: leaves half a file under the whole one's name; follows an address without TLS, other
///   than to this machine; says a secret in a message.
/// - Add a checksum that servers state: one case in `StatedHash`.
/// - Proof: `DownloadTest`, against a server that cuts off, is busy, and forgets.
@NullMarked
package org.wardkeep.operations.download;

import org.jspecify.annotations.NullMarked;
