package org.wardkeep.formats.protocol.ntp;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;

import java.util.stream.IntStream;

/// Reads NTP; its port is asked because its first byte alone tells it apart.
public final class NtpDecoder implements DatagramDecoder {
    static final String NAME = "NTP";

    private static final int PORT = 123;
    private static final int SIZE = 48;
    private static final int CONTROL_HEADER = 12;
    private static final int MODE_BITS = 7;
    private static final int VERSION_SHIFT = 3;
    private static final int NEWEST = 4;
    private static final int SERVER = 4;
    private static final int CONTROL = 6;
    private static final int REFERENCE = 12;

    /// Of a control message: a response, not an error, to "read variables".
    private static final int VARIABLES = 0x82;

    private static final int OPERATION_BITS = 0xdf;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(IntStream.range(0, 256).filter(NtpDecoder::isKnown).toArray());
    }

    /// Versions 1 to 4; any mode but the reserved one.
    private static boolean isKnown(int first) {
        int version = version(first);
        return version >= 1 && version <= NEWEST && (first & MODE_BITS) != 0;
    }

    private static int version(int first) {
        return (first >> VERSION_SHIFT) & MODE_BITS;
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        int mode = payload.u8(0) & MODE_BITS;
        int size = mode >= CONTROL ? Long.BYTES : SIZE;
        return (sourcePort == PORT || destinationPort == PORT)
                && isKnown(payload.u8(0))
                && payload.has(0, size);
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        int first = payload.u8(0);
        if (first < 0 || !isKnown(first)) {
            return;
        }
        int mode = first & MODE_BITS;
        if (mode == SERVER && payload.has(0, SIZE)) {
            int stratum = payload.u8(1);
            sink.accept(new NtpServer(version(first), stratum, reference(payload, stratum)));
        } else if (mode == CONTROL && (payload.u8(1) & OPERATION_BITS) == VARIABLES) {
            system(payload, sink);
        }
    }

    private static String reference(Slice payload, int stratum) {
        return stratum <= 1
                ? payload.text(REFERENCE, Integer.BYTES)
                : WireAddress.v4(payload, REFERENCE).toString();
    }

    private static void system(Slice payload, Sink sink) {
        var version = variable(payload, "version=\"");
        var processor = variable(payload, "processor=\"");
        var system = variable(payload, "system=\"");
        if (!version.isEmpty() || !system.isEmpty()) {
            sink.accept(new NtpSystem(version, processor, system));
        }
    }

    /// Text in quotes behind a variable's name.
    private static String variable(Slice payload, String name) {
        int at = payload.indexOf(name.charAt(0), CONTROL_HEADER);
        while (at >= 0 && !payload.isAt(at, name)) {
            at = payload.indexOf(name.charAt(0), at + 1);
        }
        int from = at + name.length();
        int end = at < 0 ? -1 : payload.indexOf('"', from);
        return end < 0 ? "" : payload.text(from, end - from);
    }
}
