package org.wardkeep.formats.epss;

import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.CveId;
import org.wardkeep.vocabulary.Epss;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads FIRST's daily file: a comment with the model and the day, a header, and a row for every
/// vulnerability. Extracts of it often lack the comment or the percentiles; both may be missing.
///
/// A packed file that is cut short is refused.
///
/// @see <a href="https://www.first.org/epss/data_stats">FIRST EPSS data</a>
public final class EpssReader implements FormatReader<EpssTable> {
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    @Override
    public String name() {
        return "EPSS (CSV, CSV.gz)";
    }

    /// What is packed cannot be seen in a sample, so that the file's name has to tell.
    @Override
    public boolean recognises(Sample sample) {
        if (sample.startsWith(GZIP_1, GZIP_2)) {
            var name = sample.name().toLowerCase(Locale.ROOT);
            return name.contains("epss") && name.endsWith(".gz");
        }
        var text = sample.text().strip();
        return text.startsWith("#model_version:") || text.startsWith("cve,epss");
    }

    @Override
    public ReadOutcome<EpssTable> parse(Source source, Limits limits) {
        return read(source, limits, Strictness.STRICT);
    }

    @Override
    public ReadOutcome<EpssTable> parseLenient(Source source, Limits limits) {
        return read(source, limits, Strictness.LENIENT);
    }

    private static ReadOutcome<EpssTable> read(
            Source source, Limits limits, Strictness strictness) {
        try {
            if (!source.sample().startsWith(GZIP_1, GZIP_2)) {
                return new Rows(source, strictness).read(source, limits);
            }
            long mayBecome = Math.max(1, source.sizeBytes()) * limits.maxExpansion();
            var bound = new ByteSize(Math.min(mayBecome, limits.maxSize().bytes()));
            return new Rows(source, strictness)
                    .read(new UnpackedSource(source), limits.withMaxSize(bound));
        } catch (IOException e) {
            return new ReadOutcome.Refused<>(
                    Problem.ofFile(
                            Code.UNREADABLE,
                            source.name(),
                            "could not be unpacked or read: " + e.getMessage()));
        }
    }

    private static final class Rows {
        private final Source source;
        private final Strictness strictness;
        private final ProblemLog problems;
        private final EpssColumns columns = new EpssColumns();
        private String modelVersion = "";
        private Optional<LocalDate> scoreDate = Optional.empty();
        private List<String> header = List.of();

        Rows(Source source, Strictness strictness) {
            this.source = source;
            this.strictness = strictness;
            this.problems = new ProblemLog(source.name());
        }

        ReadOutcome<EpssTable> read(Source unpacked, Limits limits) {
            var scan = Tables.read(unpacked, limits, strictness, this::readRow);
            if (scan.broken().isPresent()) {
                return new ReadOutcome.Refused<>(scan.broken().get());
            }
            if (!header.contains("cve") || !header.contains("epss")) {
                return new ReadOutcome.Refused<>(
                        Problem.ofFile(
                                Code.MISSING,
                                source.name(),
                                "has no columns cve and epss. Fetch it again from https://www.first.org/epss/data_stats"));
            }
            var all = new ArrayList<>(scan.problems());
            all.addAll(problems.all());
            return ReadOutcome.of(
                    new EpssTable(source.name(), modelVersion, scoreDate, columns), all);
        }

        private void readRow(TableRow row) {
            if (row.cell(0).startsWith("#")) {
                readComment(row);
            } else if (header.isEmpty()) {
                header =
                        row.cells().stream()
                                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                .toList();
            } else {
                readScore(row);
            }
        }

        private void readComment(TableRow row) {
            for (var cell : row.cells()) {
                var text = cell.strip().replaceFirst("^#", "");
                if (text.startsWith("model_version:")) {
                    modelVersion = text.substring("model_version:".length());
                } else if (text.startsWith("score_date:")) {
                    scoreDate = date(text.substring("score_date:".length()), row.line());
                }
            }
        }

        private Optional<LocalDate> date(String text, long line) {
            try {
                int time = text.indexOf('T');
                return Optional.of(LocalDate.parse(time < 0 ? text : text.substring(0, time)));
            } catch (DateTimeException _) {
                problems.add(
                        Code.INVALID,
                        line,
                        "score_date must start like 2025-07-05, got " + Problem.quote(text));
                return Optional.empty();
            }
        }

        private void readScore(TableRow row) {
            var id = cell(row, "cve");
            var cve = CveId.parseLenient(id);
            var probability = share(cell(row, "epss"));
            if (cve.isEmpty() || probability.isEmpty() || !EpssColumns.canKeep(cve.get())) {
                problems.add(
                        Code.INVALID,
                        row.line(),
                        "%s with the score %s was left out; expected CVE-2024-12345 and a number from 0.0 to 1.0"
                                .formatted(Problem.quote(id), Problem.quote(cell(row, "epss"))));
                return;
            }
            var epss = new Epss(probability.getAsDouble(), percentile(row));
            if (!columns.add(cve.get(), epss)) {
                problems.add(
                        Code.CONTRADICTION,
                        row.line(),
                        "%s has a score in a row before; that one was kept".formatted(cve.get()));
            }
        }

        private OptionalDouble percentile(TableRow row) {
            var text = cell(row, "percentile");
            var percentile = share(text);
            if (percentile.isEmpty() && !text.isBlank()) {
                problems.add(
                        Code.INVALID,
                        row.line(),
                        "the percentile must be a number from 0.0 to 1.0, got %s; there is none then"
                                .formatted(Problem.quote(text)));
            }
            return percentile;
        }

        private String cell(TableRow row, String column) {
            int index = header.indexOf(column);
            return index < 0 ? "" : row.cell(index).strip();
        }

        private static OptionalDouble share(String text) {
            try {
                double value = Double.parseDouble(text);
                return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
            } catch (NumberFormatException _) {
                return OptionalDouble.empty();
            }
        }
    }
}
