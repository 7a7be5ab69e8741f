/// Reads OpenVEX documents.
///
/// - In: a [org.wardkeep.formats.reading.Source]. Out: a [org.wardkeep.formats.vex.VexDocument].
/// - Never: merges statements of several documents; the vulnerability room does.
/// - Add a version: its context in [org.wardkeep.formats.openvex.OpenVexReader].
/// - Proof: `OpenVexReaderTest` (the documents of the reference implementation).
@NullMarked
package org.wardkeep.formats.openvex;

import org.jspecify.annotations.NullMarked;
