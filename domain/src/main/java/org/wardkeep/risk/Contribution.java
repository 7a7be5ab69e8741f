package org.wardkeep.risk;

import java.util.Map;

/// What one rule has to say.
///
/// @param points for the order inside one priority, zero or more; never moves a unit to another
/// @param values what stands for the `{names}` in the card's sentence
/// @param evidence what was looked at, for the record
record Contribution(Effect effect, int points, Map<String, String> values, String evidence) {
    Contribution {
        values = Map.copyOf(values);
    }

    /// What a rule does to the priority.
    sealed interface Effect {
        /// Sets the exploitability to at least this.
        record AtLeast(Exploitability exploitability) implements Effect {}

        /// The hole stays open: one step more urgent.
        record StaysOpen() implements Effect {}

        /// Not decided: one step less urgent, but never out of work.
        record Doubt() implements Effect {}

        /// The unit needs no action, by the word of the one who knows.
        record AllClear() implements Effect {}

        /// Moves the unit only among those of the same priority.
        record OrderOnly() implements Effect {}
    }
}
