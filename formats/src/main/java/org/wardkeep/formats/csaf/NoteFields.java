package org.wardkeep.formats.csaf;

import org.wardkeep.formats.json.JsonScanner;

import java.util.List;

/// Notes and references, which documents and vulnerabilities share.
final class NoteFields {
    private String category = "";
    private String title = "";
    private String text = "";
    private List<String> productIds = List.of();
    private List<String> groupIds = List.of();

    private NoteFields() {}

    static CsafNote note(JsonScanner json, Texts texts) {
        return new NoteFields().read(json, texts);
    }

    private CsafNote read(JsonScanner json, Texts texts) {
        long line = json.line();
        json.object(field -> {
            switch (field) {
                case "category" -> category = texts.text();
                case "title" -> title = texts.text();
                case "text" -> text = texts.text();
                case "product_ids" -> productIds = texts.ids();
                case "group_ids" -> groupIds = texts.ids();
                default -> json.skip();
            }
        });
        return new CsafNote(category, title, text, productIds, groupIds, line);
    }

    static CsafReference reference(JsonScanner json, Texts texts) {
        var fields = new FieldMap(json, texts);
        return new CsafReference(fields.get("category"), fields.get("summary"), fields.get("url"));
    }
}
