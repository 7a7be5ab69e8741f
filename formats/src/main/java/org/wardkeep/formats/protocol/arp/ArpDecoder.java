package org.wardkeep.formats.protocol.arp;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// Reads ARP over Ethernet for IPv4 (RFC 826). A probe (RFC 5227, 1.1) has no address yet and says
/// nothing.
public final class ArpDecoder implements DatagramDecoder {
    static final String NAME = "ARP";

    /// Hardware type Ethernet, protocol type IPv4, 6 and 4 octets.
    private static final long ETHERNET_FOR_V4 = 0x0001_0800L;

    private static final int LENGTHS = 0x0604;
    private static final int SIZE = 28;
    private static final int REQUEST = 1;
    private static final int REPLY = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(0);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Ethernet(0x0806);
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return payload.u32(0) == ETHERNET_FOR_V4;
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        int operation = payload.u16(6);
        if (!payload.has(0, SIZE)
                || payload.u32(0) != ETHERNET_FOR_V4
                || payload.u16(4) != LENGTHS
                || (operation != REQUEST && operation != REPLY)) {
            return;
        }
        var mac = WireAddress.mac(payload, 8);
        var address = WireAddress.v4(payload, 14);
        boolean isStation = !mac.equals(MacAddress.NONE) && !mac.isGroup();
        if (isStation && !address.equals(IpAddress.NONE) && !address.isMulticast()) {
            sink.accept(new ArpBinding(mac, address));
        }
    }
}
