package org.wardkeep.formats.protocol.hl7;

import org.wardkeep.formats.protocol.Observation;

/// A device that a message speaks of: the one that measured (OBX-18, HL7 2.9, 7.4.2.18) or that
/// took part (PRT-10 to PRT-22, 7.4.4). It is often behind the gateway that sends.
///
/// @param identifier what it is called, such as `SN8877-Infusomat Space`
/// @param universalId its world-wide identifier, such as an EUI-64; empty when none is given
/// @param universalIdType what that is, such as `EUI-64`
/// @param kind IEEE 11073-10101 term such as `MDC_DEV_PUMP_INFUS_MDS` (OBX-3); empty when not said
/// @param udi UDI carrier as it stands (PRT-16); empty when none is given
public record Hl7Device(
        String identifier, String universalId, String universalIdType, String kind, String udi)
        implements Observation {
    @Override
    public String protocol() {
        return Hl7Protocol.NAME;
    }
}
