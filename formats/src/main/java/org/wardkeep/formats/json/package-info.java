/// Walks JSON as a stream under [org.wardkeep.vocabulary.Limits], with the position of everything;
/// writes it as a stream.
///
/// - In: a [org.wardkeep.formats.reading.Source]. Out: calls back for fields and elements;
///   problems.
/// - Never: knows a document format, builds a tree of the whole document.
/// - Add a value type: one method in [org.wardkeep.formats.json.JsonScanner], one in
///   [org.wardkeep.formats.json.JsonWriter].
/// - Proof: `JsonScannerTest`.
@NullMarked
package org.wardkeep.formats.json;

import org.jspecify.annotations.NullMarked;
