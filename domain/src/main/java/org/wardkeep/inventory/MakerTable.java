package org.wardkeep.inventory;

import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.formats.table.TableRow;

/// Reads `makers.csv`: one maker a line with its owner, since when, and its other names.
public final class MakerTable {
    private static final String NAME = "makers.csv";

    private MakerTable() {}

    /// The table that Wardkeep ships.
    ///
    /// @throws IllegalStateException when the table contradicts itself, with its line
    public static Makers shipped() {
        var makers = new Makers.Builder();
        var rows =
                KnowledgeTable.read(
                        MakerTable.class, NAME, "maker", "owner", "since", "aliases", "note");
        for (var row : rows) {
            var maker = row.cells().getFirst();
            addAlias(makers, row, maker, maker);
            for (var alias : row.cells().get(3).split(";")) {
                if (!alias.isBlank()) {
                    addAlias(makers, row, maker, alias);
                }
            }
            if (!row.cells().get(1).isEmpty()) {
                makers.ownedBy(maker, row.cells().get(1));
            }
        }
        return makers.build();
    }

    private static void addAlias(Makers.Builder makers, TableRow row, String maker, String alias) {
        makers.add(maker, alias)
                .ifPresent(other -> {
                    throw new IllegalStateException(
                            "%s:%d: \"%s\" already means %s"
                                    .formatted(NAME, row.line(), alias, other));
                });
    }
}
