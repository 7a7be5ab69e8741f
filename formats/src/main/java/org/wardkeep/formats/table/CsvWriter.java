package org.wardkeep.formats.table;

import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes a table as RFC 4180 text that Excel opens as it is meant: UTF-8 with a byte order mark,
/// CRLF at the end of each row.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it, control
/// characters are left out, line breaks are `\n`, and text is cut at the 32,767 characters Excel
/// can hold.
///
/// @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
public final class CsvWriter implements AutoCloseable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// Excel's four, and the white space it skips before them.
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final de.siegmar.fastcsv.writer.CsvWriter writer;

    /// Closes the stream when it is closed itself.
    public CsvWriter(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        writer =
                de.siegmar.fastcsv.writer.CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
    }

    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(CsvWriter::safe).toList());
    }

    private static String safe(String cell) {
        var text = CellText.clean(cell);
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula || startsFormula(text) ? CellText.clean("'" + text) : text;
    }

    /// What was cleaned away may have stood before a formula.
    private static boolean startsFormula(String text) {
        var shown = text.stripLeading();
        return !shown.isEmpty() && FORMULA_STARTS.indexOf(shown.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
