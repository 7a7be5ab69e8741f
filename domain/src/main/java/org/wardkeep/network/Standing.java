package org.wardkeep.network;

import org.wardkeep.inventory.Unit;

import java.util.List;

/// How what the wire shows stands to what the hospital's list says.
public sealed interface Standing {
    /// A device that is a unit of the list.
    ///
    /// @param isCertain by serial number, card address or UDI; else by model and place
    /// @param reasons what agrees
    /// @param contradictions what does not agree, with both sides; shown, never resolved
    record Matched(
            Device device,
            Unit unit,
            boolean isCertain,
            List<String> reasons,
            List<String> contradictions)
            implements Standing {
        public Matched {
            reasons = List.copyOf(reasons);
            contradictions = List.copyOf(contradictions);
        }
    }

    /// A device that is in no list.
    record New(Device device, String reason) implements Standing {}

    /// A unit with a network address in the list that was not seen.
    record Missing(Unit unit, String reason) implements Standing {}
}
