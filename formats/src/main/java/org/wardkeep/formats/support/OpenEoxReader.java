package org.wardkeep.formats.support;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;
import java.util.List;

/// OpenEoX Core 1.0 (CSD01 of 13 July 2026): one statement, a list of them, or statements in a
/// shell that names the products.
///
/// The shell is not standardised yet; the drafts' fields are read in both spellings (`productName`,
/// `product_name`), with products as hardware, software or both, or as product ids of a CSAF
/// product tree.
///
/// Checked: required fields (schema), end of life last (7.1.1), date and time (7.1.2), general
/// availability first (7.1.3). Not checked: the recommended and informative tests (7.2, 7.3), and
/// fields the schema does not know.
public final class OpenEoxReader implements FormatReader<SupportStatements> {
    @Override
    public String name() {
        return "OpenEoX Core 1.0";
    }

    @Override
    public boolean recognises(Sample sample) {
        var text = sample.text();
        boolean json = sample.looksLikeJsonObject() || text.stripLeading().startsWith("[");
        return json
                && (text.contains("\"end_of_security_support\"")
                        || text.contains("/openeox/")
                        || (text.contains("\"end_of_life\"") && text.contains("\"last_updated\"")));
    }

    @Override
    public ReadOutcome<SupportStatements> parse(Source source, Limits limits) {
        return read(source, limits, Strictness.STRICT);
    }

    @Override
    public ReadOutcome<SupportStatements> parseLenient(Source source, Limits limits) {
        return read(source, limits, Strictness.LENIENT);
    }

    private static ReadOutcome<SupportStatements> read(
            Source source, Limits limits, Strictness strictness) {
        var walk = new Walk(strictness);
        var scan = JsonScanner.scan(source, limits, walk::document);
        var statements = new ArrayList<SupportStatement>();
        var problems = new ArrayList<>(scan.all());
        for (var draft : walk.drafts) {
            draft.statements(walk.tree, problems, statements);
        }
        if (scan.broken().isPresent() && statements.isEmpty()) {
            return new ReadOutcome.Refused<>(scan.broken().get());
        }
        if (statements.isEmpty()) {
            return new ReadOutcome.Refused<>(
                    Problem.ofFile(
                            Code.MISSING,
                            source.name(),
                            "holds no OpenEoX statement: no end_of_life, end_of_security_support,"
                                    + " end_of_sales or general_availability was found"));
        }
        return ReadOutcome.of(new SupportStatements(source.name(), statements), problems);
    }

    /// One walk through a document.
    private static final class Walk {
        private final Strictness strictness;
        private final CsafProductTree tree = new CsafProductTree();
        private final List<OpenEoxDraft> drafts = new ArrayList<>();

        Walk(Strictness strictness) {
            this.strictness = strictness;
        }

        void document(JsonScanner json) {
            if (json.isArray()) {
                json.array(() -> statement(json));
            } else {
                statement(json);
            }
        }

        private void statement(JsonScanner json) {
            var draft = new OpenEoxDraft(json.problem(Code.MISSING, ""), strictness);
            json.object(field -> field(json, field, draft));
            if (draft.hasMilestones()) {
                drafts.add(draft);
            }
        }

        private void field(JsonScanner json, String field, OpenEoxDraft draft) {
            switch (field) {
                case "statements" -> json.array(() -> statement(json));
                case "core" -> json.object(inner -> field(json, inner, draft));
                case "product_tree" -> tree.read(json);
                case "product" -> json.object(inner -> field(json, inner, draft));
                case "hardware" -> product(json, draft.hardware());
                case "software" -> product(json, draft.software());
                case "product_ids" -> texts(json, draft.productIds());
                case "group_ids" -> texts(json, draft.groupIds());
                case "last_updated" -> draft.updated(json);
                case "general_availability" -> draft.date(Milestone.GENERAL_AVAILABILITY, json);
                case "end_of_sales" -> draft.date(Milestone.END_OF_SALES, json);
                case "end_of_security_support" ->
                        draft.date(Milestone.END_OF_SECURITY_SUPPORT, json);
                case "end_of_life" -> draft.date(Milestone.OPENEOX_END_OF_LIFE, json);
                case "$schema" -> json.skip();
                default -> draft.named().field(field, json);
            }
        }

        private static void product(JsonScanner json, OpenEoxDraft.Naming naming) {
            json.object(field -> naming.field(field, json));
        }

        private static void texts(JsonScanner json, List<String> into) {
            json.array(() -> {
                @Nullable String text = json.text();
                if (text != null) {
                    into.add(text);
                }
            });
        }
    }
}
