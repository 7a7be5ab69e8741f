package org.wardkeep.formats.csaf;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.formats.vex.VexDocument;
import org.wardkeep.formats.vex.VexJustification;
import org.wardkeep.formats.vex.VexProduct;
import org.wardkeep.formats.vex.VexStatement;
import org.wardkeep.formats.vex.VexStatus;
import org.wardkeep.vocabulary.CveId;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes VEX statements as CSAF 2.0, profile VEX (section 4.5).
///
/// A part of a product becomes a relationship "default component of". Several statements on one
/// vulnerability become one, with a list of products for each status.
public final class CsafVexWriter {
    /// Words that a version must not hold (test 6.1.31 of CSAF 2.1); more is a range than is not.
    private static final Pattern IS_RANGE =
            Pattern.compile(
                    "[<>=*|]|vers:|\\b(?:after|all|before|earlier|later|prior|versions)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final VexDocument document;
    private final JsonWriter json;
    private final Map<VexProduct, String> ids = new LinkedHashMap<>();

    private CsafVexWriter(VexDocument document, JsonWriter json) {
        this.document = document;
        this.json = json;
    }

    /// Leaves the stream open.
    ///
    /// @param namespace a URI that tells the author from others of the same name
    public static void write(VexDocument document, String namespace, OutputStream out)
            throws IOException {
        try (var json = new JsonWriter(out)) {
            new CsafVexWriter(document, json).write(namespace);
        }
    }

    private void write(String namespace) {
        for (var statement : document.statements()) {
            statement.products().forEach(this::number);
        }
        json.open();
        head(namespace);
        tree();
        json.openArray("vulnerabilities");
        byVulnerability().forEach(this::vulnerability);
        json.endArray().end();
    }

    /// A part has a number as well as the whole, and so has the part in the whole.
    private void number(VexProduct product) {
        var plain = withoutParts(product);
        ids.computeIfAbsent(plain, _ -> nextId());
        for (var part : product.subcomponents()) {
            ids.computeIfAbsent(withoutParts(part), _ -> nextId());
            ids.computeIfAbsent(inside(product, part), _ -> nextId());
        }
    }

    private String nextId() {
        return "CSAFPID-%06d".formatted(ids.size() + 1);
    }

    private static VexProduct withoutParts(VexProduct product) {
        return new VexProduct(
                product.id(),
                product.purl(),
                product.cpes(),
                product.supplier(),
                product.name(),
                product.version(),
                List.of());
    }

    private static VexProduct inside(VexProduct whole, VexProduct part) {
        return new VexProduct(
                whole.id(),
                whole.purl(),
                whole.cpes(),
                whole.supplier(),
                whole.name(),
                whole.version(),
                List.of(withoutParts(part)));
    }

    private void head(String namespace) {
        var when = document.timestamp().orElse(Instant.EPOCH).toString();
        json.open("document")
                .put("category", "csaf_vex")
                .put("csaf_version", "2.0")
                .put("lang", "en")
                .put("title", "What is known of vulnerabilities in " + document.id())
                .open("publisher")
                .put("category", "user")
                .put("name", document.author())
                .put("namespace", namespace)
                .end()
                .open("tracking")
                .put("id", document.id())
                .put("status", "final")
                .put("version", "1")
                .put("initial_release_date", when)
                .put("current_release_date", when)
                .openArray("revision_history")
                .open()
                .put("date", when)
                .put("number", "1")
                .put("summary", "First issue")
                .end()
                .endArray()
                .end()
                .end();
    }

    private void tree() {
        json.open("product_tree").openArray("branches");
        ids.forEach((product, id) -> {
            if (product.subcomponents().isEmpty()) {
                branches(product, id);
            }
        });
        json.endArray();
        boolean hasParts = ids.keySet().stream().anyMatch(p -> !p.subcomponents().isEmpty());
        if (hasParts) {
            json.openArray("relationships");
            ids.forEach((product, id) -> {
                if (!product.subcomponents().isEmpty()) {
                    relationship(product, id);
                }
            });
            json.endArray();
        }
        json.end();
    }

    /// Vendor, name and version apart, so that a reader need not guess at them.
    private void branches(VexProduct product, String id) {
        var steps = new ArrayList<Map.Entry<String, String>>();
        if (!product.supplier().isBlank()) {
            steps.add(Map.entry("vendor", product.supplier()));
        }
        steps.add(
                Map.entry(
                        "product_name", product.name().isBlank() ? product.id() : product.name()));
        if (!product.version().isBlank()) {
            boolean isRange = IS_RANGE.matcher(product.version()).find();
            steps.add(
                    Map.entry(
                            isRange ? "product_version_range" : "product_version",
                            product.version()));
        }
        for (int i = 0; i < steps.size(); i++) {
            json.open().put("category", steps.get(i).getKey()).put("name", steps.get(i).getValue());
            if (i < steps.size() - 1) {
                json.openArray("branches");
            }
        }
        json.open("product");
        product(product, id);
        json.end().end();
        for (int i = 1; i < steps.size(); i++) {
            json.endArray().end();
        }
    }

    private void product(VexProduct product, String id) {
        json.put("name", nameOf(product)).put("product_id", id);
        if (product.purl().isPresent() || !product.cpes().isEmpty()) {
            json.open("product_identification_helper");
            product.cpes().stream().findFirst().ifPresent(cpe -> json.put("cpe", cpe.formatted()));
            product.purl().ifPresent(purl -> json.put("purl", purl.canonical()));
            json.end();
        }
    }

    private static String nameOf(VexProduct product) {
        var name = product.name().isEmpty() ? product.id() : product.name();
        return (product.supplier() + " " + name + " " + product.version()).strip();
    }

    private void relationship(VexProduct product, String id) {
        var part = product.subcomponents().getFirst();
        json.open()
                .put("category", "default_component_of")
                .put("product_reference", ids.getOrDefault(part, id))
                .put("relates_to_product_reference", ids.getOrDefault(withoutParts(product), id))
                .open("full_product_name")
                .put("name", nameOf(part) + " as a component of " + nameOf(product))
                .put("product_id", id)
                .end()
                .end();
    }

    private Map<String, List<VexStatement>> byVulnerability() {
        var grouped = new LinkedHashMap<String, List<VexStatement>>();
        for (var statement : document.statements()) {
            grouped.computeIfAbsent(statement.vulnerability(), _ -> new ArrayList<>())
                    .add(statement);
        }
        return grouped;
    }

    private void vulnerability(String name, List<VexStatement> statements) {
        json.open();
        boolean isCve = isCve(name);
        if (isCve) {
            json.put("cve", name);
        }
        var others = new LinkedHashSet<String>();
        statements.forEach(statement -> others.addAll(statement.aliases()));
        others.remove(name);
        if (!isCve) {
            others.add(name);
        }
        if (!others.isEmpty()) {
            json.openArray("ids");
            others.forEach(id -> json.open().put("system_name", system(id)).put("text", id).end());
            json.endArray();
        }
        json.openArray("notes")
                .open()
                .put("category", "details")
                .put("text", "Statements on " + name + ".")
                .end()
                .endArray();
        json.open("product_status");
        var told = new LinkedHashSet<String>();
        for (var status : VexStatus.values()) {
            var products = products(statements, status);
            products.removeAll(told);
            told.addAll(products);
            if (!products.isEmpty()) {
                json.put(word(status), products);
            }
        }
        json.end();
        reasons(statements);
        json.end();
    }

    private Set<String> products(List<VexStatement> statements, VexStatus status) {
        var products = new LinkedHashSet<String>();
        for (var statement : statements) {
            if (statement.status() == status) {
                products.addAll(idsOf(statement));
            }
        }
        return products;
    }

    private List<String> idsOf(VexStatement statement) {
        var found = new ArrayList<String>();
        for (var product : statement.products()) {
            if (product.subcomponents().isEmpty()) {
                found.add(ids.getOrDefault(product, ""));
            }
            for (var part : product.subcomponents()) {
                found.add(ids.getOrDefault(inside(product, part), ""));
            }
        }
        return found;
    }

    /// Test 6.1.27.9 asks for a reason why not, 6.1.27.10 for what to do.
    private void reasons(List<VexStatement> statements) {
        var cleared =
                statements.stream().filter(s -> s.status() == VexStatus.NOT_AFFECTED).toList();
        var flagged = cleared.stream().filter(s -> label(s).isPresent()).toList();
        if (!flagged.isEmpty()) {
            json.openArray("flags");
            for (var statement : flagged) {
                json.open()
                        .put("label", label(statement).orElseThrow())
                        .put("product_ids", idsOf(statement))
                        .end();
            }
            json.endArray();
        }
        if (!cleared.isEmpty()) {
            json.openArray("threats");
            for (var statement : cleared) {
                json.open()
                        .put("category", "impact")
                        .put("details", stated(statement.impact(), "No reason is stated."))
                        .put("product_ids", idsOf(statement))
                        .end();
            }
            json.endArray();
        }
        var affected = statements.stream().filter(s -> s.status() == VexStatus.AFFECTED).toList();
        if (!affected.isEmpty()) {
            json.openArray("remediations");
            for (var statement : affected) {
                json.open()
                        .put(
                                "category",
                                statement.action().isEmpty() ? "none_available" : "vendor_fix")
                        .put("details", stated(statement.action(), "No fix is known."))
                        .put("product_ids", idsOf(statement))
                        .end();
            }
            json.endArray();
        }
    }

    private static String stated(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static Optional<String> label(VexStatement statement) {
        return statement.justification().flatMap(VexJustification::shared);
    }

    private static boolean isCve(String name) {
        return CveId.parseLenient(name).filter(id -> id.value().equals(name)).isPresent();
    }

    private static String system(String id) {
        return isCve(id) ? "CVE" : id.contains("-") ? id.substring(0, id.indexOf('-')) : "other";
    }

    private static String word(VexStatus status) {
        return switch (status) {
            case AFFECTED -> "known_affected";
            case NOT_AFFECTED -> "known_not_affected";
            case FIXED -> "fixed";
            case UNDER_INVESTIGATION -> "under_investigation";
        };
    }
}
