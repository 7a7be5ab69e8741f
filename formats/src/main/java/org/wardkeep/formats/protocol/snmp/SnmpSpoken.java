package org.wardkeep.formats.protocol.snmp;

import org.wardkeep.formats.protocol.Observation;

/// That SNMP was spoken, and how it was protected.
///
/// @param version `1`, `2c` or `3`
/// @param community the one that was sent, if it is a published default
public record SnmpSpoken(String version, SnmpCommunity community) implements Observation {
    @Override
    public String protocol() {
        return SnmpDecoder.NAME;
    }
}
