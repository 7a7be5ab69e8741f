package org.wardkeep.formats.cyclonedx;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.formats.vex.VexDocument;
import org.wardkeep.formats.vex.VexJustification;
import org.wardkeep.formats.vex.VexProduct;
import org.wardkeep.formats.vex.VexStatement;
import org.wardkeep.formats.vex.VexStatus;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;

/// Writes VEX statements as CycloneDX 1.6, with the components they mean.
///
/// A part of a product stands as a component by its own: the format has no path from one to the
/// other. Products whose id is a BOM-Link are only referred to.
///
/// @see <a href="https://cyclonedx.org/capabilities/vex/">CycloneDX, VEX</a>
public final class CycloneDxVexWriter {
    private static final String LINK = "urn:cdx:";

    private CycloneDxVexWriter() {}

    /// Leaves the stream open.
    ///
    /// @param document its id must be a serial number: `urn:uuid:…`
    public static void write(VexDocument document, OutputStream out) throws IOException {
        try (var json = new JsonWriter(out)) {
            json.open()
                    .put("bomFormat", "CycloneDX")
                    .put("specVersion", "1.6")
                    .put("serialNumber", document.id())
                    .put("version", 1)
                    .open("metadata");
            document.timestamp().ifPresent(when -> json.put("timestamp", when.toString()));
            json.openArray("authors").open().put("name", document.author()).end().endArray().end();
            components(json, document);
            json.openArray("vulnerabilities");
            document.statements().forEach(statement -> write(json, statement));
            json.endArray().end();
        }
    }

    private static void components(JsonWriter json, VexDocument document) {
        var products = new LinkedHashMap<String, VexProduct>();
        for (var statement : document.statements()) {
            for (var product : statement.products()) {
                meant(product).forEach(p -> products.putIfAbsent(p.id(), p));
            }
        }
        json.openArray("components");
        for (var product : products.values()) {
            if (product.id().startsWith(LINK)) {
                continue;
            }
            json.open()
                    .put("type", "library")
                    .put("bom-ref", product.id())
                    .put("name", product.name().isEmpty() ? product.id() : product.name())
                    .putStated("version", product.version());
            if (!product.supplier().isEmpty()) {
                json.open("supplier").put("name", product.supplier()).end();
            }
            product.cpes().stream().findFirst().ifPresent(cpe -> json.put("cpe", cpe.formatted()));
            product.purl().ifPresent(purl -> json.put("purl", purl.canonical()));
            json.end();
        }
        json.endArray();
    }

    private static Iterable<VexProduct> meant(VexProduct product) {
        return product.subcomponents().isEmpty() ? List.of(product) : product.subcomponents();
    }

    private static void write(JsonWriter json, VexStatement statement) {
        json.open().put("id", statement.vulnerability());
        if (!statement.aliases().isEmpty()) {
            json.openArray("references");
            for (var alias : statement.aliases()) {
                json.open().put("id", alias).open("source").put("name", source(alias)).end().end();
            }
            json.endArray();
        }
        json.putStated("recommendation", statement.action())
                .open("analysis")
                .put("state", state(statement.status()));
        statement
                .justification()
                .flatMap(VexJustification::cycloneDx)
                .ifPresent(word -> json.put("justification", word));
        json.putStated("detail", statement.impact());
        statement.when().ifPresent(when -> json.put("lastUpdated", when.toString()));
        json.end().openArray("affects");
        for (var product : statement.products()) {
            meant(product).forEach(p -> json.open().put("ref", p.id()).end());
        }
        json.endArray().end();
    }

    private static String source(String alias) {
        int dash = alias.indexOf('-');
        return dash < 0 ? alias : alias.substring(0, dash);
    }

    private static String state(VexStatus status) {
        return switch (status) {
            case AFFECTED -> "exploitable";
            case NOT_AFFECTED -> "not_affected";
            case FIXED -> "resolved";
            case UNDER_INVESTIGATION -> "in_triage";
        };
    }
}
