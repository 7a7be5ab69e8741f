/// HL7 version 2 over MLLP: which applications talk, and which devices they speak of.
///
/// - In: both directions of a stream. Out: [org.wardkeep.formats.protocol.hl7.Hl7Message],
///   [org.wardkeep.formats.protocol.hl7.Hl7Device].
/// - Never: copies a field that is not named in `Hl7Field`; those of patients are not.
/// - Add a field: one case in `Hl7Field`, and its place in a record.
/// - Proof: `Hl7DecoderTest`; the HL7 captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.hl7;

import org.jspecify.annotations.NullMarked;
