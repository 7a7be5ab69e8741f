/// Knows the units: which device stands where, whose make it is, and what is known of it.
///
/// - In: rows of a hospital's lists. Out: [org.wardkeep.inventory.Unit]s, makers and models by
///   name, and the contradictions between rows.
/// - Never: resolves a contradiction silently, opens a socket, reads the clock, touches a database.
/// - Add a maker or a spelling: one line in `makers.csv`. Add a model number: one in `models.csv`.
///   Add a model that one sells and another makes: one in `resellers.csv`.
/// - Proof: `MakersTest`, `ModelCatalogueTest`, `InventoryTest`.
@NullMarked
package org.wardkeep.inventory;

import org.jspecify.annotations.NullMarked;
