/// Reads the inventories of devices that hospitals export from their maintenance systems (CMMS) or
/// keep by hand.
///
/// - In: a table of any layout with a header row. Out:
///   [org.wardkeep.formats.inventory.InventoryRow]s with cells as written, cleaned of stray white
///   space.
/// - Never: decides what model or version a text means, or which rows are one unit.
/// - Add a header: one line in `inventory-headers.csv`.
/// - Proof: `InventoryReaderTest`, `InventoryHeadersTest`.
@NullMarked
package org.wardkeep.formats.inventory;

import org.jspecify.annotations.NullMarked;
