/// Reads Manufacturer Disclosure Statements for Medical Device Security (MDS2; ANSI/NEMA HN 1).
///
/// - In: a form as xlsx or CSV, of the 2019 or the 2013 edition. Out:
///   [org.wardkeep.formats.mds2.Mds2Form] with every answer as written, and
///   [org.wardkeep.formats.mds2.Mds2Contradictions], questions to put to the maker.
/// - Never: judges a device, guesses an answer that is blank, evaluates a formula, reads the clock.
/// - Add a check: one entry in `Mds2Contradictions.RULES`. Add a spelling of a header field: one
///   word in `Mds2HeaderBlock`.
/// - Proof: `Mds2ReaderTest`, `Mds2ContradictionsTest`, `Mds2QuestionsTest`.
@NullMarked
package org.wardkeep.formats.mds2;

import org.jspecify.annotations.NullMarked;
