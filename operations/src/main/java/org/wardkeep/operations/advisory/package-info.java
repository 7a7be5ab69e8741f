/// Which units an advisory means: one answer for every pair of an advisory and a unit.
///
/// - In: advisory files and inventory files. Out: pairs, one by one, with their reasons.
/// - Never: holds all pairs in memory; there may be a hundred million.
/// - Add a field to a pair: [org.wardkeep.operations.advisory.Pair] and the schema in
///   `docs/schema`.
/// - Proof: `MatchAdvisoriesTest`.
@NullMarked
package org.wardkeep.operations.advisory;

import org.jspecify.annotations.NullMarked;
