package org.wardkeep.formats.settings;

import org.wardkeep.formats.inventory.ColumnMapping;

import java.util.List;

/// What a hospital says about its folder.
///
/// @param hospital its name for reports; empty when it is not given
/// @param inventories what it says about single inventory files
/// @param knowledge folder inside it with records of vulnerability databases that are all its
///   software is to be compared with; empty when it names none
public record FolderSettings(
        String hospital, List<InventorySettings> inventories, String knowledge) {
    public FolderSettings {
        inventories = List.copyOf(inventories);
    }

    /// What holds where there is no `wardkeep.yaml`.
    public static FolderSettings none() {
        return new FolderSettings("", List.of(), "");
    }

    /// The headers named for a file, relative to the folder; none when nothing is said of it.
    public ColumnMapping columnsOf(String file) {
        return inventories.stream()
                .filter(inventory -> inventory.file().equals(file))
                .map(InventorySettings::columns)
                .findFirst()
                .orElse(ColumnMapping.none());
    }
}
