/// Hands the inputs that Jazzer makes to one target.
///
/// - In: bytes. Out: an exception when a promise is broken.
/// - Never: knows a protocol; part of the program.
/// - Add a target: not here; decoders are targets by themselves, others stand in `FuzzTargets`
///   beside the tests of `formats`.
/// - Proof: `FuzzTargetsTest` tries again what was found.
@NullMarked
package org.wardkeep.fuzz;

import org.jspecify.annotations.NullMarked;
