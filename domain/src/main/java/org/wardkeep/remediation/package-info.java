/// Decides the next action on a unit, and writes down who has to be asked and what has to be done.
///
/// - In: the maker's remedies, MDS2 answers and what `risk` found, filled in by the caller. Out: an
///   [org.wardkeep.remediation.ActionPlan], [org.wardkeep.remediation.WorkOrder]s and questions to
///   makers.
/// - Never: cuts a unit off, sends anything, reads the clock or the disk, chooses between two fix
///   versions the maker named.
/// - Add an action: one record in `NextAction`; the compiler names what else has to change.
/// - Proof: `RemedyReaderTest` reads every remedy of the real advisories; `NextActionsTest`,
///   `PatchPermissionsTest` and `MakerQuestionsTest` are tables.
@NullMarked
package org.wardkeep.remediation;

import org.jspecify.annotations.NullMarked;
