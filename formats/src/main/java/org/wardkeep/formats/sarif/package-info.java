/// SARIF 2.1.0, the form in which code platforms take findings.
///
/// - In: findings with their rule, place and text. Out: one SARIF document.
/// - Never: reads SARIF, decides what is a finding.
/// - Add a field: one line in [org.wardkeep.formats.sarif.SarifWriter].
/// - Proof: `SarifWriterTest`.
@NullMarked
package org.wardkeep.formats.sarif;

import org.jspecify.annotations.NullMarked;
