package org.wardkeep.inventory;

import java.util.List;

/// Every unit of a hospital's lists, each row once.
///
/// @param units in the order of the lists
/// @param discrepancies what contradicts itself between rows
public record Inventory(List<Unit> units, List<Discrepancy> discrepancies) {
    public Inventory {
        units = List.copyOf(units);
        discrepancies = List.copyOf(discrepancies);
    }
}
