package org.wardkeep.formats.protocol.snmp;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.MacAddress;

/// The identifier of an agent in version 3 (RFC 3411, 5, SnmpEngineID).
///
/// @param id hexadecimal, up to 32 bytes
/// @param enterprise number of the maker of its software
/// @param mac the card it is made from; [MacAddress#NONE] when it is made otherwise
public record SnmpEngine(String id, long enterprise, MacAddress mac) implements Observation {
    @Override
    public String protocol() {
        return SnmpDecoder.NAME;
    }
}
