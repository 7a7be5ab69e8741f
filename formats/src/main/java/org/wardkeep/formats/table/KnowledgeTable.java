package org.wardkeep.formats.table;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        var rows = new ArrayList<TableRow>();
        var scan =
                Tables.read(
                        resource(beside, name), Limits.standard(), Strictness.STRICT, rows::add);
        if (!scan.all().isEmpty()) {
            throw new IllegalStateException(scan.all().getFirst().toString());
        }
        if (rows.isEmpty() || !rows.getFirst().cells().equals(List.of(columns))) {
            throw new IllegalStateException(
                    "%s: the first line must be %s".formatted(name, String.join(",", columns)));
        }
        return List.copyOf(rows.subList(1, rows.size()));
    }

    /// A file that lies beside a class.
    ///
    /// @throws IllegalStateException when it is missing
    public static Source resource(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return Source.of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
