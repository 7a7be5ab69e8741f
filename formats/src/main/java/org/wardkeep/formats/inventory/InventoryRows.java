package org.wardkeep.formats.inventory;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns the rows of a table into units, while they pass.
final class InventoryRows implements Consumer<TableRow> {
    /// Headers named in a message; more would not help to find the right one.
    private static final int SHOWN_HEADERS = 40;

    private final String source;
    private final Strictness strictness;
    private final Function<TableRow, Columns> asHeader;
    private final ColumnMapping mapping;
    private final SharedTexts texts = new SharedTexts();
    private final List<InventoryRow> units = new ArrayList<>();
    private final ProblemLog problems;
    private final Set<String> unused = new LinkedHashSet<>();
    private final Set<String> found = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Long> footers = new HashSet<>();
    private final List<TableRow> waiting = new ArrayList<>();
    private final List<TableRow> headerless = new ArrayList<>();
    private String sheet = "";
    private @Nullable Columns columns;
    private boolean sheetIsDone;
    private long repeatedHeaders;

    /// @param asHeader what the columns are when a row is taken for the header
    InventoryRows(
            String source,
            Strictness strictness,
            Function<TableRow, Columns> asHeader,
            ColumnMapping mapping) {
        this.source = source;
        this.strictness = strictness;
        this.asHeader = asHeader;
        this.mapping = mapping;
        this.problems = new ProblemLog(source);
    }

    @Override
    public void accept(TableRow row) {
        if (!row.sheet().equals(sheet)) {
            endSheet();
            sheet = row.sheet();
        }
        if (columns != null) {
            addUnit(columns, row);
        } else if (!sheetIsDone) {
            waiting.add(row);
            if (waiting.size() == InventoryReader.HEADER_ROWS) {
                findHeader();
            }
        }
    }

    ReadOutcome<InventoryList> outcome(Tables.Scan scan) {
        endSheet();
        if (scan.broken().isPresent() && (strictness == Strictness.STRICT || units.isEmpty())) {
            return new ReadOutcome.Refused<>(scan.broken().get());
        }
        if (found.isEmpty()) {
            return new ReadOutcome.Refused<>(noHeader());
        }
        for (var row : headerless) {
            notes.add(
                    "the sheet %s has no header row of an inventory and was left out"
                            .formatted(Problem.quote(row.sheet())));
        }
        if (repeatedHeaders > 0) {
            notes.add("the header is repeated %d times".formatted(repeatedHeaders));
        }
        notes.addAll(scan.notes());
        var all = new ArrayList<Problem>(missingColumns());
        scan.problems().stream()
                .filter(problem -> !footers.contains(problem.line()))
                .forEach(all::add);
        all.addAll(problems.all());
        all.sort(Comparator.comparingLong(Problem::line));
        scan.broken().ifPresent(all::add);
        return ReadOutcome.of(new InventoryList(source, units, List.copyOf(unused), notes), all);
    }

    private void endSheet() {
        if (columns == null && !waiting.isEmpty()) {
            findHeader();
        }
        columns = null;
        sheetIsDone = false;
    }

    /// The row that names most fields, the first of equals, is the header; rows above it are
    /// titles.
    private void findHeader() {
        var best =
                waiting.stream()
                        .map(asHeader)
                        .max(Comparator.comparingInt(Columns::score))
                        .orElseThrow();
        sheetIsDone = true;
        if (best.isEnough()) {
            columns = best;
            unused.addAll(best.unused());
            best.places().keySet().forEach(field -> found.add(field.key()));
            mapping.headers().values().stream()
                    .filter(name -> !best.missing().contains(name))
                    .forEach(found::add);
            waiting.stream()
                    .filter(row -> row.line() > best.header().line())
                    .forEach(row -> addUnit(best, row));
        } else {
            headerless.add(
                    best.score() > 0
                            ? best.header()
                            : waiting.stream()
                                    .max(Comparator.comparingInt(InventoryRows::filled))
                                    .orElseThrow());
        }
        waiting.clear();
    }

    private static int filled(TableRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private void addUnit(Columns at, TableRow row) {
        var footer = FooterLine.of(row);
        if (footer.isPresent()) {
            if (row.sheet().isEmpty()) {
                footers.add(row.line());
            }
            problems.add(
                    repaired(),
                    row.line(),
                    "%s looks like a total or footer and no device; it was left out%s"
                            .formatted(Problem.quote(footer.get()), where()));
        } else if (row.cells().equals(at.header().cells())) {
            repeatedHeaders++;
        } else if (!row.cells().stream().allMatch(cell -> SharedTexts.fold(cell).isEmpty())) {
            keep(unit(at, row));
        }
    }

    private void keep(InventoryRow unit) {
        boolean nameless = unit.assetTag().isEmpty() && unit.serial().isEmpty();
        if (nameless) {
            problems.add(
                    Code.MISSING,
                    unit.line(),
                    "the row has neither an asset tag nor a serial number, so nobody can tell which"
                            + " device it is; add one"
                            + (strictness == Strictness.STRICT ? ". It was left out" : "")
                            + where());
        }
        if (!nameless || strictness == Strictness.LENIENT) {
            units.add(unit);
        }
    }

    /// Which sheet the row is in, since several have a line of that number.
    private String where() {
        return sheet.isEmpty() ? "" : " (sheet %s)".formatted(Problem.quote(sheet));
    }

    private Code repaired() {
        return strictness == Strictness.STRICT ? Code.INVALID : Code.REPAIRED;
    }

    private InventoryRow unit(Columns at, TableRow row) {
        Function<InventoryField, String> cell = field -> texts.share(field, at.cell(row, field));
        return new InventoryRow(
                row.line(),
                cell.apply(InventoryField.ASSET_TAG),
                cell.apply(InventoryField.STATUS),
                cell.apply(InventoryField.MANUFACTURER),
                cell.apply(InventoryField.MODEL),
                cell.apply(InventoryField.MODEL_NUMBER),
                cell.apply(InventoryField.SERIAL),
                cell.apply(InventoryField.DESCRIPTION),
                cell.apply(InventoryField.DEPARTMENT),
                cell.apply(InventoryField.LOCATION),
                cell.apply(InventoryField.VERSION),
                cell.apply(InventoryField.OPERATING_SYSTEM),
                cell.apply(InventoryField.IP_ADDRESS),
                cell.apply(InventoryField.MAC_ADDRESS),
                cell.apply(InventoryField.IN_SERVICE),
                cell.apply(InventoryField.UDI),
                cell.apply(InventoryField.OWNER),
                cell.apply(InventoryField.RISK_CLASS));
    }

    private List<Problem> missingColumns() {
        return mapping.headers().entrySet().stream()
                .filter(entry -> !found.contains(entry.getValue()))
                .map(entry ->
                        Problem.ofFile(
                                Code.MISSING,
                                source,
                                "wardkeep.yaml says the column %s is the %s, but the file"
                                                .formatted(
                                                        Problem.quote(entry.getValue()),
                                                        entry.getKey().key())
                                        + " has no such column; it also has "
                                        + quoted(List.copyOf(unused))))
                .toList();
    }

    private Problem noHeader() {
        var row = headerless.isEmpty() ? new TableRow("", 0, List.of()) : headerless.getFirst();
        var message =
                "no column for the model and none for the asset tag was found. Headers here are %s."
                                .formatted(quoted(row.cells()))
                        + " Say in wardkeep.yaml which is which: under \"inventory\", \"file: %s\""
                                .formatted(source)
                        + " with \"columns:\" such as \"model: <header>\"";
        return new Problem(Code.MISSING, source, row.line(), 0, message);
    }

    private static String quoted(List<String> headers) {
        var shown =
                headers.stream()
                        .map(SharedTexts::fold)
                        .filter(header -> !header.isEmpty())
                        .limit(SHOWN_HEADERS)
                        .map(Problem::quote)
                        .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "none" : shown;
    }
}
