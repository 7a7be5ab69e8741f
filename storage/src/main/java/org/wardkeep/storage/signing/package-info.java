/// Signed files: a payload with the signature of whoever exported it.
///
/// - In: a file and a key. Out: one file that says who exported it and proves that it is unaltered.
/// - Never: trusts a key that nobody accepted; looks at a payload before its signature holds.
/// - Add a kind of payload: its own purpose in `SignedFile`, so that no file passes for another.
/// - Proof: `SignedExchangeTest`.
@NullMarked
package org.wardkeep.storage.signing;

import org.jspecify.annotations.NullMarked;
