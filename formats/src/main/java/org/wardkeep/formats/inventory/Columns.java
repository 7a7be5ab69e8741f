package org.wardkeep.formats.inventory;

import org.wardkeep.formats.table.TableRow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the fields stand, by one row taken for the header.
///
/// @param header the row
/// @param places the column of each field that was found, from 0
/// @param unused headers without a field of their own
/// @param missing headers that the hospital named and that are not in the row
record Columns(
        TableRow header,
        Map<InventoryField, Integer> places,
        List<String> unused,
        List<String> missing) {
    Columns {
        places = Map.copyOf(places);
        unused = List.copyOf(unused);
        missing = List.copyOf(missing);
    }

    static Columns of(TableRow header, ColumnMapping mapping, InventoryHeaders synonyms) {
        var places = new EnumMap<InventoryField, Integer>(InventoryField.class);
        var missing = new ArrayList<String>();
        mapping.headers()
                .forEach((field, name) -> {
                    int column = find(header, name);
                    if (column >= 0) {
                        places.put(field, column);
                    } else {
                        missing.add(name);
                    }
                });
        guess(header, places, synonyms);
        var taken = new HashSet<>(places.values());
        return new Columns(header, places, unused(header, taken), missing);
    }

    private static int find(TableRow header, String name) {
        var wanted = HeaderText.normal(name);
        for (int column = 0; column < header.cells().size(); column++) {
            if (HeaderText.normal(header.cell(column)).equals(wanted)) {
                return column;
            }
        }
        return -1;
    }

    /// Adds the fields that have no column yet; the best synonym wins, then the leftmost.
    private static void guess(
            TableRow header, Map<InventoryField, Integer> places, InventoryHeaders synonyms) {
        var named = Set.copyOf(places.values());
        var known = Set.copyOf(places.keySet());
        var ranks = new EnumMap<InventoryField, Integer>(InventoryField.class);
        for (int column = 0; column < header.cells().size(); column++) {
            var found = synonyms.match(header.cell(column));
            if (found.isEmpty() || named.contains(column)) {
                continue;
            }
            var match = found.get();
            int best = ranks.getOrDefault(match.field(), Integer.MAX_VALUE);
            if (!known.contains(match.field()) && match.rank() < best) {
                ranks.put(match.field(), match.rank());
                places.put(match.field(), column);
            }
        }
    }

    private static List<String> unused(TableRow header, Set<Integer> taken) {
        var unused = new ArrayList<String>();
        for (int column = 0; column < header.cells().size(); column++) {
            var text = SharedTexts.fold(header.cell(column));
            if (!taken.contains(column) && !text.isEmpty()) {
                unused.add(text);
            }
        }
        return unused;
    }

    /// How many fields the row names.
    int score() {
        return places.size();
    }

    boolean has(InventoryField field) {
        return places.containsKey(field);
    }

    /// Whether rows below this header can be told apart as devices at all.
    boolean isEnough() {
        return score() >= 2 && (has(InventoryField.MODEL) || has(InventoryField.ASSET_TAG));
    }

    String cell(TableRow row, InventoryField field) {
        var column = places.get(field);
        return column == null ? "" : row.cell(column);
    }
}
