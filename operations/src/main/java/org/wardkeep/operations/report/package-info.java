/// Puts an assessment into words and files: the first screen, the report, work orders, letters,
/// JSON.
///
/// - In: an [org.wardkeep.operations.assess.Assessment]. Out: text for the terminal; files in a
///   folder.
/// - Never: decides anything, prints, follows a link out of the folder, leaves half a file.
/// - Add an output: one class that writes it, one line in [org.wardkeep.operations.report.Outputs].
/// - Proof: `FirstScreenTest`, `ReportTest`, `JsonOutputsTest`, `OutputsTest` on an assessment full
///   of hostile texts.
@NullMarked
package org.wardkeep.operations.report;

import org.jspecify.annotations.NullMarked;
