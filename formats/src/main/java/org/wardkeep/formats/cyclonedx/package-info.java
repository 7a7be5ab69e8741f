/// Reads CycloneDX documents, JSON and XML, as bills of materials and as VEX.
///
/// - In: a [org.wardkeep.formats.reading.Source]. Out: an [org.wardkeep.formats.sbom.Sbom], with a
///   [org.wardkeep.formats.vex.VexDocument] when the document speaks of vulnerabilities.
/// - Never: validates what has no meaning for Wardkeep; the schema does that.
/// - Add a syntax: one class beside [org.wardkeep.formats.cyclonedx.JsonCursor].
/// - Proof: `CycloneDxConformanceTest` (the specification's own documents), `CycloneDxReaderTest`.
@NullMarked
package org.wardkeep.formats.cyclonedx;

import org.jspecify.annotations.NullMarked;
