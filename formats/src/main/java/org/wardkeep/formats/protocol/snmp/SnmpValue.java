package org.wardkeep.formats.protocol.snmp;

import org.wardkeep.formats.protocol.Observation;

/// A value of an agent that tells what the device is.
///
/// @param object what it is
/// @param index which one of a table, such as a part of the device; 0 where there is one only
/// @param value text, or an object identifier as `1.3.6.1.4.1.15601.1.2`
public record SnmpValue(SnmpObject object, long index, String value) implements Observation {
    @Override
    public String protocol() {
        return SnmpDecoder.NAME;
    }
}
