/// ASTM E1381/E1394, now CLSI LIS1-A and LIS2-A2: which analyser talks to which laboratory system.
///
/// - In: both directions of a stream. Out: [org.wardkeep.formats.protocol.astm.AstmSender],
///   [org.wardkeep.formats.protocol.astm.AstmInstrument].
/// - Never: copies anything of the records of patients, orders, comments, nor a result.
/// - Add a field: its place in `AstmScanner`, and in a record.
/// - Proof: `AstmProtocolTest`, with a capture of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.astm;

import org.jspecify.annotations.NullMarked;
