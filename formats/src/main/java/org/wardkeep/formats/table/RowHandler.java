package org.wardkeep.formats.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import org.wardkeep.vocabulary.Limits;

import java.util.ArrayList;
import java.util.List;

/// Gathers the cells of a row under limits.
final class RowHandler extends AbstractBaseCsvCallbackHandler<List<String>> {
    private final int maxTextLength;
    private List<String> cells = new ArrayList<>();
    private long line = 1;
    private long lineWithNul;

    RowHandler(Limits limits) {
        this.maxTextLength = limits.maxTextLength();
    }

    /// The line the last row begins at.
    long line() {
        return line;
    }

    /// The line of the first row with a NUL character, 0 when there is none.
    long lineWithNul() {
        return lineWithNul;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        cells = new ArrayList<>(cells.size());
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        checkCount(line, index);
        if (length > maxTextLength) {
            throw tooLong(line, maxTextLength);
        }
        var text = new String(buffer, offset, length);
        if (text.indexOf('\0') >= 0) {
            lineWithNul = lineWithNul == 0 ? line : lineWithNul;
            text = text.replace("\0", "");
        }
        cells.add(text);
    }

    static void checkCount(long line, int cellsBefore) {
        if (cellsBefore >= Tables.MAX_COLUMNS) {
            throw new LimitReachedException(
                    line,
                    "the row has more than %d cells; check that its quotes are closed"
                            .formatted(Tables.MAX_COLUMNS));
        }
    }

    static LimitReachedException tooLong(long line, int maxTextLength) {
        return new LimitReachedException(
                line,
                "a cell is longer than %d characters; check that its quote is closed"
                        .formatted(maxTextLength));
    }

    @Override
    protected List<String> buildRecord() {
        return cells;
    }
}
