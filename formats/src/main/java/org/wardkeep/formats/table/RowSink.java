package org.wardkeep.formats.table;

/// Takes the rows of a table one by one.
interface RowSink {
    /// Whether more rows of the same sheet are wanted.
    boolean accept(TableRow row);

    /// Whether any rows of a sheet are wanted.
    ///
    /// @param sheet the sheet's name
    default boolean wants(String sheet, boolean hidden) {
        return !hidden;
    }
}
