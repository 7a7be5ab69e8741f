package org.wardkeep.formats.table;

import java.util.List;

/// One row of a table; a row without any text is never given out.
///
/// @param sheet the sheet's name; empty for delimited text
/// @param line the line the row begins at, from 1, as an editor or Excel counts
/// @param cells as written, neither stripped nor folded; a blank cell is empty. Cells that Excel
///   leaves out at the end of a row are missing here too: see [#cell]
public record TableRow(String sheet, long line, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /// The cell of a column, from 0; empty beyond the end of the row.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
