/// Takes unique device identifiers apart: the carrier as scanned or printed, into who issued it,
/// which model it names (UDI-DI) and which unit or batch (UDI-PI).
///
/// - In: the text of a carrier of GS1, HIBCC or ICCBBA, and where it stands. Out:
///   [org.wardkeep.formats.udi.Udi] with every problem named; a wrong check digit says the right
///   one. Also tables that say which model an identifier stands for
///   ([org.wardkeep.formats.udi.DeviceIdentifierTable]).
/// - Never: looks an identifier up, reads the clock.
/// - Add an issuing agency: one class beside `Gs1Carrier`, one constant, one line in `Udi.parse`.
/// - Proof: `DeviceIdentifierTableReaderTest`; `UdiTest` with the worked examples of the agencies
///   and of FDA's format overview.
@NullMarked
package org.wardkeep.formats.udi;

import org.jspecify.annotations.NullMarked;
