/// Every format that Wardkeep reads, in one list.
///
/// - In: a file of any kind. Out: the [org.wardkeep.formats.reading.FormatReader] for it, and what
///   it reads as a [org.wardkeep.formats.Document].
/// - Never: goes by a file's name where its content tells.
/// - Add a format: one line in [org.wardkeep.formats.Readers], one case in
///   [org.wardkeep.formats.Document]; see `docs/how-to/add-a-format.md`.
/// - Proof: `ReadersTest`.
@NullMarked
package org.wardkeep.formats;

import org.jspecify.annotations.NullMarked;
