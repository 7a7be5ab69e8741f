/// NTLMSSP, the sign-in of Windows inside other protocols: which machine, which system.
///
/// - In: a message, wherever it stands. Out: [org.wardkeep.formats.protocol.ntlm.NtlmHost].
/// - Never: copies the name of a person, a challenge or an answer to it.
/// - Add a carrier: call `Ntlm.read` with its bytes.
/// - Proof: `NtlmTest`, and the captures of the protocols that carry it.
@NullMarked
package org.wardkeep.formats.protocol.ntlm;

import org.jspecify.annotations.NullMarked;
