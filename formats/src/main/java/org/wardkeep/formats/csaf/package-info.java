/// Reads advisories in the Common Security Advisory Framework, CSAF 2.0 and 2.1.
///
/// - In: one JSON document. Out: a [org.wardkeep.formats.csaf.CsafDocument] whose products are
///   flattened and whose product groups are expanded, and every rule it breaks.
/// - Never: decides which units an advisory means, repairs names, follows a link.
/// - Add a rule: one method in the class of its topic, such as `ProductIdRules`, and one line in
///   `CsafRules`.
/// - Proof: `CsafConformanceTest` (the standard's own suite), `CsafRealAdvisoriesTest`,
///   `CsafHostileInputTest`.
@NullMarked
package org.wardkeep.formats.csaf;

import org.jspecify.annotations.NullMarked;
