package org.wardkeep.formats.support;

import org.wardkeep.formats.table.TableRow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which column of a table of support dates holds what.
final class SupportColumns {
    private enum Column {
        MANUFACTURER("manufacturer, maker, vendor, supplier, company, brand, hersteller"),
        MODEL(
                "model, product, product name, model name, model number, device, device name,"
                        + " device model, modell, produkt, gerät, bezeichnung"),
        VERSION(
                "version, release, software version, sw version, software revision,"
                        + " softwareversion, softwarestand"),
        MILESTONE(
                "milestone, event, lifecycle event, lifecycle milestone, stage, meilenstein,"
                        + " ereignis"),
        DATE("date, effective, effective date, when, datum, termin, wirksam ab"),
        REFERENCE(
                "reference, source, letter, notice, document, url, link, referenz, quelle, beleg,"
                        + " schreiben"),
        UPDATED(
                "issued, last updated, updated, published, notice date, letter date, as of, stand,"
                        + " veröffentlicht, aktualisiert");

        /// What the column's header may say, separated by commas.
        private final String words;

        Column(String words) {
            this.words = words;
        }
    }

    private static final Map<String, Column> BY_WORD = byWord();

    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Map<Integer, String> milestones = new LinkedHashMap<>();

    /// A milestone and its date as one row states them.
    record Stated(String milestone, String date) {}

    private SupportColumns() {}

    /// The columns, when the row is a header that names a model and either milestone and date or at
    /// least one milestone of its own.
    static Optional<SupportColumns> of(TableRow row) {
        var found = new SupportColumns();
        for (int i = 0; i < row.cells().size(); i++) {
            var text = row.cell(i).strip();
            var column = BY_WORD.get(MilestoneWords.fold(text));
            if (column != null) {
                found.columns.putIfAbsent(column, i);
            } else if (MilestoneWords.milestone(text) != Milestone.UNRECOGNISED) {
                found.milestones.put(i, text);
            }
        }
        boolean rows =
                found.columns.containsKey(Column.MILESTONE)
                        && found.columns.containsKey(Column.DATE);
        return found.columns.containsKey(Column.MODEL) && (rows || !found.milestones.isEmpty())
                ? Optional.of(found)
                : Optional.empty();
    }

    SupportedProduct product(TableRow row) {
        return new SupportedProduct(
                optional(row, Column.MANUFACTURER),
                optional(row, Column.MODEL),
                optional(row, Column.VERSION),
                Optional.empty());
    }

    String reference(TableRow row) {
        return text(row, Column.REFERENCE);
    }

    String updated(TableRow row) {
        return text(row, Column.UPDATED);
    }

    /// The dates of a row. Where each milestone has a column, blank cells say nothing.
    List<Stated> dates(TableRow row) {
        var dates = new ArrayList<Stated>();
        if (columns.containsKey(Column.MILESTONE) && columns.containsKey(Column.DATE)) {
            dates.add(new Stated(text(row, Column.MILESTONE), text(row, Column.DATE)));
        }
        milestones.forEach((column, milestone) -> {
            var date = row.cell(column).strip();
            if (!date.isEmpty()) {
                dates.add(new Stated(milestone, date));
            }
        });
        return dates;
    }

    private Optional<String> optional(TableRow row, Column column) {
        return Optional.of(text(row, column)).filter(text -> !text.isEmpty());
    }

    private String text(TableRow row, Column column) {
        var index = columns.get(column);
        return index == null ? "" : row.cell(index).strip();
    }

    private static Map<String, Column> byWord() {
        var byWord = new HashMap<String, Column>();
        for (var column : Column.values()) {
            for (var word : column.words.split(", ", -1)) {
                byWord.put(MilestoneWords.fold(word), column);
            }
        }
        return Map.copyOf(byWord);
    }
}
