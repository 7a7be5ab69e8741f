package org.wardkeep.formats.inventory;

import org.wardkeep.formats.table.KnowledgeTable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which field a header means, from the synonyms in `inventory-headers.csv`.
final class InventoryHeaders {
    static final String RESOURCE = "inventory-headers.csv";

    /// Headers that only match without their brackets, or without a word for "device", are worse
    /// than any that match whole.
    private static final int STEP = 10_000;

    private final Map<String, Match> synonyms = new HashMap<>();

    /// A header's field.
    ///
    /// @param rank lower is better: the place of the synonym in the resource
    record Match(InventoryField field, int rank) {}

    private InventoryHeaders() {}

    static InventoryHeaders load() {
        var headers = new InventoryHeaders();
        for (var row : KnowledgeTable.read(InventoryHeaders.class, RESOURCE, "field", "synonym")) {
            headers.add(row.cell(0), row.cell(1));
        }
        return headers;
    }

    private void add(String key, String synonym) {
        var field = InventoryField.ofKey(key);
        if (field.isEmpty()) {
            throw new IllegalStateException("No field of an inventory is named " + key);
        }
        synonyms.putIfAbsent(
                HeaderText.normal(synonym), new Match(field.get(), synonyms.size() + 1));
    }

    Optional<Match> match(String header) {
        var whole = synonyms.get(HeaderText.normal(header));
        if (whole != null) {
            return Optional.of(whole);
        }
        var bare = synonyms.get(HeaderText.withoutBrackets(header));
        if (bare != null) {
            return Optional.of(new Match(bare.field(), bare.rank() + STEP));
        }
        var shorter = synonyms.get(HeaderText.withoutDevice(header));
        return Optional.ofNullable(shorter)
                .map(match -> new Match(match.field(), match.rank() + 2 * STEP));
    }
}
