package org.wardkeep.formats.protocol.bacnet;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Reads BACnet/IP on any port.
public final class BacnetDecoder implements DatagramDecoder {
    static final String NAME = "BACnet";

    private static final int BACNET_IP = 0x81;
    private static final int LAST_FUNCTION = 0x0b;
    private static final int FORWARDED = 4;
    private static final int HEADER = 4;
    private static final int FORWARDED_HEADER = 10;
    private static final int FIRST_WITH_NETWORK = 9;

    private static final int NETWORK_VERSION = 1;
    private static final int NETWORK_MESSAGE = 0x80;
    private static final int HAS_DESTINATION = 0x20;
    private static final int HAS_SOURCE = 0x08;

    private static final int UNCONFIRMED = 0x10;
    private static final int I_AM = 0;
    private static final int COMPLEX_ACK = 0x30;
    private static final int READ_PROPERTY = 12;
    private static final int READ_PROPERTIES = 14;

    /// Tags (ASHRAE 135, 20.2.1): an object's identifier, unsigned of one and two bytes.
    private static final int OBJECT = 0xc4;

    private static final int UNSIGNED_1 = 0x21;
    private static final int UNSIGNED_2 = 0x22;

    private static final int DEVICE = 8;
    private static final int INSTANCE_BITS = 0x3f_ffff;
    private static final int TYPE_SHIFT = 22;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(BACNET_IP);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return payload.u8(0) == BACNET_IP
                && payload.u8(1) <= LAST_FUNCTION
                && payload.u16(2) == payload.length();
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        int function = payload.u8(1);
        boolean hasNetwork = function == FORWARDED || function >= FIRST_WITH_NETWORK;
        int at = function == FORWARDED ? FORWARDED_HEADER : HEADER;
        int control = payload.u8(at + 1);
        boolean isMessage = control >= 0 && (control & NETWORK_MESSAGE) == 0;
        if (!hasNetwork || payload.u8(at) != NETWORK_VERSION || !isMessage) {
            return;
        }
        at += 2;
        int network = 0;
        if ((control & HAS_DESTINATION) != 0) {
            // Its network, the length of its address, the address; the hops come last.
            at += 3 + Math.max(0, payload.u8(at + 2));
        }
        if ((control & HAS_SOURCE) != 0) {
            network = Math.max(0, payload.u16(at));
            at += 3 + Math.max(0, payload.u8(at + 2));
        }
        at += (control & HAS_DESTINATION) != 0 ? 1 : 0;
        if (payload.u8(at) == UNCONFIRMED && payload.u8(at + 1) == I_AM) {
            device(payload, at + 2, network, sink);
        } else if (payload.u8(at) == COMPLEX_ACK) {
            switch (payload.u8(at + 2)) {
                case READ_PROPERTY -> BacnetAnswer.single(payload, at + 3, sink);
                case READ_PROPERTIES -> BacnetAnswer.multiple(payload, at + 3, sink);
                default -> {}
            }
        }
    }

    private static void device(Slice payload, int at, int network, Sink sink) {
        // Identifier, largest message (one or two bytes), segmentation, vendor.
        int size = at + 5;
        int vendor = size + (payload.u8(size) == UNSIGNED_2 ? 3 : 2) + 2;
        int number =
                switch (payload.u8(vendor)) {
                    case UNSIGNED_1 -> payload.u8(vendor + 1);
                    case UNSIGNED_2 -> payload.u16(vendor + 1);
                    default -> -1;
                };
        if (payload.u8(at) == OBJECT && isDevice(payload, at + 1) && number >= 0) {
            sink.accept(new BacnetDevice(instance(payload, at + 1), number, network));
        }
    }

    static boolean isDevice(Slice payload, int at) {
        return payload.u32(at) >> TYPE_SHIFT == DEVICE;
    }

    static long instance(Slice payload, int at) {
        return payload.u32(at) & INSTANCE_BITS;
    }
}
