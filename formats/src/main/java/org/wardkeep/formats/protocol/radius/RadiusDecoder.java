package org.wardkeep.formats.protocol.radius;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.vocabulary.IpAddress;

/// Reads requests of RADIUS on any port: the attributes must fill the length that the message says.
public final class RadiusDecoder implements DatagramDecoder {
    static final String NAME = "RADIUS";

    private static final int ACCESS = 1;
    private static final int ACCOUNTING = 4;
    private static final int LAST_CODE = 45;
    private static final int HEADER = 20;
    private static final int LARGEST = 4096;
    private static final int ATTRIBUTE_HEADER = 2;
    private static final int ATTRIBUTES = 256;

    private static final int USER = 1;
    private static final int NAS_ADDRESS = 4;
    private static final int NAS_PORT = 5;
    private static final int FRAMED_ADDRESS = 8;
    private static final int CALLED_STATION = 30;
    private static final int CALLING_STATION = 31;
    private static final int NAS_IDENTIFIER = 32;
    private static final int NAS_PORT_TYPE = 61;
    private static final int NAS_PORT_ID = 87;

    private static final RadiusAccess NOTHING =
            new RadiusAccess("", "", IpAddress.NONE, 0, "", 0, "", "", IpAddress.NONE);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.range(ACCESS, LAST_CODE);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    /// At least one attribute: a bare header is too plain.
    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        int length = payload.u16(2);
        if (length != payload.length() || length <= HEADER || length > LARGEST) {
            return false;
        }
        int at = HEADER;
        while (at < length) {
            int size = payload.u8(at + 1);
            if (size < ATTRIBUTE_HEADER) {
                return false;
            }
            at += size;
        }
        return at == length;
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        int code = payload.u8(0);
        if ((code != ACCESS && code != ACCOUNTING) || !payload.has(0, HEADER)) {
            return;
        }
        var places = new int[ATTRIBUTES];
        int end = Math.min(payload.u16(2), payload.length());
        int at = HEADER;
        while (at + ATTRIBUTE_HEADER <= end) {
            int size = payload.u8(at + 1);
            if (size < ATTRIBUTE_HEADER || at + size > end) {
                break;
            }
            if (places[payload.u8(at)] == 0) {
                places[payload.u8(at)] = at;
            }
            at += size;
        }
        var access = access(payload, places);
        if (!access.equals(NOTHING)) {
            sink.accept(access);
        }
    }

    private static RadiusAccess access(Slice payload, int[] places) {
        return new RadiusAccess(
                text(payload, places[USER]),
                text(payload, places[NAS_IDENTIFIER]),
                WireAddress.v4(payload, value(payload, places[NAS_ADDRESS])),
                number(payload, places[NAS_PORT]),
                text(payload, places[NAS_PORT_ID]),
                number(payload, places[NAS_PORT_TYPE]),
                text(payload, places[CALLING_STATION]),
                text(payload, places[CALLED_STATION]),
                WireAddress.v4(payload, value(payload, places[FRAMED_ADDRESS])));
    }

    /// Where an attribute's value stands; outside of the message when there is none.
    private static int value(Slice payload, int place) {
        return place == 0 ? payload.length() : place + ATTRIBUTE_HEADER;
    }

    private static String text(Slice payload, int place) {
        return place == 0
                ? ""
                : payload.text(place + ATTRIBUTE_HEADER, payload.u8(place + 1) - ATTRIBUTE_HEADER);
    }

    private static long number(Slice payload, int place) {
        return Math.max(0, payload.u32(value(payload, place)));
    }
}
