/// Reads SPDX documents: 2.2 and 2.3 as JSON and tag-value, 3.0 as JSON-LD.
///
/// - In: a [org.wardkeep.formats.reading.Source]. Out: an [org.wardkeep.formats.sbom.Sbom], with a
///   [org.wardkeep.formats.vex.VexDocument] when an SPDX 3 document assesses vulnerabilities.
/// - Never: keeps files, snippets and licence texts; follows references to other documents.
/// - Add a syntax of SPDX 2: one class beside [org.wardkeep.formats.spdx.Spdx2Json], filling the
///   same [org.wardkeep.formats.spdx.Spdx2Document].
/// - Proof: `SpdxReaderTest`.
@NullMarked
package org.wardkeep.formats.spdx;

import org.jspecify.annotations.NullMarked;
