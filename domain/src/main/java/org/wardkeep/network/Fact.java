package org.wardkeep.network;

/// A clue with where and when it was seen.
///
/// @param clue what was said
/// @param count how often, at least once
/// @param firstPacket number of the first packet that showed it
/// @param lastPacket number of the last one
/// @param firstNanos nanoseconds since 1970-01-01T00:00Z
/// @param lastNanos nanoseconds since 1970-01-01T00:00Z
public record Fact(
        Clue clue, long count, long firstPacket, long lastPacket, long firstNanos, long lastNanos) {
    Fact with(Fact other) {
        return new Fact(
                clue,
                count + other.count,
                Math.min(firstPacket, other.firstPacket),
                Math.max(lastPacket, other.lastPacket),
                Math.min(firstNanos, other.firstNanos),
                Math.max(lastNanos, other.lastNanos));
    }
}
