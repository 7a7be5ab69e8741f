package org.wardkeep.formats.csaf;

import org.wardkeep.formats.json.JsonScanner;

import java.util.LinkedHashMap;
import java.util.Map;

/// The texts of a small object by name; other values of it are skipped.
final class FieldMap {
    static final FieldMap EMPTY = new FieldMap();

    /// No object of the standard has as many fields; more are only wasted memory.
    private static final int MAX_FIELDS = 100;

    private final Map<String, String> values = new LinkedHashMap<>();

    private FieldMap() {}

    FieldMap(JsonScanner json, Texts texts) {
        json.object(field -> {
            if (json.isObject() || json.isArray() || values.size() == MAX_FIELDS) {
                json.skip();
            } else {
                values.put(field, texts.text());
            }
        });
    }

    /// With numbers and truth values as they are spelt.
    static FieldMap ofScalars(JsonScanner json) {
        var map = new FieldMap();
        json.object(field -> {
            if (json.isObject() || json.isArray() || map.values.size() == MAX_FIELDS) {
                json.skip();
            } else {
                var value = json.scalar();
                map.values.put(field, value == null ? "" : value);
            }
        });
        return map;
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    Map<String, String> values() {
        return values;
    }
}
