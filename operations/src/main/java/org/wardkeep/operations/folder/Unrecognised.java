package org.wardkeep.operations.folder;

import org.wardkeep.formats.Readers;
import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.Optional;
import java.util.Set;

/// Why no format was recognised in a file: damage that hides it, where there is any.
final class Unrecognised {
    private static final Set<String> TABLES = Set.of("csv", "tsv", "txt", "xlsx", "xlsm", "xls");
    private static final int FIRST_ROWS = 30;

    private Unrecognised() {}

    static Problem why(Sample sample, Limits limits) {
        if (sample.bytes().length == 0) {
            return Problem.ofFile(Code.MISSING, sample.name(), "is empty. Get it again");
        }
        return packed(sample).or(() -> damage(sample, limits)).orElseGet(() -> unknown(sample));
    }

    private static Optional<Problem> packed(Sample sample) {
        if (sample.startsWith(0x1f, 0x8b)) {
            return Optional.of(
                    unusable(
                            sample,
                            "is packed with gzip, and only EPSS files are read so, under a name like"
                                    + " epss_scores.csv.gz. Unpack it"));
        }
        boolean isWorkbook = sample.text().contains("xl/") || sample.extension().startsWith("xls");
        return sample.startsWith('P', 'K', 3, 4) && !isWorkbook
                ? Optional.of(unusable(sample, "is a zip archive. Unpack it into the folder"))
                : Optional.empty();
    }

    private static Problem unusable(Sample sample, String message) {
        return Problem.ofFile(Code.UNRECOGNISED, sample.name(), message);
    }

    private static Optional<Problem> damage(Sample sample, Limits limits) {
        if (sample.looksLikeJsonObject()) {
            return JsonScanner.scan(sample.source(), limits, JsonScanner::skip).broken();
        }
        return TABLES.contains(sample.extension())
                ? Tables.head(sample.source(), limits, FIRST_ROWS).broken()
                : Optional.empty();
    }

    private static Problem unknown(Sample sample) {
        return Problem.ofFile(
                Code.UNRECOGNISED,
                sample.name(),
                "no format is recognised in it. Wardkeep reads %s. If it is a device list, name its columns"
                                .formatted(formats())
                        + " in "
                        + FolderReader.SETTINGS
                        + ".");
    }

    private static String formats() {
        return String.join(
                ", ",
                Readers.all(ColumnMapping.none()).readers().stream()
                        .map(reader -> reader.name())
                        .toList());
    }
}
