package org.wardkeep.formats.capture;

import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;

/// Reads pcap, of microseconds and nanoseconds, of either byte order, and the variant of
/// Kuznetsov's libpcap with its longer packet headers.
///
/// @see <a href="https://www.ietf.org/archive/id/draft-ietf-opsawg-pcap-03.html">PCAP file
///   format</a>
final class PcapPackets extends WindowPackets {
    static final int MICROSECONDS = 0xa1b2c3d4;
    static final int NANOSECONDS = 0xa1b23c4d;
    static final int KUZNETSOV = 0xa1b2cd34;

    private static final int FILE_HEADER = 24;
    private static final int PACKET_HEADER = 16;
    private static final int KUZNETSOV_HEADER = 24;
    private static final int LINK_TYPE = 20;

    /// The upper bits say whether a frame check sequence follows, which is of no interest here.
    private static final int LINK_TYPE_MASK = 0xffff;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private int headerSize = PACKET_HEADER;
    private int nanosPerUnit = 1_000;
    private int linkType;
    private boolean isOpened;

    PcapPackets(String name, Window window) {
        super(name, window);
    }

    static boolean isMagic(int magic) {
        return magic == MICROSECONDS || magic == NANOSECONDS || magic == KUZNETSOV;
    }

    private boolean open() throws IOException {
        isOpened = true;
        if (!window.has(0, FILE_HEADER)) {
            return cutOff("the file's header");
        }
        isBigEndian = !isMagic(i32(0));
        switch (i32(0)) {
            case NANOSECONDS -> nanosPerUnit = 1;
            case KUZNETSOV -> headerSize = KUZNETSOV_HEADER;
            default -> nanosPerUnit = 1_000;
        }
        linkType = i32(LINK_TYPE) & LINK_TYPE_MASK;
        position = FILE_HEADER;
        return true;
    }

    @Override
    boolean advance(CapturedPacket packet) throws IOException {
        if (!isOpened && !open()) {
            return false;
        }
        long at = position;
        if (!window.has(at, headerSize)) {
            return window.end > at && cutOff("the header of packet %,d".formatted(packets + 1));
        }
        long nanos = u32(at) * NANOS_PER_SECOND + u32(at + 4) * nanosPerUnit;
        int captured = i32(at + 8);
        int original = i32(at + 12);
        if (captured < 0 || captured > LARGEST_PACKET) {
            return absurd("a length", Integer.toUnsignedLong(captured));
        }
        if (!window.has(at + headerSize, captured) && !shorten(at, captured)) {
            return false;
        }
        packet.set(window.memory, at + headerSize - window.start, captured, original);
        packet.stamp(nanos, linkType);
        position = at + headerSize + captured;
        return true;
    }

    private boolean shorten(long at, int captured) {
        return problem(
                Code.MALFORMED,
                "packet %,d at byte %,d is cut off: %,d bytes announced, %,d there; the %,d packets before are used. The capture was stopped hard or not copied whole"
                        .formatted(
                                packets + 1,
                                at,
                                captured,
                                Math.max(0, window.end - at - headerSize),
                                packets));
    }
}
