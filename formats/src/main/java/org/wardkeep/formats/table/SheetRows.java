package org.wardkeep.formats.table;

import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the rows of sheets (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4).
///
/// Places are bounded before anything is allocated for them: a cell said to stand in column
/// `ZZZZZZ` must not cost memory for the columns before it.
final class SheetRows {
    private static final int MAX_ROWS = 1_048_576;

    /// A row may be as wide as [Tables#MAX_COLUMNS], but a table of only such rows is no table.
    private static final long CELLS_PER_ROW = 128;

    private final Limits limits;
    private final Strictness strictness;
    private final Cells cells;
    private final ProblemLog problems;
    private long rows;
    private long places;
    private String sheet = "";

    /// What cells refer to.
    record Cells(SharedStrings texts, CellFormats formats, boolean is1904) {}

    SheetRows(Limits limits, Strictness strictness, Cells cells, ProblemLog problems) {
        this.limits = limits;
        this.strictness = strictness;
        this.cells = cells;
        this.problems = problems;
    }

    void read(XmlPart part, String name, RowSink sink) throws IOException {
        sheet = name;
        long line = 0;
        while (part.next()) {
            if (part.starts("row")) {
                line = rowNumber(part.attribute("r"), line + 1);
                var row = row(part, line);
                if (!row.isEmpty() && !accept(new TableRow(sheet, line, row), sink)) {
                    return;
                }
            } else if (part.ends("sheetData")) {
                return;
            }
        }
    }

    private boolean accept(TableRow row, RowSink sink) {
        if (++rows > limits.maxItems()) {
            throw new LimitReachedException(
                    row.line(),
                    "more than %d rows; split the workbook".formatted(limits.maxItems()));
        }
        return sink.accept(row);
    }

    private static long rowNumber(String stated, long following) throws IOException {
        if (stated.isEmpty()) {
            return following;
        }
        // Seven digits hold every row Excel knows.
        if (stated.length() <= 7 && stated.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(stated);
            if (number >= 1 && number <= MAX_ROWS) {
                return number;
            }
        }
        throw new RefusedWorkbookException(
                Code.INVALID,
                "the workbook has a row numbered %s; Excel knows rows 1 to %d"
                        .formatted(Problem.quote(stated), MAX_ROWS));
    }

    /// The cells of a row up to the last that is not blank.
    private List<String> row(XmlPart part, long line) throws IOException {
        var row = new ArrayList<String>();
        int column = -1;
        while (part.next() && !part.ends("row")) {
            if (!part.starts("c")) {
                continue;
            }
            column = column(part.attribute("r"), column + 1, line);
            var text = cell(part, line, column);
            if (!text.isBlank()) {
                place(row, column, text, line);
            }
        }
        return row;
    }

    private void place(List<String> row, int column, String text, long line) {
        places += Math.max(0, column + 1 - row.size());
        if (places > limits.maxItems() * CELLS_PER_ROW) {
            throw new LimitReachedException(line, "too many cells; split the workbook");
        }
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, text);
    }

    /// The column of a reference such as `C5`, from 0.
    private static int column(String reference, int following, long line) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && isLetter(reference.charAt(letters))) {
            column = column * 26 + (reference.charAt(letters) | 0x20) - 'a' + 1;
            if (++letters > 3) {
                break;
            }
        }
        int found = letters == 0 ? following : column - 1;
        if (found >= Tables.MAX_COLUMNS || letters > 3) {
            throw new LimitReachedException(
                    line,
                    "a cell stands at %s; the last column Excel knows is XFD"
                            .formatted(Problem.quote(reference)));
        }
        return found;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private String cell(XmlPart part, long line, int column) throws IOException {
        var type = part.attribute("t");
        var style = part.attribute("s");
        String value = "";
        boolean formula = false;
        while (part.next() && !part.ends("c")) {
            if (part.starts("v")) {
                value = part.text();
            } else if (part.starts("is")) {
                value = part.richText();
            } else if (part.starts("f")) {
                formula = true;
                part.skip();
            }
        }
        // A formula may well come to an empty text; an empty number is one that nobody computed.
        if (formula && value.isEmpty() && !type.equals("str")) {
            report(
                    line,
                    column,
                    "has a formula whose value is not stored; open the workbook in Excel and save"
                            + " it again");
        }
        return value.isEmpty() ? "" : shown(type, style, value, line, column);
    }

    private String shown(String type, String style, String value, long line, int column)
            throws IOException {
        return switch (type) {
            case "s" -> shared(value, line, column);
            case "inlineStr" -> value;
            case "str" -> CellText.unescape(value);
            case "b" -> value.equals("1") || value.equals("true") ? "TRUE" : "FALSE";
            case "d" -> value;
            case "e" -> {
                report(line, column, "shows the error %s".formatted(Problem.quote(value)));
                yield "";
            }
            default -> cells.formats().get(style).show(value, cells.is1904());
        };
    }

    private String shared(String index, long line, int column) throws IOException {
        // Eight digits hold more texts than any limit lets through.
        if (index.length() <= 8 && index.chars().allMatch(c -> c >= '0' && c <= '9')) {
            var text = cells.texts().get(Integer.parseInt(index));
            if (text != null) {
                return text;
            }
        }
        report(
                line,
                column,
                "refers to the text %s, which the workbook does not have"
                        .formatted(Problem.quote(index)));
        return "";
    }

    private void report(long line, int column, String message) {
        problems.add(
                strictness == Strictness.STRICT ? Code.INVALID : Code.REPAIRED,
                line,
                "cell %s!%s%d %s; it is taken for blank"
                        .formatted(sheet, letters(column), line, message));
    }

    private static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
