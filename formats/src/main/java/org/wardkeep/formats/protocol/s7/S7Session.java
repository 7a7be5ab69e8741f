package org.wardkeep.formats.protocol.s7;

import org.wardkeep.formats.protocol.Observation;

/// That a controller accepted a session.
///
/// @param isPlus whether it is the newer protocol (`0x72`) of S7-1200 and S7-1500
public record S7Session(boolean isPlus) implements Observation {
    @Override
    public String protocol() {
        return S7Protocol.NAME;
    }
}
