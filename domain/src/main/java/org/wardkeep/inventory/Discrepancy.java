package org.wardkeep.inventory;

import org.wardkeep.vocabulary.Provenance;

import java.util.List;

/// Facts in a hospital's lists that cannot all be true. Shown, never silently resolved.
///
/// @param kind what sort of contradiction
/// @param unit the unit it is about
/// @param explanation both sides, in a sentence
/// @param where the rows
public record Discrepancy(Kind kind, String unit, String explanation, List<Provenance> where) {
    public Discrepancy {
        where = List.copyOf(where);
    }

    /// What sort of contradiction.
    public enum Kind {
        SAME_TAG_TWICE,
        SAME_SERIAL_TWICE,
        SAME_ADDRESS_TWICE,
        MODEL_OF_ANOTHER_MAKER,
        RETIRED_BUT_IN_USE,
        MAKER_NOT_KNOWN,
        UDI_INVALID,
        /// A capture of the network shows something else than the list.
        WIRE_SHOWS_OTHERWISE,
        /// The device identifier is that of another model or maker.
        UDI_OF_ANOTHER_MODEL,
        /// The list leaves out what the device identifier tells.
        NAMED_BY_UDI_ONLY
    }
}
