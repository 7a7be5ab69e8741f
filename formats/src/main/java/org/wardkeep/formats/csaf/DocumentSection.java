package org.wardkeep.formats.csaf;

import org.wardkeep.formats.csaf.CsafTracking.CsafRevision;
import org.wardkeep.formats.json.JsonScanner;

import java.util.ArrayList;
import java.util.List;

/// Gathers the section `document`: CSAF 2.0 section 3.2.1.
final class DocumentSection {
    private final List<CsafNote> notes = new ArrayList<>();
    private final List<CsafReference> references = new ArrayList<>();
    private CsafTracking tracking = CsafTracking.NONE;
    private CsafPublisher publisher = CsafPublisher.NONE;
    private CsafDistribution distribution = CsafDistribution.NONE;
    private String title = "";
    private String category = "";
    private String csafVersion = "";
    private String language = "";
    private String sourceLanguage = "";
    private String licenseExpression = "";

    void read(JsonScanner json, Texts texts) {
        json.object(field -> {
            switch (field) {
                case "title" -> title = texts.text();
                case "category" -> category = texts.text();
                case "csaf_version" -> csafVersion = texts.text();
                case "lang" -> language = texts.text();
                case "source_lang" -> sourceLanguage = texts.text();
                case "license_expression" -> licenseExpression = texts.text();
                case "publisher" -> publisher = publisher(json, texts);
                case "distribution" -> distribution = distribution(json, texts);
                case "notes" -> json.array(() -> notes.add(NoteFields.note(json, texts)));
                case "references" ->
                        json.array(() -> references.add(NoteFields.reference(json, texts)));
                case "tracking" -> tracking = new TrackingFields().read(json, texts);
                case "x_extensions" -> Extensions.read(json);
                default -> json.skip();
            }
        });
    }

    private static CsafPublisher publisher(JsonScanner json, Texts texts) {
        var fields = new FieldMap(json, texts);
        return new CsafPublisher(
                fields.get("name"), fields.get("category"), fields.get("namespace"));
    }

    private static CsafDistribution distribution(JsonScanner json, Texts texts) {
        var text = new String[] {""};
        var tlp = new FieldMap[] {FieldMap.EMPTY};
        var group = new FieldMap[] {FieldMap.EMPTY};
        json.object(field -> {
            switch (field) {
                case "text" -> text[0] = texts.text();
                case "tlp" -> tlp[0] = new FieldMap(json, texts);
                case "sharing_group" -> group[0] = new FieldMap(json, texts);
                default -> json.skip();
            }
        });
        return new CsafDistribution(
                tlp[0].get("label"), text[0], group[0].get("id"), group[0].get("name"));
    }

    List<CsafNote> notes() {
        return notes;
    }

    List<CsafReference> references() {
        return references;
    }

    CsafTracking tracking() {
        return tracking;
    }

    CsafPublisher publisher() {
        return publisher;
    }

    CsafDistribution distribution() {
        return distribution;
    }

    String title() {
        return title;
    }

    String category() {
        return category;
    }

    String csafVersion() {
        return csafVersion;
    }

    String language() {
        return language;
    }

    String sourceLanguage() {
        return sourceLanguage;
    }

    String licenseExpression() {
        return licenseExpression;
    }

    /// The section `tracking`.
    private static final class TrackingFields {
        private String id = "";
        private String version = "";
        private String status = "";
        private CsafDate initial = CsafDate.NONE;
        private CsafDate current = CsafDate.NONE;
        private List<String> aliases = List.of();
        private final List<CsafRevision> revisions = new ArrayList<>();

        CsafTracking read(JsonScanner json, Texts texts) {
            long line = json.line();
            json.object(field -> {
                switch (field) {
                    case "id" -> id = texts.text();
                    case "version" -> version = texts.text();
                    case "status" -> status = texts.text();
                    case "initial_release_date" -> initial = texts.date();
                    case "current_release_date" -> current = texts.date();
                    case "aliases" -> aliases = texts.list();
                    case "revision_history" ->
                            json.array(() -> revisions.add(revision(json, texts)));
                    default -> json.skip();
                }
            });
            return new CsafTracking(
                    id, version, status, initial, current, aliases, revisions, line);
        }

        private static CsafRevision revision(JsonScanner json, Texts texts) {
            long line = json.line();
            var fields = new FieldMap(json, texts);
            return new CsafRevision(
                    CsafDate.parse(fields.get("date")),
                    fields.get("number"),
                    fields.get("legacy_version"),
                    fields.get("summary"),
                    line);
        }
    }
}
