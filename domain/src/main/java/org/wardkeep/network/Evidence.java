package org.wardkeep.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The state of the fold: everything that was seen under one key. Immutable.
///
/// @param key whom it is about
/// @param facts by what they say, first seen first
/// @param firstNanos when it was seen first, nanoseconds since 1970-01-01T00:00Z
/// @param lastNanos when it was seen last
/// @param isFull whether facts were left out because there were too many
public record Evidence(
        DeviceKey key, Map<Clue, Fact> facts, long firstNanos, long lastNanos, boolean isFull) {
    /// A device says a few dozen things; one that says more is a machine that makes up names.
    static final int MOST_FACTS = 256;

    public Evidence {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    static Evidence none(DeviceKey key, long nanos) {
        return new Evidence(key, Map.of(), nanos, nanos, false);
    }

    /// One step of the fold: a clue that is new is added, one that is known is counted.
    Evidence plus(Fact fact) {
        var known = facts.get(fact.clue());
        boolean overflows = known == null && facts.size() >= MOST_FACTS;
        var more = facts;
        if (!overflows) {
            more = new LinkedHashMap<>(facts);
            more.put(fact.clue(), known == null ? fact : known.with(fact));
        }
        return new Evidence(
                key,
                more,
                Math.min(firstNanos, fact.firstNanos()),
                Math.max(lastNanos, fact.lastNanos()),
                isFull || overflows);
    }
}
