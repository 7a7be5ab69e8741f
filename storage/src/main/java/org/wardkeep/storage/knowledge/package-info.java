/// The knowledge file: immutable, checked, mapped into memory, replaced as a whole.
///
/// - In: records of vulnerabilities, source by source. Out: a file, and
///   [org.wardkeep.vulnerability.knowledge.Knowledge] over it. The layout is described in
///   `docs/knowledge-file.md`.
/// - Never: reads a feed, decides whether a component is affected, changes a file in place.
/// - Add a section: one constant in `Section`, its writer and reader, a paragraph in the layout.
/// - Proof: `KnowledgeFileTest`, `DamagedFileTest`, `KilledImportTest`.
@NullMarked
package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.NullMarked;
