package org.wardkeep.formats.fuzz;

import org.wardkeep.formats.fuzz.FuzzTarget.BrokenPromise;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Sink;

import java.util.HashSet;
import java.util.Set;

/// Takes facts as the tables behind the decoders do: compares and shows each, up to a bound.
final class Facts implements Sink {
    /// The largest observations hold lists of names; a few hundred at most.
    private static final int LONGEST = 1 << 17;

    private final Set<Observation> different = new HashSet<>();
    private final long most;
    private long count;

    /// @param most facts that may come
    Facts(long most) {
        this.most = most;
    }

    @Override
    public void accept(Observation fact) {
        if (++count > most) {
            throw new BrokenPromise("more than " + most + " facts");
        }
        var shown = fact.toString();
        if (shown.length() > LONGEST) {
            throw new BrokenPromise("a fact of " + shown.length() + " characters");
        }
        if (!different.add(fact) && !different.contains(fact)) {
            throw new BrokenPromise("a fact that differs from itself: " + shown);
        }
    }
}
