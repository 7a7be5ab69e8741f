package org.wardkeep.inventory;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads `makers.csv`: one maker a line with its owner, since when, and its other names.
public final class MakerTable {
    private MakerTable() {}

    /// The table that Wardkeep ships.
    ///
    /// @throws IllegalStateException when the table contradicts itself, with its line
    public static Makers shipped() {
        try (var in = MakerTable.class.getResourceAsStream("makers.csv")) {
            if (in == null) {
                throw new IllegalStateException("makers.csv is missing from the program");
            }
            return read(Source.of("makers.csv", in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Makers read(Source table) {
        var makers = new Makers.Builder();
        var scan =
                Tables.read(
                        table,
                        Limits.standard(),
                        Strictness.STRICT,
                        row -> add(makers, table, row));
        if (!scan.all().isEmpty()) {
            throw new IllegalStateException(scan.all().getFirst().toString());
        }
        return makers.build();
    }

    private static void add(Makers.Builder makers, Source table, TableRow row) {
        var maker = row.cells().getFirst();
        if (maker.equals("maker")) {
            return;
        }
        addAlias(makers, table, row, maker, maker);
        for (var alias : row.cells().get(3).split(";")) {
            if (!alias.isBlank()) {
                addAlias(makers, table, row, maker, alias);
            }
        }
        if (!row.cells().get(1).isEmpty()) {
            makers.ownedBy(maker, row.cells().get(1));
        }
    }

    private static void addAlias(
            Makers.Builder makers, Source table, TableRow row, String maker, String alias) {
        makers.add(maker, alias)
                .ifPresent(other -> {
                    throw new IllegalStateException(
                            "%s:%d: \"%s\" already means %s"
                                    .formatted(table.name(), row.line(), alias, other));
                });
    }
}
