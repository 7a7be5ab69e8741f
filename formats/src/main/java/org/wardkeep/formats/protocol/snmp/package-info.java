/// The Simple Network Management Protocol, versions 1, 2c and 3: what a device says it is.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.snmp.SnmpSpoken],
///   [org.wardkeep.formats.protocol.snmp.SnmpEngine],
///   [org.wardkeep.formats.protocol.snmp.SnmpValue].
/// - Never: tells a community that is not a published default, or a user's name.
/// - Add an object: one line in `SnmpObject`.
/// - Proof: `SnmpDecoderTest`; the SNMP captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.snmp;

import org.jspecify.annotations.NullMarked;
