package org.wardkeep.formats.table;

/// Takes the rows of a table one by one.
interface RowSink {
    /// Whether more rows are wanted.
    boolean accept(TableRow row);

    /// Whether the rows of a sheet are wanted.
    default boolean wants(@SuppressWarnings("unused") String sheet) {
        return true;
    }
}
