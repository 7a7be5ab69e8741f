/// Reads the National Vulnerability Database as its API 2.0 gives it.
///
/// - In: a page of the API, a yearly file of the same shape, or corrections in that shape; packed
///   or not. Out: a [org.wardkeep.formats.nvd.NvdCve] for each record.
/// - Never: decides what a configuration means.
/// - Add a field: one case in `NvdDraft` and a component of `NvdCve`.
/// - Proof: `NvdReaderTest`.
@NullMarked
package org.wardkeep.formats.nvd;

import org.jspecify.annotations.NullMarked;
