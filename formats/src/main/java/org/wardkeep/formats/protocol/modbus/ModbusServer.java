package org.wardkeep.formats.protocol.modbus;

import org.wardkeep.formats.protocol.Observation;

/// That a device answered; told once for each connection.
///
/// @param unit its number behind the gateway, 0 to 255
/// @param id text by which it identifies itself (Modbus Application Protocol 1.1b3, 6.13, and
///   Schneider Electric's own function 90); empty where it has not
public record ModbusServer(int unit, String id) implements Observation {
    @Override
    public String protocol() {
        return ModbusProtocol.NAME;
    }
}
