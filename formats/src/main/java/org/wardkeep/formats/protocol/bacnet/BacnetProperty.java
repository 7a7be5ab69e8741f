package org.wardkeep.formats.protocol.bacnet;

import org.wardkeep.formats.protocol.Observation;

/// What a device says of itself when asked (ReadProperty, ASHRAE 135, 15.5).
///
/// @param instance the device's number
/// @param field what was asked for
/// @param value text
public record BacnetProperty(long instance, BacnetField field, String value)
        implements Observation {
    @Override
    public String protocol() {
        return BacnetDecoder.NAME;
    }
}
