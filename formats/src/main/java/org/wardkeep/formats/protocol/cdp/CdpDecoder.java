package org.wardkeep.formats.protocol.cdp;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.vocabulary.IpAddress;

/// Reads CDP.
public final class CdpDecoder implements DatagramDecoder {
    static final String NAME = "CDP";

    private static final int CISCO = 0x00000c;
    private static final int CDP = 0x2000;
    private static final int HEADER = 4;
    private static final int FIELD_HEADER = 4;

    private static final int DEVICE = 1;
    private static final int ADDRESSES = 2;
    private static final int PORT = 3;
    private static final int CAPABILITIES = 4;
    private static final int SOFTWARE = 5;
    private static final int PLATFORM = 6;
    private static final int NATIVE_VLAN = 10;

    /// Of an address: protocol type 1, of length 1, IP (0xcc), four octets.
    private static final long IP = 0x0101_cc00L;

    private static final int IP_HEADER = 5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(1, 2);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Snap(CISCO, CDP);
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return payload.u8(0) == 1 || payload.u8(0) == 2;
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        var device = "";
        var port = "";
        var platform = "";
        var software = "";
        long capabilities = 0;
        var address = IpAddress.NONE;
        int nativeVlan = 0;
        int at = HEADER;
        int length = payload.u16(at + 2);
        while (length >= FIELD_HEADER && payload.has(at, length)) {
            int data = at + FIELD_HEADER;
            int size = length - FIELD_HEADER;
            switch (payload.u16(at)) {
                case DEVICE -> device = payload.text(data, size);
                case ADDRESSES -> address = address(payload, data);
                case PORT -> port = payload.text(data, size);
                case CAPABILITIES -> capabilities = Math.max(0, payload.u32(data));
                case SOFTWARE -> software = payload.text(data, size);
                case PLATFORM -> platform = payload.text(data, size);
                case NATIVE_VLAN -> nativeVlan = Math.max(0, payload.u16(data));
                default -> {}
            }
            at += length;
            length = payload.u16(at + 2);
        }
        if (!device.isEmpty()) {
            sink.accept(
                    new CdpNeighbour(
                            device, port, platform, software, capabilities, address, nativeVlan));
        }
    }

    /// The first address, after their number, when it is of IPv4.
    private static IpAddress address(Slice payload, int data) {
        int first = data + 4;
        boolean isIp = payload.u32(first) == IP && payload.u8(first + 4) == Integer.BYTES;
        return isIp ? WireAddress.v4(payload, first + IP_HEADER) : IpAddress.NONE;
    }
}
