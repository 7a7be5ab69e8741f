/// Reads records of the CVE Program (CVE JSON 5), with what others add to them.
///
/// - In: a record, an array or JSON lines of them; packed or not. Out: a
///   [org.wardkeep.formats.cverecord.CveRecord] for each, every container apart.
/// - Never: mixes what the assigning organisation says with what others add.
/// - Add a field: one case in `ContainerDraft` and a component of `CveContainer`.
/// - Proof: `CveRecordReaderTest`.
@NullMarked
package org.wardkeep.formats.cverecord;

import org.jspecify.annotations.NullMarked;
