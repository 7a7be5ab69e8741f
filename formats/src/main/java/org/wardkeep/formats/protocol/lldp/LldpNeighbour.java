package org.wardkeep.formats.protocol.lldp;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;

/// What a station tells its neighbour on the cable (IEEE 802.1AB-2016, 8.5). What is not said is
/// empty.
///
/// @param chassis its identifier: a card's address, an IP address or a name
/// @param port the port it sends from, likewise
/// @param portDescription what the port is called
/// @param systemName its name
/// @param systemDescription its product and software
/// @param capabilities what it does at present, bits of 8.5.8.1: 4 bridge, 8 access point, 16
///   router, 32 telephone, 128 station
/// @param address where it is managed; [IpAddress#NONE] when not said
/// @param portVlan VLAN of what comes untagged (IEEE 802.1Q, D.2.1); 0 when not said
public record LldpNeighbour(
        String chassis,
        String port,
        String portDescription,
        String systemName,
        String systemDescription,
        int capabilities,
        IpAddress address,
        int portVlan)
        implements Observation {
    @Override
    public String protocol() {
        return LldpDecoder.NAME;
    }
}
