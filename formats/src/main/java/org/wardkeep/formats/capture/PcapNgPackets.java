package org.wardkeep.formats.capture;

import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;

/// Reads pcapng: sections of either byte order, interfaces with their clocks, enhanced, simple and
/// obsolete packet blocks. All other blocks are stepped over by their length.
///
/// @see <a href="https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-03.html">PCAPNG file
///   format</a>
final class PcapNgPackets extends WindowPackets {
    static final int SECTION = 0x0a0d0d0a;

    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int INTERFACE = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;

    private static final int BLOCK_HEADER = 8;
    private static final int SMALLEST_BLOCK = 12;
    private static final int SECTION_START = 12;
    private static final int INTERFACE_START = 16;
    private static final int PACKET_START = 28;
    private static final int SIMPLE_START = 12;

    private final CaptureClocks clocks = new CaptureClocks();

    PcapNgPackets(String name, Window window) {
        super(name, window);
    }

    @Override
    boolean advance(CapturedPacket packet) throws IOException {
        while (true) {
            if (!window.has(position, BLOCK_HEADER)) {
                return window.end > position && cutOff("the header of a block");
            }
            int type = i32(position);
            if (type == SECTION && !openSection()) {
                return false;
            }
            long length = u32(position + 4);
            if (length < SMALLEST_BLOCK || length % Integer.BYTES != 0) {
                return problem(
                        Code.MALFORMED,
                        "the block at byte %,d says it has %,d bytes; at least 12 and a multiple of 4 were expected. The file is damaged from here; the %,d packets before are used"
                                .formatted(position, length, packets));
            }
            boolean isPacket;
            switch (type) {
                case INTERFACE -> {
                    if (!openInterface(length)) {
                        return false;
                    }
                    isPacket = false;
                }
                case ENHANCED_PACKET, OBSOLETE_PACKET, SIMPLE_PACKET -> {
                    if (!readPacket(type, length, packet)) {
                        return false;
                    }
                    isPacket = true;
                }
                default -> {
                    if (!window.has(position + length - Integer.BYTES, Integer.BYTES)) {
                        return cutOff("a block");
                    }
                    isPacket = false;
                }
            }
            position += length;
            if (isPacket) {
                return true;
            }
        }
    }

    private boolean openSection() throws IOException {
        if (!window.has(position, SECTION_START)) {
            return cutOff("a section's header");
        }
        isBigEndian = false;
        if (i32(position + BLOCK_HEADER) != BYTE_ORDER) {
            isBigEndian = true;
            if (i32(position + BLOCK_HEADER) != BYTE_ORDER) {
                return problem(
                        Code.MALFORMED,
                        "the section at byte %,d has no byte-order mark 0x1a2b3c4d; the %,d packets before are used"
                                .formatted(position, packets));
            }
        }
        clocks.clear();
        return true;
    }

    private boolean openInterface(long length) throws IOException {
        int size = (int) Math.min(length, LARGEST_PACKET);
        if (length != size || size < INTERFACE_START + 4 || !window.has(position, size)) {
            return cutOff("the description of an interface");
        }
        if (clocks.isFull()) {
            return problem(
                    Code.LIMIT_REACHED,
                    "the section describes more than %,d interfaces, at byte %,d; no machine has so many. The %,d packets before are used"
                            .formatted(CaptureClocks.MOST, position, packets));
        }
        clocks.add(u16(position + BLOCK_HEADER));
        readOptions(position + INTERFACE_START, position + size - Integer.BYTES);
        return true;
    }

    private void readOptions(long from, long end) {
        long at = from;
        while (at + Integer.BYTES <= end) {
            int code = u16(at);
            int length = u16(at + 2);
            long value = at + Integer.BYTES;
            if (code == 0 || value + length > end) {
                return;
            }
            if (code == CaptureClocks.RESOLUTION && length == 1) {
                clocks.setResolution(u8(value));
            } else if (code == CaptureClocks.OFFSET && length == Long.BYTES) {
                long low = u32(isBigEndian ? value + 4 : value);
                clocks.setOffset(((long) i32(isBigEndian ? value : value + 4) << 32) | low);
            }
            at = value + (length + 3L) / Integer.BYTES * Integer.BYTES;
        }
    }

    private boolean readPacket(int type, long length, CapturedPacket packet) throws IOException {
        long at = position;
        int start = type == SIMPLE_PACKET ? SIMPLE_START : PACKET_START;
        if (length > LARGEST_PACKET * 2L) {
            return absurd("a block", length);
        }
        if (!window.has(at, (int) length)) {
            return cutOff("packet %,d".formatted(packets + 1));
        }
        int captured = i32(at + start - (type == SIMPLE_PACKET ? 4 : 8));
        int original = i32(at + start - 4);
        int link = 0;
        if (type == SIMPLE_PACKET) {
            captured = (int) Math.min(Integer.toUnsignedLong(captured), length - start - 4);
        } else {
            link = type == ENHANCED_PACKET ? i32(at + BLOCK_HEADER) : u16(at + BLOCK_HEADER);
        }
        if (captured < 0 || captured > length - start - 4) {
            return absurd("a length", Integer.toUnsignedLong(captured));
        }
        if (!clocks.has(link)) {
            return problem(
                    Code.MALFORMED,
                    "packet %,d at byte %,d is of interface %s, which the section does not describe; the %,d packets before are used"
                            .formatted(packets + 1, at, Integer.toUnsignedString(link), packets));
        }
        packet.set(window.memory, at + start - window.start, captured, original);
        long units = type == SIMPLE_PACKET ? 0 : (u32(at + 12) << 32) | u32(at + 16);
        packet.stamp(clocks.nanos(link, units), clocks.linkType(link));
        return true;
    }
}
