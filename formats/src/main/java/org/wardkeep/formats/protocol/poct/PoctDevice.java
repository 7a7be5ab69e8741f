package org.wardkeep.formats.protocol.poct;

import org.wardkeep.formats.protocol.Observation;

/// What a point-of-care device says of itself when it says hello (POCT1-A2, appendix B, object
/// DEV).
///
/// @param identifier its unique identifier, usually an EUI-64 or the MAC address (DEV.device_id)
/// @param vendor short name of the vendor (DEV.vendor_id)
/// @param model model (DEV.model_id)
/// @param serial serial number (DEV.serial_id)
/// @param manufacturer name of the manufacturer (DEV.manufacturer_name)
/// @param hardware version of the hardware (DEV.hw_version)
/// @param software version of the software (DEV.sw_version)
/// @param name what it is called (DEV.device_name)
public record PoctDevice(
        String identifier,
        String vendor,
        String model,
        String serial,
        String manufacturer,
        String hardware,
        String software,
        String name)
        implements Observation {
    @Override
    public String protocol() {
        return PoctProtocol.NAME;
    }
}
