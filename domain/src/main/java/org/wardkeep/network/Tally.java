package org.wardkeep.network;

/// How often and when the same thing was seen; counts in place, because most of what passes is a
/// repetition.
final class Tally {
    private long count;
    private long firstPacket = Long.MAX_VALUE;
    private long lastPacket;
    private long firstNanos = Long.MAX_VALUE;
    private long lastNanos = Long.MIN_VALUE;

    void add(long packet, long from, long to) {
        count++;
        firstPacket = Math.min(firstPacket, packet);
        lastPacket = Math.max(lastPacket, packet);
        firstNanos = Math.min(firstNanos, from);
        lastNanos = Math.max(lastNanos, to);
    }

    Fact fact(Clue clue) {
        return new Fact(clue, count, firstPacket, lastPacket, firstNanos, lastNanos);
    }

    long firstNanos() {
        return firstNanos;
    }

    long firstPacket() {
        return firstPacket;
    }
}
