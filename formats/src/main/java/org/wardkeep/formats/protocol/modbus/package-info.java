/// Modbus over TCP: which controllers, of which maker, with which revision.
///
/// - In: both directions of a stream. Out: [org.wardkeep.formats.protocol.modbus.ModbusDevice],
///   [org.wardkeep.formats.protocol.modbus.ModbusServer].
/// - Never: reads a register or a coil.
/// - Add a field: its object in `ModbusDecoder`, and in the record.
/// - Proof: `ModbusProtocolTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.modbus;

import org.jspecify.annotations.NullMarked;
