package org.wardkeep.formats.inventory;

import java.util.List;

/// The units of one inventory file.
///
/// @param source the file as the user named it
/// @param unusedColumns headers that were not recognised, or gave way to a better one, as written
/// @param notes what the owner of the file may want to know and is no fault, such as its encoding
public record InventoryList(
        String source, List<InventoryRow> rows, List<String> unusedColumns, List<String> notes) {
    public InventoryList {
        rows = List.copyOf(rows);
        unusedColumns = List.copyOf(unusedColumns);
        notes = List.copyOf(notes);
    }
}
