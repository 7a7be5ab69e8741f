package org.wardkeep.formats.protocol.bacnet;

import org.wardkeep.formats.protocol.Observation;

/// That a device announced itself (I-Am, ASHRAE 135, 16.10).
///
/// @param instance its number, unique in the building, 0 to 4,194,302
/// @param vendor number of its maker, given out by ASHRAE
/// @param network number of the network behind a router that it is in; 0 when it sends itself
public record BacnetDevice(long instance, int vendor, int network) implements Observation {
    @Override
    public String protocol() {
        return BacnetDecoder.NAME;
    }
}
