package org.wardkeep.operations.knowledge;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.vulnerability.knowledge.Configuration;
import org.wardkeep.vulnerability.knowledge.PackageStatement;
import org.wardkeep.vulnerability.knowledge.ProductStatement;
import org.wardkeep.vulnerability.knowledge.VersionSpan;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// Writes explanations as JSON: `docs/schema/knowledge-explain.schema.json`.
public final class ExplanationJson {
    private static final int VERSION = 1;

    private ExplanationJson() {}

    public static void write(ExplainResult.Explained result, OutputStream out) throws IOException {
        try (var json = new JsonWriter(out)) {
            json.open().put("format", "wardkeep-knowledge-explain").put("version", VERSION);
            json.put("unknown", result.unknown()).openArray("vulnerabilities");
            result.known().forEach(one -> write(json, one));
            json.endArray().end();
        }
    }

    private static void write(JsonWriter json, Explanation one) {
        json.open().put("id", one.vulnerability().id());
        json.put("names", one.vulnerability().names());
        json.open("exploitation");
        one.exploitation().listed().ifPresent(day -> json.put("listed", day.toString()));
        json.put("ransomware", one.exploitation().ransomware() ? "known" : "not known");
        json.openArray("epss");
        for (var scored : one.exploitation().history()) {
            json.open().put("day", scored.day().toString());
            json.put("probability", scored.probability().probability()).end();
        }
        json.endArray().end().openArray("disagreements");
        for (var disagreement : one.disagreements()) {
            json.open().put("topic", disagreement.topic()).put("says", disagreement.says()).end();
        }
        json.endArray().openArray("records");
        one.records().forEach(record -> write(json, record));
        json.endArray().end();
    }

    private static void write(JsonWriter json, VulnerabilityRecord record) {
        json.open().put("id", record.id()).put("source", record.feed().label());
        json.put("origin", record.origin()).put("revision", record.revision());
        json.put("standing", Disagreements.word(record.standing()));
        json.put("matches", Disagreements.counts(record) ? "yes" : "never");
        json.put("aliases", record.aliases()).put("upstream", record.upstream());
        json.put("summary", record.summary());
        record.published().ifPresent(at -> json.put("published", at.toString()));
        json.openArray("cvss");
        for (var score : record.scores()) {
            json.open().put("source", score.source()).put("version", score.version());
            json.put("vector", score.vector());
            if (score.score() >= 0) {
                json.put("score", score.score());
            }
            json.end();
        }
        json.endArray().put("weaknesses", record.weaknesses());
        record.ssvc()
                .ifPresent(points ->
                        json.open("ssvc")
                                .put("exploitation", points.exploitation())
                                .put("automatable", points.automatable())
                                .put("technicalImpact", points.technicalImpact())
                                .end());
        json.openArray("packages");
        record.packages().forEach(each -> write(json, each));
        json.endArray().openArray("configurations");
        record.configurations().forEach(each -> write(json, each));
        json.endArray().openArray("products");
        record.products().forEach(each -> write(json, each));
        json.endArray().end();
    }

    private static void write(JsonWriter json, PackageStatement one) {
        json.open().put("ecosystem", one.ecosystem()).put("name", one.name());
        json.put("affected", one.spans().stream().map(VersionSpan::toString).toList());
        json.put("versions", one.versions()).openArray("commits");
        for (var commits : one.commits()) {
            json.open().put("repository", commits.repository());
            json.put("introduced", commits.introduced()).put("fixed", commits.fixed()).end();
        }
        json.endArray().end();
    }

    private static void write(JsonWriter json, Configuration one) {
        json.open();
        switch (one) {
            case Configuration.All(var parts) -> several(json, "all", parts);
            case Configuration.Any(var parts) -> several(json, "any", parts);
            case Configuration.Not(var part) -> several(json, "not", List.of(part));
            case Configuration.Platform(var name, var span, var role) ->
                    json.put("platform", name.formatted())
                            .put("versions", span.toString())
                            .put("role", role.name().toLowerCase(Locale.ROOT));
        }
        json.end();
    }

    private static void several(JsonWriter json, String join, List<Configuration> parts) {
        json.openArray(join);
        parts.forEach(part -> write(json, part));
        json.endArray();
    }

    private static void write(JsonWriter json, ProductStatement one) {
        json.open().put("vendor", one.vendor()).put("product", one.product());
        json.put("ecosystem", one.ecosystem()).put("package", one.packageName());
        json.put("platforms", one.platforms());
        json.put("otherwise", one.otherwise().name().toLowerCase(Locale.ROOT));
        json.openArray("versions");
        for (var versions : one.versions()) {
            json.open().put("versions", versions.span().toString());
            json.put("status", versions.status().name().toLowerCase(Locale.ROOT));
            json.put("scheme", versions.scheme()).put("wording", versions.wording()).end();
        }
        json.endArray().end();
    }
}
