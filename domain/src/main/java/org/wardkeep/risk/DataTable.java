package org.wardkeep.risk;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.List;

/// The rows of one of this room's tables, with what is wrong with them.
///
/// @param rows those with as many cells as the header; the reader of tables names the others
record DataTable(List<TableRow> rows, List<Problem> problems) {
    DataTable {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    static DataTable read(Source source, List<String> header) {
        var all = new ArrayList<TableRow>();
        var scan = Tables.read(source, Limits.standard(), Strictness.STRICT, all::add);
        var problems = new ArrayList<>(scan.all());
        if (all.isEmpty() || !all.getFirst().cells().equals(header)) {
            problems.add(
                    Problem.ofFile(
                            Code.INVALID,
                            source.name(),
                            "the first line must be " + String.join(",", header)));
            return new DataTable(List.of(), problems);
        }
        var good =
                all.subList(1, all.size()).stream()
                        .filter(row -> row.cells().size() == header.size())
                        .toList();
        return new DataTable(good, problems);
    }

    static Problem bad(Source source, TableRow row, String message) {
        return new Problem(Code.INVALID, source.name(), row.line(), 0, message);
    }
}
