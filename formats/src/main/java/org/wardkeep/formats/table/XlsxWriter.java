package org.wardkeep.formats.table;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Writes tables as an Excel workbook: bold header that stays in view, filters, widths that fit.
///
/// Every cell is text, so nothing in it can run as a formula and no version or tag is turned into a
/// number or date. Control characters are left out, and text is cut at the 32,767 characters a cell
/// can hold.
public final class XlsxWriter implements AutoCloseable {
    /// Version of the producing application, in the form the file format wants.
    private static final String APPLICATION_VERSION = "1.0";

    private static final int MAX_SHEET_NAME = 31;
    private static final int MAX_ROWS = 1_048_576;

    /// Rows kept in memory before they are written out.
    private static final int FLUSH_EVERY = 1_000;

    /// Widths in characters: wide enough for the header's filter arrow, narrow enough for a screen.
    private static final int LEAST_WIDTH = 8;

    private static final int GREATEST_WIDTH = 60;
    private static final int FILTER_ARROW = 3;

    private final Workbook workbook;
    private final List<String> names = new ArrayList<>();

    /// Closes the stream when it is closed itself.
    public XlsxWriter(OutputStream out) {
        workbook = new Workbook(out, "Wardkeep", APPLICATION_VERSION);
    }

    /// A sheet that takes rows until it is closed; one sheet is open at a time.
    ///
    /// @param name shortened and cleaned to what Excel allows, numbered when it is taken
    /// @param header the columns; their widths follow from it and from `widths`
    /// @param widths characters each column should show, from 1; where there is none the header's
    public Sheet sheet(String name, List<String> header, List<Integer> widths) {
        var worksheet = workbook.newWorksheet(freeName(name));
        for (int column = 0; column < header.size(); column++) {
            int wanted = column < widths.size() ? widths.get(column) : 0;
            int width = Math.max(wanted, header.get(column).length() + FILTER_ARROW);
            worksheet.width(column, Math.clamp(width, LEAST_WIDTH, GREATEST_WIDTH));
            worksheet.value(0, column, CellText.escape(CellText.clean(header.get(column))));
            worksheet.style(0, column).bold().set();
        }
        worksheet.freezePane(0, 1);
        return new Sheet(worksheet, header.size());
    }

    private String freeName(String wanted) {
        var clean = CellText.clean(wanted).replaceAll("[\\\\/?*:\\[\\]\n']", " ").strip();
        var base = clean.isEmpty() ? "Sheet" : clean;
        var name = shorten(base, MAX_SHEET_NAME);
        for (int number = 2; names.stream().anyMatch(name::equalsIgnoreCase); number++) {
            var suffix = " (" + number + ")";
            name = shorten(base, MAX_SHEET_NAME - suffix.length()) + suffix;
        }
        names.add(name);
        return name;
    }

    private static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /// The rows below the header of one sheet.
    public static final class Sheet implements AutoCloseable {
        private final Worksheet worksheet;
        private final int columns;
        private int rows = 1;

        private Sheet(Worksheet worksheet, int columns) {
            this.worksheet = worksheet;
            this.columns = columns;
        }

        /// @throws IllegalStateException beyond the 1,048,576 rows a sheet can hold; begin a second
        ///   sheet before
        public void row(List<String> cells) throws IOException {
            if (isFull()) {
                throw new IllegalStateException("A sheet cannot hold more than " + MAX_ROWS);
            }
            for (int column = 0; column < cells.size(); column++) {
                var text = CellText.escape(CellText.clean(cells.get(column)));
                if (!text.isEmpty()) {
                    worksheet.inlineString(rows, column, text);
                }
            }
            if (++rows % FLUSH_EVERY == 0) {
                worksheet.flush();
            }
        }

        public boolean isFull() {
            return rows == MAX_ROWS;
        }

        @Override
        public void close() throws IOException {
            if (columns > 0) {
                worksheet.setAutoFilter(0, 0, rows - 1, columns - 1);
            }
            worksheet.close();
        }
    }
}
