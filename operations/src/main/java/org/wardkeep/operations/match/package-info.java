/// Which vulnerabilities the software of SBOMs has: one verdict for each component and
/// vulnerability, and what nothing can be said of.
///
/// - In: SBOMs, VEX documents, the knowledge. Out: answers component by component, told as they
///   come; the same as JSON lines, a table, CSAF, OpenVEX, CycloneDX or SARIF.
/// - Never: holds more than one SBOM at a time; leaves a component out without a word.
/// - Add a form of output: one class that implements [org.wardkeep.operations.match.MatchSink].
/// - Proof: `MatchSbomsTest`.
@NullMarked
package org.wardkeep.operations.match;

import org.jspecify.annotations.NullMarked;
