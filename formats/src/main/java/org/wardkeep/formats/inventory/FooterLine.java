package org.wardkeep.formats.inventory;

import org.wardkeep.formats.table.TableRow;

import java.util.Optional;
import java.util.regex.Pattern;

/// Lines that reports put below or between their rows and that are no device: `Total: 6000`, `Page
/// 3 of 12`, `6000 records`.
final class FooterLine {
    /// A footer fills a label and perhaps its number.
    private static final int MOST_CELLS = 2;

    private static final Pattern FORM =
            Pattern.compile(
                    "(?iU)\\W*(?:"
                            + "(?:grand |sub)?totals?|sum|count|(?:record|row) count|number of .*"
                            + "|end of (?:report|list|file)|page|printed|generated|exported|created"
                            + "|report(?: date)?|as of|confidential"
                            + "|(?:gesamt)?summe|gesamt|(?:gesamt)?anzahl|seite|stand|erstellt"
                            + "|druckdatum"
                            + "|gedruckt|total général|somme|nombre|imprimé|suma|página|totale"
                            + ")(?:$|[:\\s=].*)"
                            + "|\\d+ (?:records?|rows?|items?|assets?|devices?|entries|geräte"
                            + "|datensätze|einträge|équipements|equipos)\\W*");

    private FooterLine() {}

    /// The text that makes a row a footer; empty when it is none.
    static Optional<String> of(TableRow row) {
        var first = "";
        int filled = 0;
        for (var cell : row.cells()) {
            var text = SharedTexts.fold(cell);
            if (text.isEmpty()) {
                continue;
            }
            if (++filled > MOST_CELLS) {
                return Optional.empty();
            }
            first = filled == 1 ? text : first;
        }
        return filled > 0 && FORM.matcher(first).matches() ? Optional.of(first) : Optional.empty();
    }
}
