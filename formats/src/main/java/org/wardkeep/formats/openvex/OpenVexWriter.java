package org.wardkeep.formats.openvex;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.formats.vex.VexDocument;
import org.wardkeep.formats.vex.VexJustification;
import org.wardkeep.formats.vex.VexProduct;
import org.wardkeep.formats.vex.VexStatement;
import org.wardkeep.formats.vex.VexStatus;
import org.wardkeep.vocabulary.Purl;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Writes OpenVEX 0.2.0.
///
/// What the format asks for and a statement lacks is said to be missing in words: `not_affected`
/// needs a reason, `affected` an action.
public final class OpenVexWriter {
    private static final String CONTEXT = "https://openvex.dev/ns/v0.2.0";

    private OpenVexWriter() {}

    /// Leaves the stream open.
    public static void write(VexDocument document, OutputStream out) throws IOException {
        try (var json = new JsonWriter(out)) {
            json.open()
                    .put("@context", CONTEXT)
                    .put("@id", document.id())
                    .put("author", document.author());
            document.timestamp().ifPresent(when -> json.put("timestamp", when.toString()));
            json.put("version", version(document.version())).openArray("statements");
            document.statements().forEach(statement -> write(json, statement));
            json.endArray().end();
        }
    }

    /// The format counts revisions; other spellings become the first.
    private static long version(String spelt) {
        return spelt.matches("[1-9][0-9]{0,8}") ? Long.parseLong(spelt) : 1;
    }

    private static void write(JsonWriter json, VexStatement statement) {
        json.open().open("vulnerability").put("name", statement.vulnerability());
        if (!statement.aliases().isEmpty()) {
            json.put("aliases", statement.aliases());
        }
        json.end();
        statement.when().ifPresent(when -> json.put("timestamp", when.toString()));
        json.openArray("products");
        statement.products().forEach(product -> write(json, product));
        json.endArray().put("status", statement.status().name().toLowerCase(Locale.ROOT));
        statement
                .justification()
                .flatMap(VexJustification::shared)
                .ifPresent(word -> json.put("justification", word));
        var impact = statement.impact();
        if (statement.status() == VexStatus.NOT_AFFECTED) {
            json.put("impact_statement", impact.isEmpty() ? "No reason is stated." : impact);
        } else {
            json.putStated("status_notes", impact);
        }
        if (statement.status() == VexStatus.AFFECTED) {
            json.put(
                    "action_statement",
                    statement.action().isEmpty() ? "No action is stated." : statement.action());
        }
        json.end();
    }

    private static void write(JsonWriter json, VexProduct product) {
        json.open().put("@id", product.purl().map(Purl::canonical).orElse(product.id()));
        if (product.purl().isPresent() || !product.cpes().isEmpty()) {
            json.open("identifiers");
            product.purl().ifPresent(purl -> json.put("purl", purl.canonical()));
            product.cpes().stream()
                    .findFirst()
                    .ifPresent(cpe -> json.put("cpe23", cpe.formatted()));
            json.end();
        }
        if (!product.subcomponents().isEmpty()) {
            json.openArray("subcomponents");
            product.subcomponents().forEach(part -> write(json, part));
            json.endArray();
        }
        json.end();
    }
}
