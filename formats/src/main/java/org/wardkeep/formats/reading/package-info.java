/// What every format has in common: where bytes come from and what a reader promises.
///
/// - In: a file or bytes with a name. Out: [org.wardkeep.vocabulary.ReadOutcome].
/// - Never: decides what a document means.
/// - Add a format: see `docs/how-to/add-a-format.md`.
/// - Proof: `SourceTest`; each format's own tests.
@NullMarked
package org.wardkeep.formats.reading;

import org.jspecify.annotations.NullMarked;
