package org.wardkeep.formats.support;

import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.PartialDate;
import org.wardkeep.vocabulary.PartialDate.SlashOrder;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Support dates in a table, CSV or xlsx: one milestone per row
/// (`manufacturer,model,version,milestone,date,reference`), or one column per milestone.
///
/// Headers and milestones may be written in English or German in many ways; the header may stand
/// below a title. Whether `3/4/2027` is March or April is learnt from the file's other dates; where
/// they do not tell, the lenient reader takes the earlier one and says so.
public final class SupportTableReader implements FormatReader<SupportStatements> {
    /// A table of support dates begins within its first rows: titles and letterheads are short.
    private static final int HEADER_WITHIN = 30;

    private static final Set<String> NOT_ANNOUNCED =
            Set.of(
                    "tba",
                    "tbd",
                    "tbc",
                    "to be announced",
                    "to be determined",
                    "to be confirmed",
                    "not announced",
                    "not yet announced",
                    "open",
                    "offen",
                    "noch offen",
                    "nicht bekannt",
                    "noch nicht bekannt",
                    "noch nicht angekündigt");

    @Override
    public String name() {
        return "support dates in a table (CSV or xlsx)";
    }

    @Override
    public boolean recognises(Sample sample) {
        return Tables.recognises(sample)
                && recognises(Tables.head(sample.source(), Limits.standard(), HEADER_WITHIN));
    }

    /// Whether a header with the columns is among the first rows.
    private static boolean recognises(Tables.Head head) {
        return head.rows().stream().anyMatch(row -> SupportColumns.of(row).isPresent());
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
        var pass = new Pass(source.name(), strictness);
        var scan = Tables.read(source, limits, strictness, pass::row);
        if (pass.columns.isEmpty()) {
            return new ReadOutcome.Refused<>(
                    scan.broken()
                            .orElseGet(() ->
                                    Problem.ofFile(
                                            Code.MISSING,
                                            source.name(),
                                            "has no header with the columns model, milestone"
                                                    + " and date, or model and one column"
                                                    + " per milestone such as \"EOL\"")));
        }
        var statements = new ArrayList<SupportStatement>();
        for (var cell : pass.cells) {
            statements.add(pass.statement(cell));
        }
        var problems = new ArrayList<>(scan.all());
        problems.addAll(pass.problems);
        return ReadOutcome.of(new SupportStatements(source.name(), statements), problems);
    }

    /// A date's cell with what stands round it; dates are read when all have been seen.
    private record Cell(
            SupportedProduct product,
            Milestone milestone,
            String milestoneText,
            String date,
            String reference,
            String updated,
            long line) {}

    /// One pass over a table.
    private static final class Pass {
        private final String source;
        private final Strictness strictness;
        private final List<Cell> cells = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private Optional<SupportColumns> columns = Optional.empty();
        private String sheet = "";
        private boolean dayFirst;
        private boolean monthFirst;

        Pass(String source, Strictness strictness) {
            this.source = source;
            this.strictness = strictness;
        }

        void row(TableRow row) {
            if (!row.sheet().equals(sheet) || columns.isEmpty()) {
                var header = SupportColumns.of(row);
                if (header.isPresent()) {
                    columns = header;
                    sheet = row.sheet();
                }
                return;
            }
            for (var date : columns.get().dates(row)) {
                cell(row, date, columns.get());
            }
        }

        private void cell(TableRow row, SupportColumns.Stated stated, SupportColumns columns) {
            var product = columns.product(row);
            if (product.model().isEmpty()) {
                problem(row.line(), Code.MISSING, "names no model; write one, or delete the row");
            }
            var milestone = MilestoneWords.milestone(stated.milestone());
            if (milestone == Milestone.UNRECOGNISED) {
                problem(
                        row.line(),
                        Code.INVALID,
                        ("has milestone %s, which is not known here; write for example \"end of"
                                        + " support\" or \"end of security updates\"")
                                .formatted(Problem.quote(stated.milestone())));
            }
            note(PartialDate.orderShownBy(stated.date()));
            cells.add(
                    new Cell(
                            product,
                            milestone,
                            stated.milestone(),
                            stated.date(),
                            columns.reference(row),
                            columns.updated(row),
                            row.line()));
        }

        private void note(SlashOrder shown) {
            dayFirst |= shown == SlashOrder.DAY_FIRST;
            monthFirst |= shown == SlashOrder.MONTH_FIRST;
        }

        private SlashOrder order() {
            if (dayFirst == monthFirst) {
                return SlashOrder.UNKNOWN;
            }
            return dayFirst ? SlashOrder.DAY_FIRST : SlashOrder.MONTH_FIRST;
        }

        SupportStatement statement(Cell cell) {
            return new SupportStatement(
                    cell.product(),
                    cell.milestone(),
                    cell.milestoneText(),
                    date(cell),
                    cell.reference().isEmpty() ? Optional.empty() : Optional.of(cell.reference()),
                    PartialDate.parse(cell.updated(), order()),
                    cell.line());
        }

        private MilestoneDate date(Cell cell) {
            var text = cell.date();
            var date = PartialDate.parse(text, order());
            if (date.isPresent()) {
                return new MilestoneDate.Known(date.get(), text);
            }
            if (NOT_ANNOUNCED.contains(text.toLowerCase(Locale.ROOT))) {
                return new MilestoneDate.ToBeAnnounced(text);
            }
            if (text.isEmpty()) {
                problem(
                        cell.line(),
                        Code.MISSING,
                        "has no date; write one, or \"tba\" when the maker has announced none");
                return new MilestoneDate.Unreadable(text);
            }
            return unclear(cell, text);
        }

        private MilestoneDate unclear(Cell cell, String text) {
            var month = PartialDate.parse(text, SlashOrder.MONTH_FIRST);
            var day = PartialDate.parse(text, SlashOrder.DAY_FIRST);
            if (month.isEmpty() || day.isEmpty()) {
                problem(
                        cell.line(),
                        Code.INVALID,
                        ("has %s for a date; write it like 2027-12-31, 2027-12, Q4 2027 or"
                                        + " \"tba\"")
                                .formatted(Problem.quote(text)));
                return new MilestoneDate.Unreadable(text);
            }
            var either =
                    "has date %s, which is %s or %s; write it like 2027-12-31"
                            .formatted(Problem.quote(text), month.get().first(), day.get().first());
            if (strictness == Strictness.STRICT) {
                problem(cell.line(), Code.INVALID, either);
                return new MilestoneDate.Unreadable(text);
            }
            var earlier = month.get().first().isBefore(day.get().first()) ? month.get() : day.get();
            problem(cell.line(), Code.REPAIRED, "%s. The earlier one was taken".formatted(either));
            return new MilestoneDate.Known(earlier, text);
        }

        private void problem(long line, Code code, String message) {
            problems.add(new Problem(code, source, line, 0, "the row " + message));
        }
    }
}
