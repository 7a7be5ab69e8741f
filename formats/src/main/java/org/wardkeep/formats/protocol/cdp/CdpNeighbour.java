package org.wardkeep.formats.protocol.cdp;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;

/// What a device of Cisco, or a telephone, tells its neighbour on the cable. No standard says how;
/// the types are as Wireshark reads them. What is not said is empty.
///
/// @param device its name, sometimes with its serial number in brackets
/// @param port the port it sends from, such as `FastEthernet0/7`
/// @param platform its model, such as `cisco WS-C2940-8TT-S`
/// @param software its software with version, the start of a long text
/// @param capabilities bits: 1 router, 8 switch, 16 host, 128 telephone
/// @param address its first IPv4 address; [IpAddress#NONE] when not said
/// @param nativeVlan VLAN of what comes untagged; 0 when not said
public record CdpNeighbour(
        String device,
        String port,
        String platform,
        String software,
        long capabilities,
        IpAddress address,
        int nativeVlan)
        implements Observation {
    @Override
    public String protocol() {
        return CdpDecoder.NAME;
    }
}
