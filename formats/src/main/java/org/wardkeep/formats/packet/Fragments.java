package org.wardkeep.formats.packet;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Puts fragmented IP datagrams together. Where fragments overlap the first copy wins. Each
/// fragment costs time in proportion to its own length, whatever came before.
public final class Fragments implements AutoCloseable {
    /// Datagrams at hand. Linux keeps 4 MiB of them (`ipfrag_high_thresh`).
    private static final int MOST = 256;

    /// RFC 791: a datagram has at most 65,535 bytes; the header is not kept.
    private static final int LARGEST = 65_535;

    /// Linux gives up after 30 seconds (`ipfrag_time`).
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private static final int UNIT = 8;
    private static final int FIRST_SIZE = 4_096;

    private final Map<Key, Pending> pending = new LinkedHashMap<>();
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment whole = arena.allocate(LARGEST + UNIT);
    private long abandoned;
    private long overlaps;

    /// RFC 8200, 4.5 and RFC 791, 3.2: what fragments of one datagram have in common.
    private record Key(
            long sourceHigh,
            long sourceLow,
            long destinationHigh,
            long destinationLow,
            long id,
            int protocol) {}

    /// What is there of one datagram, in units of eight bytes.
    private static final class Pending {
        private byte[] bytes = new byte[FIRST_SIZE];
        private final long[] units = new long[LARGEST / UNIT / Long.SIZE + 1];
        private int unitCount;
        private int length = -1;
        private final long since;

        Pending(long since) {
            this.since = since;
        }

        private boolean has(int unit) {
            return (units[unit / Long.SIZE] & (1L << unit)) != 0;
        }

        /// @return whether all of them are new
        private boolean put(Packet packet, int offset, int size) {
            if (offset + size + UNIT > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, offset + size + UNIT));
            }
            boolean allNew = true;
            for (int at = 0; at < size; at += UNIT) {
                int unit = (offset + at) / UNIT;
                if (has(unit)) {
                    allNew = false;
                    continue;
                }
                units[unit / Long.SIZE] |= 1L << unit;
                unitCount++;
                MemorySegment.copy(
                        packet.memory,
                        ValueLayout.JAVA_BYTE,
                        packet.payload + at,
                        bytes,
                        offset + at,
                        Math.min(UNIT, size - at));
            }
            return allNew;
        }

        private boolean isWhole() {
            return length >= 0 && unitCount == (length + UNIT - 1) / UNIT;
        }
    }

    /// Takes a packet that is a [Content#FRAGMENT]; when its datagram is whole, the packet becomes
    /// that datagram.
    ///
    /// @return what the datagram carries; FRAGMENT while it is not whole
    public Content add(Packet packet) {
        int size = packet.payloadLength();
        int offset = packet.fragmentOffset;
        boolean breaksUnits = packet.hasMoreFragments && size % UNIT != 0;
        if (packet.lost > 0 || size == 0 || breaksUnits || offset + size > LARGEST) {
            return Content.BROKEN;
        }
        giveUpOld(packet.timeNanos());
        var key =
                new Key(
                        packet.sourceHigh,
                        packet.sourceLow,
                        packet.destinationHigh,
                        packet.destinationLow,
                        packet.fragmentId,
                        packet.ipProtocol);
        var datagram = pending.computeIfAbsent(key, _ -> new Pending(packet.timeNanos()));
        if (!datagram.put(packet, offset, size)) {
            overlaps++;
        }
        if (!packet.hasMoreFragments && datagram.length < 0) {
            datagram.length = offset + size;
        }
        if (!datagram.isWhole()) {
            return Content.FRAGMENT;
        }
        pending.remove(key);
        MemorySegment.copy(datagram.bytes, 0, whole, ValueLayout.JAVA_BYTE, 0, datagram.length);
        return packet.decodeWhole(whole, datagram.length);
    }

    /// The oldest come first.
    private void giveUpOld(long now) {
        var oldest = pending.values().iterator();
        while (oldest.hasNext()) {
            boolean isFull = pending.size() >= MOST;
            if (!isFull && now - oldest.next().since < PATIENCE_NANOS) {
                return;
            }
            if (isFull) {
                oldest.next();
            }
            oldest.remove();
            abandoned++;
        }
    }

    /// Datagrams that were given up because parts of them never came, or too many were at hand.
    public long abandoned() {
        return abandoned;
    }

    /// Fragments that overlap with what was there.
    public long overlaps() {
        return overlaps;
    }

    @Override
    public void close() {
        arena.close();
    }
}
