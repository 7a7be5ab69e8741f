/// Takes the world's vulnerability databases in, and says what is known.
///
/// - In: files of feeds, and the store of the knowledge. Out: what became of each file; the sources
///   with their age and gaps; everything that is said of a vulnerability.
/// - Never: takes half of a broken source; decides whether a component is affected.
/// - Add a feed: a case in `FeedTaking`, which the compiler asks for.
/// - Proof: `ImportKnowledgeTest`, `ExplainVulnerabilityTest`.
@NullMarked
package org.wardkeep.operations.knowledge;

import org.jspecify.annotations.NullMarked;
