/// Measures Wardkeep on hospitals of any size.
///
/// - In: a number of units and a seed. Out: a device list as messy as real ones, and figures.
/// - Never: is part of the program, or of the default build.
/// - Add a model: one line in `device-models.csv`; a maker's spellings are in
///   `maker-spellings.csv`.
/// - Proof: the commands in `docs/performance.md`; two runs with one seed write the same bytes.
@NullMarked
package org.wardkeep.benchmarks;

import org.jspecify.annotations.NullMarked;
