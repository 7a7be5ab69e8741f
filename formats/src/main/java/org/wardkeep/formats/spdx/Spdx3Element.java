package org.wardkeep.formats.spdx;

import org.wardkeep.formats.json.JsonScanner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One element of an SPDX 3 graph: its fields, with what is one level below. References come as
/// identifiers; where a document writes the element itself in their place, its identifier is taken.
///
/// @param line where it starts
/// @param texts fields that hold one text, number or truth value
/// @param lists fields that hold several
/// @param parts fields that hold objects without an identifier, such as hashes
record Spdx3Element(
        long line,
        Map<String, String> texts,
        Map<String, List<String>> lists,
        Map<String, List<Map<String, String>>> parts) {

    /// Fields that mean something here; an SBOM may hold hundreds of thousands of elements.
    private static final Set<String> KEPT =
            Set.of(
                    "@id",
                    "spdxId",
                    "type",
                    "@type",
                    "name",
                    "comment",
                    "creationInfo",
                    "specVersion",
                    "created",
                    "createdBy",
                    "createdUsing",
                    "rootElement",
                    "from",
                    "to",
                    "relationshipType",
                    "suppliedBy",
                    "originatedBy",
                    "supportLevel",
                    "validUntilTime",
                    "externalIdentifier",
                    "verifiedUsing",
                    "software_packageVersion",
                    "software_packageUrl",
                    "software_primaryPurpose",
                    "simplelicensing_licenseExpression",
                    "security_statusNotes",
                    "security_impactStatement",
                    "security_actionStatement",
                    "security_justificationType",
                    "security_publishedTime");

    static Spdx3Element read(JsonScanner json) {
        var element =
                new Spdx3Element(json.line(), new HashMap<>(), new HashMap<>(0), new HashMap<>(0));
        json.distinctFields(field -> {
            if (!KEPT.contains(field)) {
                json.skip();
            } else if (json.isArray()) {
                json.array(() -> element.value(json, field));
            } else {
                element.value(json, field);
            }
        });
        return element;
    }

    private void value(JsonScanner json, String field) {
        if (json.isObject()) {
            var part = new HashMap<String, String>();
            json.object(name -> {
                if (!json.isObject() && !json.isArray()) {
                    var text = json.scalar();
                    if (text != null) {
                        part.put(name, text);
                    }
                }
            });
            var id = part.getOrDefault("spdxId", part.getOrDefault("@id", ""));
            if (id.isEmpty()) {
                parts.computeIfAbsent(field, _ -> new ArrayList<>(1)).add(part);
            } else {
                add(field, id);
            }
        } else if (!json.isArray()) {
            var text = json.scalar();
            if (text != null) {
                add(field, text);
            }
        }
    }

    private void add(String field, String text) {
        var first = texts.putIfAbsent(field, text);
        if (first != null) {
            lists.computeIfAbsent(field, _ -> new ArrayList<>(List.of(first))).add(text);
        }
    }

    /// The identifier; elements that only have one inside the document use `@id`.
    String id() {
        return text("spdxId").isEmpty() ? text("@id") : text("spdxId");
    }

    String type() {
        return text("type").isEmpty() ? text("@type") : text("type");
    }

    /// The first value; empty when there is none.
    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    List<String> list(String field) {
        var several = lists.get(field);
        if (several != null) {
            return several;
        }
        var one = texts.get(field);
        return one == null ? List.of() : List.of(one);
    }

    List<Map<String, String>> parts(String field) {
        return parts.getOrDefault(field, List.of());
    }
}
