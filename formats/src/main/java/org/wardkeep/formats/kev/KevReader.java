package org.wardkeep.formats.kev;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the catalogue as JSON or CSV.
///
/// A catalogue that is cut short is refused: a vulnerability that is missing in it looks harmless.
public final class KevReader implements FormatReader<KevCatalog> {
    @Override
    public String name() {
        return "CISA KEV (JSON, CSV)";
    }

    @Override
    public boolean recognises(Sample sample) {
        var text = sample.text();
        return sample.looksLikeJsonObject()
                ? text.contains("\"catalogVersion\"") || text.contains("\"cveID\"")
                : text.strip().startsWith("cveID,") || text.strip().startsWith("\"cveID\",");
    }

    @Override
    public ReadOutcome<KevCatalog> parse(Source source, Limits limits) {
        return read(source, limits, Strictness.STRICT);
    }

    @Override
    public ReadOutcome<KevCatalog> parseLenient(Source source, Limits limits) {
        return read(source, limits, Strictness.LENIENT);
    }

    private static ReadOutcome<KevCatalog> read(
            Source source, Limits limits, Strictness strictness) {
        try {
            return source.sample().looksLikeJsonObject()
                    ? new JsonCatalog(source, strictness).read(limits)
                    : new CsvCatalog(source, strictness).read(limits);
        } catch (IOException e) {
            return new ReadOutcome.Refused<>(
                    Problem.ofFile(
                            Code.UNREADABLE,
                            source.name(),
                            "could not be read: " + e.getMessage()));
        }
    }

    private static final class JsonCatalog {
        private final Source source;
        private final ProblemLog problems;
        private final KevFields fields;
        private String version = "";
        private String released = "";
        private Optional<Double> count = Optional.empty();
        private boolean hasList;
        private int listed;

        JsonCatalog(Source source, Strictness strictness) {
            this.source = source;
            this.problems = new ProblemLog(source.name());
            this.fields = new KevFields(strictness, problems);
        }

        ReadOutcome<KevCatalog> read(Limits limits) {
            var scan = JsonScanner.scan(source, limits, this::readCatalog);
            if (scan.broken().isPresent()) {
                return new ReadOutcome.Refused<>(scan.broken().get());
            }
            if (!hasList) {
                return refused(source, "has no list \"vulnerabilities\"");
            }
            if (count.filter(stated -> stated > listed).isPresent()) {
                return refused(
                        source,
                        "says that it has %.0f entries, but holds %d, so that it was cut short"
                                .formatted(count.get(), listed));
            }
            var all = new ArrayList<>(scan.problems());
            all.addAll(problems.all());
            return ReadOutcome.of(
                    new KevCatalog(source.name(), version, instant(), fields.entries()), all);
        }

        private void readCatalog(JsonScanner json) {
            json.object(field -> {
                switch (field) {
                    case "catalogVersion" -> version = text(json);
                    case "dateReleased" -> released = text(json);
                    case "count" -> count = Optional.ofNullable(json.number());
                    case "vulnerabilities" -> {
                        hasList = json.isArray();
                        json.array(() -> readEntry(json));
                    }
                    default -> json.skip();
                }
            });
        }

        private void readEntry(JsonScanner json) {
            long line = json.line();
            listed++;
            var texts = new HashMap<String, String>();
            var cwes = new ArrayList<String>();
            json.object(field -> {
                if (field.equals("cwes")) {
                    json.array(() -> cwes.add(text(json)));
                } else if (json.isText()) {
                    texts.put(field, text(json));
                }
            });
            fields.add(texts, cwes, line);
        }

        private static String text(JsonScanner json) {
            var text = json.text();
            return text == null ? "" : text;
        }

        private Optional<Instant> instant() {
            try {
                return released.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(released));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    private static final class CsvCatalog {
        private final Source source;
        private final Strictness strictness;
        private final ProblemLog problems;
        private final KevFields fields;
        private List<String> header = List.of();

        CsvCatalog(Source source, Strictness strictness) {
            this.source = source;
            this.strictness = strictness;
            this.problems = new ProblemLog(source.name());
            this.fields = new KevFields(strictness, problems);
        }

        ReadOutcome<KevCatalog> read(Limits limits) {
            var scan = Tables.read(source, limits, strictness, this::readRow);
            if (scan.broken().isPresent()) {
                return new ReadOutcome.Refused<>(scan.broken().get());
            }
            if (!header.contains(KevFields.CVE)) {
                return refused(source, "has no column " + KevFields.CVE);
            }
            var all = new ArrayList<>(scan.problems());
            all.addAll(problems.all());
            return ReadOutcome.of(
                    new KevCatalog(source.name(), "", Optional.empty(), fields.entries()), all);
        }

        private void readRow(TableRow row) {
            if (header.isEmpty()) {
                header = row.cells().stream().map(String::strip).toList();
                return;
            }
            var texts = new HashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                texts.put(header.get(i), row.cell(i));
            }
            if (header.contains(KevFields.CVE)) {
                fields.add(texts, cwes(texts.getOrDefault("cwes", "")), row.line());
            }
        }

        /// Several weaknesses share a cell, with commas between.
        private static List<String> cwes(String cell) {
            return List.of(cell.split(",", -1)).stream()
                    .map(cwe -> cwe.strip().toUpperCase(Locale.ROOT))
                    .filter(cwe -> !cwe.isEmpty())
                    .toList();
        }
    }

    private static ReadOutcome<KevCatalog> refused(Source source, String why) {
        return new ReadOutcome.Refused<>(
                Problem.ofFile(
                        Code.MISSING,
                        source.name(),
                        why
                                + ". Fetch the catalogue again from https://www.cisa.gov/known-exploited-vulnerabilities-catalog"));
    }
}
