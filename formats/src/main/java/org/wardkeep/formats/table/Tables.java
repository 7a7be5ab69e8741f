package org.wardkeep.formats.table;

import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a table row by row, whether it is delimited text or an Excel workbook.
///
/// ```java
/// var scan = Tables.read(source, limits, Strictness.LENIENT, row -> names.add(row.cell(0)));
/// ```
///
/// Delimited text is RFC 4180 with the deviations that real exports have: any of `, ; tab |`
/// between cells, any line end, UTF-8, UTF-16 or Windows-1252, Excel's `sep=;` line. Workbooks are
/// ECMA-376 part 1, clause 18 (`.xlsx`, `.xlsm`); older binary ones are refused with what to do.
public final class Tables {
    /// Columns of the widest sheet Excel knows (A to XFD).
    public static final int MAX_COLUMNS = 16_384;

    private Tables() {}

    /// How reading ended.
    ///
    /// @param broken what stopped it before the end of the table; empty when nothing did
    /// @param problems what was wrong with single rows on the way, bounded in number
    /// @param notes what the owner of the file may want to know and is no fault, such as its
    ///   encoding
    public record Scan(Optional<Problem> broken, List<Problem> problems, List<String> notes) {
        public Scan {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }

        /// Every problem, the one that stopped the reading last.
        public List<Problem> all() {
            var all = new ArrayList<>(problems);
            broken.ifPresent(all::add);
            return all;
        }
    }

    /// The first rows of every sheet.
    ///
    /// @param broken why there are none, or not all
    public record Head(Optional<Problem> broken, List<TableRow> rows) {
        public Head {
            rows = List.copyOf(rows);
        }
    }

    /// Whether the content looks like a table of either kind. A binary workbook or one with a
    /// password does too, so that reading it can say what to do.
    public static boolean recognises(Sample sample) {
        return Workbook.looksLikeOne(sample)
                ? Workbook.recognises(sample)
                : DelimitedText.recognises(sample);
    }

    /// Reads every row of every sheet, in order.
    ///
    /// @param strictness strict keeps ragged rows as they are and stops at broken quoting; lenient
    ///   pads ragged rows and keeps a row with broken quoting as plain text
    public static Scan read(
            Source source, Limits limits, Strictness strictness, Consumer<TableRow> row) {
        return readTo(
                source,
                limits,
                strictness,
                accepted -> {
                    row.accept(accepted);
                    return true;
                });
    }

    /// Reads one sheet of a workbook leniently, hidden or not; its name in any case. Delimited
    /// text, which has no sheets, is read whole.
    public static Scan readSheet(
            Source source, String sheet, Limits limits, Consumer<TableRow> row) {
        return readTo(
                source,
                limits,
                Strictness.LENIENT,
                new RowSink() {
                    @Override
                    public boolean accept(TableRow accepted) {
                        row.accept(accepted);
                        return true;
                    }

                    @Override
                    public boolean wants(String name, boolean hidden) {
                        return name.equalsIgnoreCase(sheet);
                    }
                });
    }

    /// The first rows of every sheet; nothing behind them is read.
    ///
    /// @param rows how many of each sheet, at least 1
    public static Head head(Source source, Limits limits, int rows) {
        var found = new ArrayList<TableRow>();
        var counts = new HashMap<String, Integer>();
        var scan =
                readTo(
                        source,
                        limits,
                        Strictness.LENIENT,
                        row -> {
                            found.add(row);
                            return counts.merge(row.sheet(), 1, Integer::sum) < rows;
                        });
        return new Head(scan.broken(), found);
    }

    private static Scan readTo(Source source, Limits limits, Strictness strictness, RowSink sink) {
        try {
            return Workbook.looksLikeOne(source.sample())
                    ? Workbook.read(source, limits, strictness, sink)
                    : DelimitedText.read(source, limits, strictness, sink);
        } catch (IOException e) {
            var problem =
                    Problem.ofFile(
                            Problem.Code.UNREADABLE,
                            source.name(),
                            "could not be read: " + e.getMessage());
            return new Scan(Optional.of(problem), List.of(), List.of());
        }
    }
}
