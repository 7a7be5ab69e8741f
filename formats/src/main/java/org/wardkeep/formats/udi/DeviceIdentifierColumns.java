package org.wardkeep.formats.udi;

import org.wardkeep.formats.table.TableRow;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which column of a table of device identifiers holds what.
final class DeviceIdentifierColumns {
    /// Headers without blanks and marks; those of FDA's AccessGUDID download among them.
    enum Column {
        IDENTIFIER("udidi, primarydi, primarydinumber, deviceidentifier, deviceid, gtin, di"),
        MAKER("companyname, manufacturer, maker, labeler, labelername, hersteller"),
        MODEL("brandname, model, modelname, devicename, product, productname, modell"),
        NUMBER(
                "versionmodelnumber, versionormodel, versionormodelnumber, modelnumber, modelno,"
                        + " catalognumber, catalogueno, cataloguenumber, ref");

        private final String words;

        Column(String words) {
            this.words = words;
        }
    }

    private static final Map<String, Column> BY_WORD = byWord();

    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    private DeviceIdentifierColumns() {}

    /// The columns, when the row is a header that names an identifier and a model.
    static Optional<DeviceIdentifierColumns> of(TableRow row) {
        var found = new DeviceIdentifierColumns();
        for (int i = 0; i < row.cells().size(); i++) {
            var column = BY_WORD.get(fold(row.cell(i)));
            if (column != null) {
                found.columns.putIfAbsent(column, i);
            }
        }
        return found.columns.containsKey(Column.IDENTIFIER)
                        && found.columns.containsKey(Column.MODEL)
                ? Optional.of(found)
                : Optional.empty();
    }

    String text(TableRow row, Column column) {
        var index = columns.get(column);
        return index == null ? "" : row.cell(index).strip();
    }

    private static Map<String, Column> byWord() {
        var byWord = new HashMap<String, Column>();
        for (var column : Column.values()) {
            for (var word : column.words.split(", ", -1)) {
                byWord.put(word, column);
            }
        }
        return Map.copyOf(byWord);
    }

    private static String fold(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
