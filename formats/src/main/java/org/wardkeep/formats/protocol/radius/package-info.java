/// RADIUS (RFC 2865, RFC 2866): who or what asked for access, at which port of which switch.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.radius.RadiusAccess].
/// - Never: reads a password, in whichever form.
/// - Add an attribute: one case in `RadiusDecoder`, a field in the record.
/// - Proof: `RadiusDecoderTest`; the RADIUS capture of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.radius;

import org.jspecify.annotations.NullMarked;
