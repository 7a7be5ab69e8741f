/// Statements on how long a product is sold, supported and secured, as makers publish them.
///
/// - In: OpenEoX JSON, or a table of milestones. Out:
///   [org.wardkeep.formats.support.SupportStatement] each with its line and its date as precise as
///   it was stated.
/// - Never: decides the stage of a device, merges two makers' words for the end: OpenEoX's and
///   IMDRF's "end of life" stay two milestones. Never reads the clock.
/// - Add a word for a milestone: one line in `milestone-words.csv`.
/// - Proof: `OpenEoxReaderTest`, `SupportTableReaderTest`.
@NullMarked
package org.wardkeep.formats.support;

import org.jspecify.annotations.NullMarked;
