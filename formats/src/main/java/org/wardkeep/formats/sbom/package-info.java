/// What a software bill of materials says, whichever format it came in.
///
/// - In: nothing; the readers of CycloneDX and SPDX make these records. Out: records.
/// - Never: reads bytes, decides whether a component is vulnerable.
/// - Add a fact: one field here, filled by every reader or documented as empty.
/// - Proof: `SupportStatementTest`; the tests of the readers.
@NullMarked
package org.wardkeep.formats.sbom;

import org.jspecify.annotations.NullMarked;
