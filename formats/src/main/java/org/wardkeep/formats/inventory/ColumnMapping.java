package org.wardkeep.formats.inventory;

import java.util.Map;

/// Headers that a hospital names itself because they cannot be guessed.
///
/// @param headers the header of a field's column, as it stands in the file
public record ColumnMapping(Map<InventoryField, String> headers) {
    public ColumnMapping {
        headers = Map.copyOf(headers);
    }

    /// Everything is guessed.
    public static ColumnMapping none() {
        return new ColumnMapping(Map.of());
    }
}
