package org.wardkeep.formats.sarif;

import org.wardkeep.formats.json.JsonWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Writes findings as SARIF 2.1.0.
///
/// @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
public final class SarifWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifWriter() {}

    /// Leaves the stream open.
    public static void write(
            String tool, String toolVersion, List<SarifResult> results, OutputStream out)
            throws IOException {
        try (var json = new JsonWriter(out)) {
            json.open()
                    .put("$schema", SCHEMA)
                    .put("version", "2.1.0")
                    .openArray("runs")
                    .open()
                    .open("tool")
                    .open("driver")
                    .put("name", tool)
                    .put("version", toolVersion)
                    .openArray("rules");
            var rules = new TreeSet<String>();
            results.forEach(result -> rules.add(result.rule()));
            rules.forEach(rule -> rule(json, rule));
            json.endArray().end().end().openArray("results");
            results.forEach(result -> write(json, result));
            json.endArray().end().endArray().end();
        }
    }

    private static void rule(JsonWriter json, String rule) {
        json.open().put("id", rule).open("shortDescription").put("text", rule).end();
        if (rule.startsWith("CVE-")) {
            json.put("helpUri", "https://www.cve.org/CVERecord?id=" + rule);
        }
        json.end();
    }

    private static void write(JsonWriter json, SarifResult result) {
        json.open()
                .put("ruleId", result.rule())
                .put("level", result.level().name().toLowerCase(Locale.ROOT))
                .open("message")
                .put("text", result.message())
                .end()
                .openArray("locations")
                .open()
                .open("physicalLocation")
                .open("artifactLocation")
                .put("uri", uri(result.file()))
                .end();
        if (result.line() > 0) {
            json.open("region").put("startLine", result.line()).end();
        }
        json.end();
        if (!result.part().isEmpty()) {
            json.openArray("logicalLocations")
                    .open()
                    .put("name", result.part())
                    .put("kind", "package")
                    .end()
                    .endArray();
        }
        json.end().endArray();
        json.open("partialFingerprints")
                .put("component/v1", result.rule() + ":" + result.part())
                .end();
        if (!result.suppressed().isEmpty()) {
            json.openArray("suppressions")
                    .open()
                    .put("kind", "external")
                    .put("justification", result.suppressed())
                    .end()
                    .endArray();
        }
        json.end();
    }

    /// A path as a URI reference (section 3.4.3), with what has no place in one encoded.
    private static String uri(String path) {
        try {
            return new URI(null, null, path.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException _) {
            return "unnamed";
        }
    }
}
