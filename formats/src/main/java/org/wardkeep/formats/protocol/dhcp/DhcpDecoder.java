package org.wardkeep.formats.protocol.dhcp;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// Reads DHCP and BOOTP (RFC 2131, 2) on any port.
public final class DhcpDecoder implements DatagramDecoder {
    static final String NAME = "DHCP";

    private static final int REQUEST = 1;
    private static final int REPLY = 2;
    private static final int ETHERNET = 1;
    private static final int ACK = 5;

    private static final int CLIENT_ADDRESS = 12;
    private static final int YOUR_ADDRESS = 16;
    private static final int CLIENT_MAC = 28;
    private static final int COOKIE_PLACE = 236;
    private static final long COOKIE = 0x6382_5363L;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(REQUEST, REPLY);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return payload.u32(COOKIE_PLACE) == COOKIE;
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        if (payload.u32(COOKIE_PLACE) != COOKIE) {
            return;
        }
        var options = new DhcpOptions(payload);
        var mac =
                payload.u8(1) == ETHERNET ? WireAddress.mac(payload, CLIENT_MAC) : MacAddress.NONE;
        if (payload.u8(0) == REQUEST) {
            sink.accept(client(payload, options, mac));
        } else if (payload.u8(0) == REPLY && options.number(DhcpOptions.MESSAGE) == ACK) {
            lease(payload, options, mac, sink);
        }
    }

    private static DhcpClient client(Slice payload, DhcpOptions options, MacAddress mac) {
        var asked = options.address(DhcpOptions.REQUESTED_ADDRESS);
        var held = WireAddress.v4(payload, CLIENT_ADDRESS);
        return new DhcpClient(
                mac,
                options.number(DhcpOptions.MESSAGE),
                options.text(DhcpOptions.HOST_NAME),
                options.domainName(),
                options.text(DhcpOptions.VENDOR_CLASS),
                options.enterprise(),
                options.userClass(),
                options.hex(DhcpOptions.CLIENT_ID),
                options.numbers(DhcpOptions.PARAMETERS),
                asked.equals(IpAddress.NONE) ? held : asked);
    }

    /// Whoever asks for information only (inform) has its address in the client's field.
    private static void lease(Slice payload, DhcpOptions options, MacAddress mac, Sink sink) {
        var yours = WireAddress.v4(payload, YOUR_ADDRESS);
        var held = WireAddress.v4(payload, CLIENT_ADDRESS);
        var address = yours.equals(IpAddress.NONE) ? held : yours;
        if (!address.equals(IpAddress.NONE)) {
            sink.accept(
                    new DhcpLease(
                            mac,
                            address,
                            options.address(DhcpOptions.SERVER),
                            options.text(DhcpOptions.HOST_NAME),
                            options.text(DhcpOptions.DOMAIN)));
        }
    }
}
