package org.wardkeep.formats.protocol.dhcp6;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Reads DHCPv6 (RFC 8415). Its messages are too plain to be told on any port: a type and a number.
/// The ports are asked, and all options must fill the message.
public final class Dhcp6Decoder implements DatagramDecoder {
    static final String NAME = "DHCPv6";

    private static final int CLIENT_PORT = 546;
    private static final int SERVER_PORT = 547;
    private static final int LAST_TYPE = 13;
    private static final int REPLY = 7;
    private static final int ADVERTISE = 2;
    private static final int RECONFIGURE = 10;
    private static final int RELAY_FORWARD = 12;

    private static final int HEADER = 4;
    private static final int RELAY_HEADER = 34;
    private static final int RELAY_MESSAGE = 9;

    /// Relays behind relays: HOP_COUNT_LIMIT is 8 (RFC 8415, 7.6).
    private static final int MOST_RELAYS = 8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.range(1, LAST_TYPE);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return isPort(sourcePort)
                && isPort(destinationPort)
                && Dhcp6Options.areWhole(payload, header(payload.u8(0)), payload.length());
    }

    private static boolean isPort(int port) {
        return port == CLIENT_PORT || port == SERVER_PORT;
    }

    private static int header(int type) {
        return type >= RELAY_FORWARD ? RELAY_HEADER : HEADER;
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        int at = 0;
        int end = payload.length();
        for (int relays = 0; relays <= MOST_RELAYS; relays++) {
            int type = payload.u8(at);
            if (type < 1 || type > LAST_TYPE) {
                return;
            }
            var options = new Dhcp6Options(payload, at + header(type), end);
            if (type < RELAY_FORWARD) {
                message(type, options, sink);
                return;
            }
            at = options.place(RELAY_MESSAGE);
            end = at + options.length(RELAY_MESSAGE);
        }
    }

    private static void message(int type, Dhcp6Options options, Sink sink) {
        if (options.duid().isEmpty()) {
            return;
        }
        switch (type) {
            case REPLY -> {
                for (var address : options.addresses()) {
                    sink.accept(new Dhcp6Lease(options.mac(), options.duid(), address));
                }
            }
            case ADVERTISE, RECONFIGURE -> {}
            default ->
                    sink.accept(
                            new Dhcp6Client(
                                    options.mac(),
                                    options.duid(),
                                    type,
                                    options.domainName(),
                                    options.vendorEnterprise(),
                                    options.vendorClass(),
                                    options.parameters()));
        }
    }
}
