/// What a VEX document says of vulnerabilities in products, whichever format it came in.
///
/// - In: nothing; the readers of OpenVEX, CycloneDX, CSAF and SPDX make these records. Out:
///   records.
/// - Never: reads bytes, decides whether a statement is to be believed.
/// - Add a justification: one constant of [org.wardkeep.formats.vex.VexJustification].
/// - Proof: `VexWordsTest`; the tests of the readers.
@NullMarked
package org.wardkeep.formats.vex;

import org.jspecify.annotations.NullMarked;
