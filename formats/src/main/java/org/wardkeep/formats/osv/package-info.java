/// Reads vulnerability databases in the OSV format.
///
/// - In: a record, `all.zip` of a database, an array or JSON lines; packed or not. Out: an
///   [org.wardkeep.formats.osv.OsvRecord] for each.
/// - Never: decides which versions a range means.
/// - Add a field: one case in `OsvDraft` and a component of `OsvRecord`.
/// - Proof: `OsvReaderTest`.
@NullMarked
package org.wardkeep.formats.osv;

import org.jspecify.annotations.NullMarked;
