/// Reads and writes tables: delimited text and Excel workbooks, row by row.
///
/// - In: a [org.wardkeep.formats.reading.Source]. Out: [org.wardkeep.formats.table.TableRow]s, all
///   cells as text; what was wrong with the file.
/// - Never: decides what a column means, evaluates a formula, holds the whole table, writes a
///   temporary file.
/// - Add a kind of table: one package-private class beside `DelimitedText`, one line in
///   [org.wardkeep.formats.table.Tables].
/// - Proof: `DelimitedTextTest`, `WorkbookTest`, `HostileTableTest`, `TableWritersTest`.
@NullMarked
package org.wardkeep.formats.table;

import org.jspecify.annotations.NullMarked;
