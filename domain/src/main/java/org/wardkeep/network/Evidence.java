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

    /// Whether a fact of this kind is among them.
    boolean says(FactKind kind) {
        for (var clue : facts.keySet()) {
            if (clue.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /// Evidence that is being collected: counts in place, because a device says a thing often.
    static final class Draft {
        private final DeviceKey key;
        private final Map<Clue, Fact> facts = new LinkedHashMap<>();
        private long firstNanos = Long.MAX_VALUE;
        private long lastNanos = Long.MIN_VALUE;
        private boolean isFull;

        Draft(DeviceKey key) {
            this.key = key;
        }

        /// One step of the fold: a clue that is new is added, one that is known is counted.
        void add(Fact fact) {
            firstNanos = Math.min(firstNanos, fact.firstNanos());
            lastNanos = Math.max(lastNanos, fact.lastNanos());
            var known = facts.get(fact.clue());
            if (known != null) {
                facts.put(fact.clue(), known.with(fact));
            } else if (facts.size() < MOST_FACTS) {
                facts.put(fact.clue(), fact);
            } else {
                isFull = true;
            }
        }

        Map<Clue, Fact> facts() {
            return Collections.unmodifiableMap(facts);
        }

        Evidence evidence() {
            return new Evidence(key, facts, firstNanos, lastNanos, isFull);
        }
    }
}
