/// The main job: a hospital's folder in, a ranked answer for every unit out.
///
/// - In: a folder. Out: an [org.wardkeep.operations.assess.Assessment].
/// - Never: lets one bad file stop the rest, or leaves one out without saying so.
/// - Add an output: in the room `org.wardkeep.operations.report`, which uses this one.
/// - Proof: `AssessTest` and `BadFilesTest` on small folders, `RiversideTest` on the example
///   hospital.
@NullMarked
package org.wardkeep.operations.assess;

import org.jspecify.annotations.NullMarked;
