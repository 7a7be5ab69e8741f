package org.wardkeep.formats.table;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table of knowledge that is part of the program: aliases, words, rules as data.
public final class KnowledgeTable {
    private KnowledgeTable() {}

    /// The rows of a table that lies beside a class, without its header.
    ///
    /// @param columns the header that the table must have
    /// @throws IllegalStateException when the table is missing or bad, with its line; that is a
    ///   defect of the program
    public static List<TableRow> read(Class<?> beside, String name, String... columns) {
        var text = text(beside, name);
        var rows = plainRows(text, columns);
        if (rows.isEmpty()) {
            rows = readInFull(name, text);
        }
        if (rows.isEmpty() || !rows.getFirst().cells().equals(List.of(columns))) {
            throw new IllegalStateException(
                    "%s: the first line must be %s".formatted(name, String.join(",", columns)));
        }
        return List.copyOf(rows.subList(1, rows.size()));
    }

    /// The rows of a table that needs no quotes, header included; empty when it may need more than
    /// to be cut at its commas. A dozen of them are read at every start.
    private static List<TableRow> plainRows(byte[] bytes, String... columns) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var header = String.join(",", columns);
        boolean plain =
                text.startsWith(header + "\n") && text.indexOf('"') < 0 && text.indexOf('\r') < 0;
        if (!plain) {
            return List.of();
        }
        var rows = new ArrayList<TableRow>();
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            var cells = cells(text, start, end);
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new TableRow("", line, cells));
            }
            start = end + 1;
        }
        return rows;
    }

    private static List<String> cells(String text, int start, int end) {
        var cells = new ArrayList<String>();
        int from = start;
        while (from <= end) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 || comma > end ? end : comma;
            var cell = text.substring(from, to);
            cells.add(cell.isBlank() ? "" : cell);
            from = to + 1;
        }
        return cells;
    }

    private static List<TableRow> readInFull(String name, byte[] text) {
        var rows = new ArrayList<TableRow>();
        var scan =
                Tables.read(Source.of(name, text), Limits.standard(), Strictness.STRICT, rows::add);
        if (!scan.all().isEmpty()) {
            throw new IllegalStateException(scan.all().getFirst().toString());
        }
        return rows;
    }

    /// A file that lies beside a class.
    ///
    /// @throws IllegalStateException when it is missing
    public static Source resource(Class<?> beside, String name) {
        return Source.of(name, text(beside, name));
    }

    private static byte[] text(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
