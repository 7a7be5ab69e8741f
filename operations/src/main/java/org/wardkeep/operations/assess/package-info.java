/// The main job: a hospital's folder in, a ranked answer for every unit out.
///
/// - In: a folder. Out: an [org.wardkeep.operations.assess.Assessment], and the files written of
///   it.
/// - Never: lets one bad file stop the rest, or leaves one out without saying so.
/// - Add an output: one class that writes it, called in [org.wardkeep.operations.assess.Outputs].
/// - Proof: `AssessTest` on small folders, `RiversideTest` on the example hospital.
@NullMarked
package org.wardkeep.operations.assess;

import org.jspecify.annotations.NullMarked;
