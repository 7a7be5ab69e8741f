package org.wardkeep.formats.capture;

import java.lang.foreign.MemorySegment;

/// Where a packet lies in memory and what the capture says of it. Reused: it holds one packet until
/// the source is asked for the next.
public final class CapturedPacket {
    private MemorySegment memory = MemorySegment.NULL;
    private long offset;
    private int captured;
    private int original;
    private long timeNanos;
    private int linkType;

    /// Points at a packet. For sources, which keep the memory until they are asked for the next.
    ///
    /// @param where memory outside the heap
    /// @param at first byte
    /// @param size bytes kept
    /// @param wireSize bytes on the wire; at least the kept ones count
    public void set(MemorySegment where, long at, int size, int wireSize) {
        memory = where;
        offset = at;
        captured = size;
        original = Math.max(size, wireSize);
    }

    /// For sources.
    ///
    /// @param nanos since 1970-01-01T00:00Z
    /// @param link what the packet begins with
    public void stamp(long nanos, int link) {
        timeNanos = nanos;
        linkType = link;
    }

    void copyFrom(CapturedPacket other) {
        set(other.memory, other.offset, other.captured, other.original);
        stamp(other.timeNanos, other.linkType);
    }

    /// Memory outside the heap that holds the packet; always of that kind, so that reads are fast.
    public MemorySegment memory() {
        return memory;
    }

    /// First byte of the packet in [#memory()].
    public long offset() {
        return offset;
    }

    /// Bytes that were kept.
    public int captured() {
        return captured;
    }

    /// Bytes that were on the wire, at least [#captured()].
    public int original() {
        return original;
    }

    /// Nanoseconds since 1970-01-01T00:00Z.
    public long timeNanos() {
        return timeNanos;
    }

    /// What the packet begins with; a number of the registry of <a
    /// href="https://www.tcpdump.org/linktypes.html">link-layer header types</a>.
    public int linkType() {
        return linkType;
    }
}
