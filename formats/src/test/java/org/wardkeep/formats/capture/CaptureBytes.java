package org.wardkeep.formats.capture;

import org.wardkeep.formats.fuzz.Seeds;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes captures for tests.
public final class CaptureBytes {
    public static final int ETHERNET = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;

    private CaptureBytes(ByteOrder order) {
        this.order = order;
    }

    /// A pcap of microseconds, lowest byte first.
    public static CaptureBytes pcap(int linkType) {
        return pcap(PcapPackets.MICROSECONDS, ByteOrder.LITTLE_ENDIAN, linkType);
    }

    static CaptureBytes pcap(int magic, ByteOrder order, int linkType) {
        var capture = new CaptureBytes(order);
        return capture.ints(magic).shorts(2, 4).ints(0, 0, 65_535, linkType);
    }

    /// A pcapng with one section and no interface.
    static CaptureBytes pcapng(ByteOrder order) {
        return new CaptureBytes(order).section();
    }

    CaptureBytes section() {
        return ints(PcapNgPackets.SECTION, 28, 0x1a2b3c4d).shorts(1, 0).ints(-1, -1, 28);
    }

    CaptureBytes iface(int linkType) {
        return ints(1, 20).shorts(linkType, 0).ints(0, 20);
    }

    /// With `if_tsresol`, which is one byte.
    CaptureBytes iface(int linkType, int resolution) {
        return ints(1, 32)
                .shorts(linkType, 0)
                .ints(0)
                .shorts(9, 1)
                .bytes(resolution, 0, 0, 0)
                .ints(0, 32);
    }

    CaptureBytes enhanced(int iface, long units, byte[] packet) {
        int padded = (packet.length + 3) / 4 * 4;
        ints(
                6,
                32 + padded,
                iface,
                (int) (units >>> 32),
                (int) units,
                packet.length,
                packet.length);
        out.writeBytes(packet);
        out.writeBytes(new byte[padded - packet.length]);
        return ints(32 + padded);
    }

    CaptureBytes simple(byte[] packet) {
        int padded = (packet.length + 3) / 4 * 4;
        ints(3, 16 + padded, packet.length);
        out.writeBytes(packet);
        out.writeBytes(new byte[padded - packet.length]);
        return ints(16 + padded);
    }

    /// A packet of a pcap.
    public CaptureBytes packet(int seconds, int fraction, byte[] packet) {
        ints(seconds, fraction, packet.length, packet.length);
        out.writeBytes(packet);
        return this;
    }

    CaptureBytes ints(int... values) {
        for (int value : values) {
            out.writeBytes(ByteBuffer.allocate(4).order(order).putInt(value).array());
        }
        return this;
    }

    CaptureBytes shorts(int... values) {
        for (int value : values) {
            out.writeBytes(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
        }
        return this;
    }

    CaptureBytes bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    public byte[] toBytes() {
        var capture = out.toByteArray();
        Seeds.keep("capture", capture);
        Seeds.keep("capture-file", capture);
        return capture;
    }
}
