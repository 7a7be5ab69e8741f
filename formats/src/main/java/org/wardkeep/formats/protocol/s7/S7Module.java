package org.wardkeep.formats.protocol.s7;

import org.wardkeep.formats.protocol.Observation;

/// A part that a controller identifies by its order number (Siemens, System Software for
/// S7-300/400, system and standard functions, SSL-ID W#16#xy11).
///
/// @param part what it is
/// @param order order number, such as `6ES7 315-2EH14-0AB0`
/// @param version such as `3.2.6`; empty where the part has none
public record S7Module(Part part, String order, String version) implements Observation {
    /// Which part (index of the list).
    public enum Part {
        MODULE,
        HARDWARE,
        FIRMWARE
    }

    @Override
    public String protocol() {
        return S7Protocol.NAME;
    }
}
