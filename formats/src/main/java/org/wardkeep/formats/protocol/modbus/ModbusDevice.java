package org.wardkeep.formats.protocol.modbus;

import org.wardkeep.formats.protocol.Observation;

/// What a device says of itself when asked (Modbus Application Protocol 1.1b3, 6.21). Each text may
/// be empty: a device answers in parts.
///
/// @param unit its number behind the gateway, 0 to 255
/// @param vendor name of its maker
/// @param product the maker's code for it
/// @param revision version, as the maker writes it
/// @param name name of the product
/// @param model name of the model
/// @param application what its owner calls it
public record ModbusDevice(
        int unit,
        String vendor,
        String product,
        String revision,
        String name,
        String model,
        String application)
        implements Observation {
    @Override
    public String protocol() {
        return ModbusProtocol.NAME;
    }
}
