package org.wardkeep.formats.openvex;

import static org.wardkeep.vocabulary.Problem.quote;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.reading.Timestamp;
import org.wardkeep.formats.vex.VexJustification;
import org.wardkeep.formats.vex.VexProduct;
import org.wardkeep.formats.vex.VexStatement;
import org.wardkeep.formats.vex.VexStatus;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A statement of OpenVEX while it is read.
final class StatementDraft {
    private final long line;
    private final ProductReader product;
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> aliases = new ArrayList<>(0);
    private final List<VexProduct> products = new ArrayList<>(1);
    private final List<VexProduct> subcomponents = new ArrayList<>(0);
    private String vulnerability = "";

    private StatementDraft(long line, ProductReader product) {
        this.line = line;
        this.product = product;
    }

    /// Empty, with a problem, for one that says nothing.
    static Optional<StatementDraft> read(JsonScanner json, Strictness strictness) {
        var missing = json.problem(Code.MISSING, "");
        var draft = new StatementDraft(json.line(), new ProductReader(json, strictness));
        json.distinctFields(field -> draft.field(json, field));
        var status = draft.text("status");
        if (draft.vulnerability.isBlank() || VexStatus.parse(status).isEmpty()) {
            json.report(
                    new Problem(
                            draft.vulnerability.isBlank() ? Code.MISSING : Code.INVALID,
                            missing.source(),
                            missing.line(),
                            missing.column(),
                            draft.vulnerability.isBlank()
                                    ? "statement names no vulnerability and was left out. Add it."
                                    : "status %s is none of OpenVEX; the statement was left out. Correct it."
                                            .formatted(quote(status))));
            return Optional.empty();
        }
        draft.check(json);
        return Optional.of(draft);
    }

    boolean hasNoTime() {
        return time().isEmpty();
    }

    private void field(JsonScanner json, String field) {
        switch (field) {
            case "vulnerability" -> vulnerability(json);
            case "products" -> json.array(() -> product.read().ifPresent(products::add));
            // In 0.0.1 of the statement; since 0.2.0 of each product.
            case "subcomponents" -> json.array(() -> product.read().ifPresent(subcomponents::add));
            case "status",
                    "status_notes",
                    "justification",
                    "impact_statement",
                    "action_statement",
                    "timestamp",
                    "last_updated" -> {
                var text = json.text();
                if (text != null) {
                    texts.put(field, text);
                }
            }
            default -> json.skip();
        }
    }

    private void vulnerability(JsonScanner json) {
        if (!json.isObject()) {
            var name = json.text();
            vulnerability = name == null ? "" : name;
            return;
        }
        json.distinctFields(field -> {
            switch (field) {
                case "name" -> {
                    var name = json.text();
                    vulnerability = name == null ? vulnerability : name;
                }
                case "@id" -> {
                    var id = json.text();
                    if (vulnerability.isEmpty() && id != null) {
                        vulnerability = id;
                    }
                }
                case "aliases" ->
                        json.array(() -> {
                            var alias = json.text();
                            if (alias != null && !alias.isBlank()) {
                                aliases.add(alias);
                            }
                        });
                default -> json.skip();
            }
        });
    }

    private void check(JsonScanner json) {
        var status = VexStatus.parse(text("status"));
        var justification = text("justification");
        if (!justification.isEmpty() && VexJustification.parse(justification).isEmpty()) {
            json.report(
                    Code.INVALID,
                    "justification %s of %s is none of OpenVEX; it was left out. Correct it."
                            .formatted(quote(justification), quote(vulnerability)));
        }
        boolean unexplained = justification.isEmpty() && text("impact_statement").isEmpty();
        if (status.equals(Optional.of(VexStatus.NOT_AFFECTED)) && unexplained) {
            json.report(
                    Code.MISSING,
                    "not_affected by %s needs a justification or an impact_statement. Ask the author why."
                            .formatted(quote(vulnerability)));
        }
        if (status.equals(Optional.of(VexStatus.AFFECTED)) && text("action_statement").isEmpty()) {
            json.report(
                    Code.MISSING,
                    "affected by %s needs an action_statement. Ask the author what to do."
                            .formatted(quote(vulnerability)));
        }
    }

    VexStatement finish(Optional<Instant> documentTime) {
        var on =
                subcomponents.isEmpty()
                        ? products
                        : products.stream().map(p -> ProductReader.with(p, subcomponents)).toList();
        var impact = text("impact_statement");
        return new VexStatement(
                vulnerability,
                aliases,
                VexStatus.parse(text("status")).orElseThrow(),
                text("status"),
                VexJustification.parse(text("justification")),
                impact.isEmpty() ? text("status_notes") : impact,
                text("action_statement"),
                on,
                time().or(() -> documentTime),
                line);
    }

    private Optional<Instant> time() {
        return Timestamp.parse(text("last_updated")).or(() -> Timestamp.parse(text("timestamp")));
    }

    private String text(String field) {
        return texts.getOrDefault(field, "");
    }
}
