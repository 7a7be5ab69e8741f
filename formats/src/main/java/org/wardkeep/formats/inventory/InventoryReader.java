package org.wardkeep.formats.inventory;

import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.EnumSet;
import java.util.Set;

/// Reads an inventory of devices from a table with a header row.
///
/// The header is found by what it says, at most [#HEADER_ROWS] rows down, in every sheet; sheets
/// without one are left out with a note. What a file calls its columns is known from
/// `inventory-headers.csv` and from what the hospital adds in `wardkeep.yaml`.
public final class InventoryReader implements FormatReader<InventoryList> {
    /// Title lines of real exports are fewer than ten; forms with more above a table are no lists.
    static final int HEADER_ROWS = 30;

    private static final int LEAST_FIELDS = 3;
    private static final Set<InventoryField> WHAT =
            EnumSet.of(InventoryField.ASSET_TAG, InventoryField.MANUFACTURER, InventoryField.MODEL);

    /// A list of models, such as one of support dates, has none of these.
    private static final Set<InventoryField> WHICH =
            EnumSet.of(
                    InventoryField.ASSET_TAG,
                    InventoryField.SERIAL,
                    InventoryField.DEPARTMENT,
                    InventoryField.LOCATION,
                    InventoryField.IP_ADDRESS,
                    InventoryField.MAC_ADDRESS,
                    InventoryField.IN_SERVICE);

    private final ColumnMapping mapping;
    private final InventoryHeaders headers = InventoryHeaders.load();

    public InventoryReader() {
        this(ColumnMapping.none());
    }

    /// @param mapping headers that the hospital names itself, before any is guessed
    public InventoryReader(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public String name() {
        return "device inventory (CSV, XLSX)";
    }

    /// A table with a row that names three fields or more, among them what a device is and which
    /// one it is.
    @Override
    public boolean recognises(Sample sample) {
        return Tables.recognises(sample)
                && Tables.head(sample.source(), Limits.standard(), HEADER_ROWS).rows().stream()
                        .map(row -> Columns.of(row, mapping, headers))
                        .anyMatch(columns ->
                                columns.score() >= LEAST_FIELDS
                                        && WHAT.stream().anyMatch(columns::has)
                                        && WHICH.stream().anyMatch(columns::has));
    }

    @Override
    public ReadOutcome<InventoryList> parse(Source source, Limits limits) {
        return read(source, limits, Strictness.STRICT);
    }

    @Override
    public ReadOutcome<InventoryList> parseLenient(Source source, Limits limits) {
        return read(source, limits, Strictness.LENIENT);
    }

    private ReadOutcome<InventoryList> read(Source source, Limits limits, Strictness strictness) {
        var rows =
                new InventoryRows(
                        source.name(),
                        strictness,
                        header -> Columns.of(header, mapping, headers),
                        mapping);
        return rows.outcome(Tables.read(source, limits, strictness, rows));
    }
}
