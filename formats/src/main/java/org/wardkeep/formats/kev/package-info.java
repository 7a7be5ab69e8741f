/// Reads CISA's catalogue of known exploited vulnerabilities.
///
/// - In: the catalogue as JSON or CSV. Out: a [org.wardkeep.formats.kev.KevCatalog].
/// - Never: says that a vulnerability is not exploited; the catalogue only knows those that are.
/// - Add a column: one line in `KevFields` and a component of `KevEntry`.
/// - Proof: `KevReaderTest`.
@NullMarked
package org.wardkeep.formats.kev;

import org.jspecify.annotations.NullMarked;
