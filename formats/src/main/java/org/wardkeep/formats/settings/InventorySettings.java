package org.wardkeep.formats.settings;

import org.wardkeep.formats.inventory.ColumnMapping;

/// What a hospital says about one inventory file.
///
/// @param file relative to the folder, with `/` between its parts
public record InventorySettings(String file, ColumnMapping columns) {}
