/// S7 communication, the protocol of Siemens controllers: which module, which firmware.
///
/// - In: both directions of a stream. Out: [org.wardkeep.formats.protocol.s7.S7Module],
///   [org.wardkeep.formats.protocol.s7.S7Name], [org.wardkeep.formats.protocol.s7.S7Session].
/// - Never: reads a value or a program of the controller.
/// - Add a field: one line in `S7Field`.
/// - Proof: `S7ProtocolTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.s7;

import org.jspecify.annotations.NullMarked;
