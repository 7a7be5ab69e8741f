package org.wardkeep.formats.protocol.hl7;

import org.wardkeep.formats.protocol.Observation;

/// That an application sent a kind of message to another (HL7 2.9, 2.14.9, segment MSH). Fields are
/// shown as they stand, components separated by `^` whatever the message uses.
///
/// @param sendingApplication MSH-3
/// @param sendingFacility MSH-4
/// @param receivingApplication MSH-5
/// @param receivingFacility MSH-6
/// @param type MSH-9, such as `ORU^R01`
/// @param version MSH-12, such as `2.6`
/// @param profile MSH-21, such as `IHE_PCD_001`; empty when none is named
public record Hl7Message(
        String sendingApplication,
        String sendingFacility,
        String receivingApplication,
        String receivingFacility,
        String type,
        String version,
        String profile)
        implements Observation {
    @Override
    public String protocol() {
        return Hl7Protocol.NAME;
    }
}
