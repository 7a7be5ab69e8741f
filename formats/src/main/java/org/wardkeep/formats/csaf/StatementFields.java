package org.wardkeep.formats.csaf;

import org.wardkeep.formats.json.JsonScanner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Something said about products: its texts, and the ids of products and groups. Flags,
/// remediations, threats, involvements, ids and exploitations have this shape.
final class StatementFields {
    /// No statement of the standard has as many fields; more are only wasted memory.
    private static final int MAX_FIELDS = 100;

    private final long line;
    private final Map<String, String> values = new HashMap<>();
    private List<String> productIds = List.of();
    private List<String> groupIds = List.of();
    private String restart = "";

    StatementFields(JsonScanner json, Texts texts) {
        line = json.line();
        json.object(field -> {
            switch (field) {
                case "product_ids" -> productIds = texts.ids();
                case "group_ids" -> groupIds = texts.ids();
                case "restart_required" -> restart = new FieldMap(json, texts).get("category");
                default -> {
                    if (!json.isObject() && !json.isArray() && values.size() < MAX_FIELDS) {
                        values.put(field, texts.text());
                    }
                }
            }
        });
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    CsafDate date(String name) {
        return CsafDate.parse(get(name));
    }

    List<String> productIds() {
        return productIds;
    }

    List<String> groupIds() {
        return groupIds;
    }

    String restart() {
        return restart;
    }

    long line() {
        return line;
    }
}
