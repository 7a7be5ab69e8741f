package org.wardkeep.formats.protocol.wsd;

import org.wardkeep.formats.protocol.Observation;

/// What a device says it is: ThisModel and ThisDevice (DPWS 1.1, 5.1), or the metadata of a medical
/// device system (IEEE 11073-10207, MetaData). What is not said is empty.
///
/// @param manufacturer the first one, in whichever language it stands
/// @param model the model's name
/// @param modelNumber the model's number
/// @param name what a person calls the device (FriendlyName)
/// @param firmware version of its firmware
/// @param serial its serial number
/// @param udi its UDI as the device identifier stands; only in a medical device system
public record WsdDevice(
        String manufacturer,
        String model,
        String modelNumber,
        String name,
        String firmware,
        String serial,
        String udi)
        implements Observation {
    @Override
    public String protocol() {
        return WsdDecoder.NAME;
    }
}
