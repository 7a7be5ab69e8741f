/// BACnet over IP (ASHRAE 135, annex J): devices of the building, on the same network.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.bacnet.BacnetDevice],
///   [org.wardkeep.formats.protocol.bacnet.BacnetProperty].
/// - Never: tells a measured value.
/// - Add a property: one line in `BacnetField`.
/// - Proof: `BacnetDecoderTest`; the BACnet captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.bacnet;

import org.jspecify.annotations.NullMarked;
