package org.wardkeep.formats.openvex;

import static org.wardkeep.vocabulary.Problem.quote;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.reading.Timestamp;
import org.wardkeep.formats.vex.VexDocument;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads OpenVEX 0.0.1 and 0.2.0.
///
/// @see <a href="https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md">OpenVEX
///   specification</a>
public final class OpenVexReader implements FormatReader<VexDocument> {
    private static final String CONTEXT = "https://openvex.dev/ns";

    @Override
    public String name() {
        return "OpenVEX 0.0.1 and 0.2.0";
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.looksLikeJsonObject() && sample.text().contains(CONTEXT);
    }

    @Override
    public ReadOutcome<VexDocument> parse(Source source, Limits limits) {
        return new Reading(source, Strictness.STRICT).read(limits);
    }

    @Override
    public ReadOutcome<VexDocument> parseLenient(Source source, Limits limits) {
        return new Reading(source, Strictness.LENIENT).read(limits);
    }

    /// One document while it is read.
    private static final class Reading {
        private final Source source;
        private final Strictness strictness;
        private final ArrayList<StatementDraft> statements = new ArrayList<>();
        private String context = "";
        private String id = "";
        private String author = "";
        private String version = "";
        private String timestamp = "";
        private String lastUpdated = "";

        Reading(Source source, Strictness strictness) {
            this.source = source;
            this.strictness = strictness;
        }

        ReadOutcome<VexDocument> read(Limits limits) {
            var scan =
                    JsonScanner.scan(
                            source,
                            limits,
                            json -> json.distinctFields(field -> field(json, field)));
            boolean usable = strictness == Strictness.LENIENT && !statements.isEmpty();
            if (scan.broken().isPresent() && !usable) {
                return new ReadOutcome.Refused<>(scan.broken().get());
            }
            if (!context.startsWith(CONTEXT)) {
                return new ReadOutcome.Refused<>(
                        Problem.ofFile(
                                Code.UNRECOGNISED,
                                source.name(),
                                "is not OpenVEX: @context must be %s/v0.2.0, found %s"
                                        .formatted(CONTEXT, quote(context))));
            }
            var problems = new ArrayList<>(scan.problems());
            var made = made(problems);
            var finished = statements.stream().map(draft -> draft.finish(made)).toList();
            scan.broken().ifPresent(problems::add);
            return ReadOutcome.of(
                    new VexDocument(source.name(), format(), id, author, made, version, finished),
                    problems);
        }

        private void field(JsonScanner json, String field) {
            switch (field) {
                case "@context" -> context = text(json);
                case "@id" -> id = text(json);
                case "author" -> author = text(json);
                case "version" -> {
                    // A number since 0.2.0; a text before.
                    var spelt = json.scalar();
                    version = spelt == null ? "" : spelt;
                }
                case "timestamp" -> timestamp = text(json);
                case "last_updated" -> lastUpdated = text(json);
                case "statements" ->
                        json.array(() ->
                                StatementDraft.read(json, strictness).ifPresent(statements::add));
                default -> json.skip();
            }
        }

        /// A statement without a time has the document's (OpenVEX 0.2.0, "Inheritance Model").
        private Optional<Instant> made(List<Problem> problems) {
            var stated = lastUpdated.isEmpty() ? timestamp : lastUpdated;
            var made = Timestamp.parse(stated);
            boolean needed = statements.stream().anyMatch(StatementDraft::hasNoTime);
            if (made.isEmpty() && (needed || !stated.isEmpty())) {
                problems.add(
                        Problem.ofFile(
                                stated.isEmpty() ? Code.MISSING : Code.INVALID,
                                source.name(),
                                "timestamp must look like 2026-01-31T12:00:00Z, got "
                                        + quote(stated)));
            }
            if (author.isEmpty()) {
                problems.add(
                        Problem.ofFile(
                                Code.MISSING,
                                source.name(),
                                "the document has no author. Add one."));
            }
            return made;
        }

        /// The context of 0.0.1 has no version at its end in documents of the first months.
        private String format() {
            int v = context.lastIndexOf("/v");
            return "OpenVEX " + (v < 0 ? "0.0.1" : context.substring(v + 2));
        }

        private static String text(JsonScanner json) {
            var text = json.text();
            return text == null ? "" : text;
        }
    }
}
