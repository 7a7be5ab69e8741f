package org.wardkeep.formats.udi;

import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.formats.udi.DeviceIdentifierColumns.Column;
import org.wardkeep.formats.udi.DeviceIdentifierTable.Entry;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.Provenance;
import org.wardkeep.vocabulary.ReadOutcome;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A table of device identifiers with the models they stand for, CSV or xlsx: an extract of FDA's
/// GUDID under its own headers (`PrimaryDI`, `companyName`, `brandName`, `versionModelNumber`), or
/// a hospital's own list.
///
/// @see <a href="https://accessgudid.nlm.nih.gov/download">AccessGUDID, download</a>
public final class DeviceIdentifierTableReader implements FormatReader<DeviceIdentifierTable> {
    private static final int HEADER_WITHIN = 30;

    /// An identifier alone has no date, so the century of dates does not matter.
    private static final Year ANY_YEAR = Year.of(2000);

    @Override
    public String name() {
        return "device identifiers in a table (CSV or xlsx)";
    }

    @Override
    public boolean recognises(Sample sample) {
        return Tables.recognises(sample)
                && Tables.head(sample.source(), Limits.standard(), HEADER_WITHIN).rows().stream()
                        .anyMatch(row -> DeviceIdentifierColumns.of(row).isPresent());
    }

    @Override
    public ReadOutcome<DeviceIdentifierTable> parse(Source source, Limits limits) {
        return read(source, limits, Strictness.STRICT);
    }

    @Override
    public ReadOutcome<DeviceIdentifierTable> parseLenient(Source source, Limits limits) {
        return read(source, limits, Strictness.LENIENT);
    }

    private static ReadOutcome<DeviceIdentifierTable> read(
            Source source, Limits limits, Strictness strictness) {
        var pass = new Pass(source.name());
        var scan = Tables.read(source, limits, strictness, pass::row);
        if (pass.columns.isEmpty()) {
            return new ReadOutcome.Refused<>(
                    scan.broken()
                            .orElseGet(() ->
                                    Problem.ofFile(
                                            Code.MISSING,
                                            source.name(),
                                            "has no header with the columns UDI-DI and model; name"
                                                    + " them in the first line")));
        }
        var problems = new ArrayList<>(scan.all());
        problems.addAll(pass.problems);
        return ReadOutcome.of(new DeviceIdentifierTable(source.name(), pass.entries), problems);
    }

    /// One pass over a table.
    private static final class Pass {
        private final String source;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private Optional<DeviceIdentifierColumns> columns = Optional.empty();

        Pass(String source) {
            this.source = source;
        }

        void row(TableRow row) {
            if (columns.isEmpty()) {
                columns = DeviceIdentifierColumns.of(row);
                return;
            }
            var written = columns.get().text(row, Column.IDENTIFIER);
            var model = columns.get().text(row, Column.MODEL);
            if (written.isEmpty() || model.isEmpty()) {
                problems.add(
                        new Problem(
                                Code.MISSING,
                                source,
                                row.line(),
                                0,
                                "the row lacks its device identifier or its model; write both, or"
                                        + " delete the row"));
                return;
            }
            identifier(written, row.line())
                    .ifPresent(identifier ->
                            entries.add(
                                    new Entry(
                                            identifier,
                                            columns.get().text(row, Column.MAKER),
                                            model,
                                            columns.get().text(row, Column.NUMBER),
                                            row.line())));
        }

        /// Digits are a GTIN with a check digit; the identifiers of the other agencies have none of
        /// their own.
        private Optional<String> identifier(String written, long line) {
            if (!written.matches("[\\d( ][\\d)( ]*")) {
                return Optional.of(written.toUpperCase(Locale.ROOT));
            }
            var outcome = Udi.parse(written, new Provenance(source, line), ANY_YEAR);
            problems.addAll(outcome.problems());
            return outcome.problems().isEmpty()
                    ? outcome.result().flatMap(Udi::deviceIdentifier)
                    : Optional.empty();
        }
    }
}
